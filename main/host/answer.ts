import type { ServerResponse } from 'node:http';
import type { ApiError } from '../../shared/api/contract';
import { contentSecurityPolicy, freshNonce } from '../policy/csp';

/** Headers of every answer, and the nonce its policy names. */
export function secureHeaders(response: ServerResponse): string {
  const nonce = freshNonce();
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(nonce));
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  response.setHeader('Cache-Control', 'no-store');
  return nonce;
}

/** Ends an answer with bytes or text of a MIME type. */
export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
): void {
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) });
  response.end(body);
}

export const sendText = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, 'text/plain; charset=utf-8', `${text}\n`);

export const sendJson = (response: ServerResponse, status: number, value: unknown): void =>
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value));

/** A refusal in the shape of the api, so that the page can show it like any other. */
export const sendFailure = (response: ServerResponse, status: number, message: string): void => {
  const error: ApiError = { code: 'bad-request', message };
  sendJson(response, status, { ok: false, error });
};
