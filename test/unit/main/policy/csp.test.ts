import { expect, test } from 'vitest';
import { contentSecurityPolicy, freshNonce, NONCE_PLACEHOLDER, withNonce } from '../../../../main/policy/csp';

test('the policy allows nothing but the program itself, and styles with the nonce of the answer', () => {
  expect(contentSecurityPolicy('abc123')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc123'; img-src 'self' data:; font-src 'self'; " +
      "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
  );
});

test('a nonce has 128 bits, needs no escaping and never comes back', () => {
  const nonces = Array.from({ length: 500 }, freshNonce);
  expect(new Set(nonces).size).toBe(500);
  for (const nonce of nonces) {
    expect(nonce).toMatch(/^[\w-]+$/);
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(16);
  }
});

test('every placeholder of the page is filled, also when the nonce looks like a pattern', () => {
  const page = `<meta content="${NONCE_PLACEHOLDER}"><i title="${NONCE_PLACEHOLDER}">`;
  expect(withNonce(page, 'n-1')).toBe('<meta content="n-1"><i title="n-1">');
});
