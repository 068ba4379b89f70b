import type { IncomingMessage } from 'node:http';

/** Why a request is not answered. */
export type Refusal = { readonly status: number; readonly message: string };

type Head = Pick<IncomingMessage, 'method' | 'headers'>;

/**
 * Refuses what no page of ours sends: another Host (a foreign name that was pointed at this computer), another
 * Origin (a foreign page in the same browser), another method or body. Null lets the request pass.
 */
export function refusal({ method, headers }: Head, port: number): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return { status: 403, message: 'This address is not Osteon’s.' };
  if (method === 'GET') return null;
  if (method !== 'POST') return { status: 405, message: 'Only GET and POST are answered.' };
  if (headers.origin !== `http://${headers.host}`)
    return { status: 403, message: 'Requests from other pages are not answered.' };
  const type = headers['content-type']?.split(';')[0]?.trim();
  return type === 'application/json' ? null : { status: 415, message: 'A request must be JSON.' };
}
