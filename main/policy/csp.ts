import { randomBytes } from 'node:crypto';

/** What `index.html` carries where the nonce of its response belongs: in a `<meta>` that the page reads. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** A nonce for one response: 128 random bits in base64url, so that it needs no escaping in header or HTML. */
export const freshNonce = (): string => randomBytes(16).toString('base64url');

/**
 * The Content-Security-Policy of every answer of both shells. Emotion's styles carry the nonce; nothing else may be
 * written inline, and nothing may be fetched from anywhere but the program itself.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The page with the nonce of its response in place of every placeholder. */
export const withNonce = (html: string, nonce: string): string => html.replaceAll(NONCE_PLACEHOLDER, nonce);
