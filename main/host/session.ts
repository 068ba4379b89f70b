import { randomBytes, timingSafeEqual } from 'node:crypto';

const secret = (): string => randomBytes(32).toString('base64url');

/**
 * Who may use the host: whoever opens the address that was printed. Its token works once and becomes a cookie with
 * another secret, so that neither the browser's history nor the process list holds a key.
 */
export class HostSession {
  readonly token = secret();
  readonly #cookie = secret();
  #spent = false;

  /** The `Set-Cookie` for the first visit with the right token; null for a wrong or spent one. */
  redeem(token: string, port: number): string | null {
    if (this.#spent || !same(token, this.token)) return null;
    this.#spent = true;
    return `${cookieName(port)}=${this.#cookie}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a request's Cookie header carries this run's secret. */
  admits(cookies: string | undefined, port: number): boolean {
    const pairs = (cookies ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.some(([name, value]) => name === cookieName(port) && same(value ?? '', this.#cookie));
  }
}

/** Browsers share cookies between ports, so two running hosts need two names. */
const cookieName = (port: number): string => `osteon-${port}`;

function same(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
