import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Dispatch } from '../../shared/api/dispatch';
import type { FileKind } from '../ports';
import { secureHeaders, send, sendFailure, sendText } from './answer';
import type { Page } from './builtPage';
import type { Downloads } from './downloads';
import { refusal } from './requestGuard';
import { answerRpc } from './rpc';
import { HostSession } from './session';

export type HostParts = {
  readonly dispatch: Dispatch;
  readonly page: Page;
  readonly downloads: Downloads;
  /** 0 takes any free port. */
  readonly port: number;
  readonly report: (error: unknown) => void;
  /** The server to listen with, when something else (Vite's hot reload) hangs on it too. */
  readonly server?: Server;
};

export type Host = {
  readonly port: number;
  /** The address to open once; its token is spent with the first visit. */
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** Serves the page and the api to browsers of this computer only. Rejects when the port cannot be had. */
export async function startHost(parts: HostParts): Promise<Host> {
  const server = parts.server ?? createServer();
  const session = new HostSession();
  let port = parts.port;
  server.on('request', (request, response) => {
    answer({ ...parts, session, port }, request, response).catch((error: unknown) => {
      parts.report(error);
      if (!response.headersSent) sendFailure(response, 500, 'Something went wrong inside Osteon.');
    });
  });
  port = await listen(server, port);
  return { port, address: `http://127.0.0.1:${port}/?token=${session.token}`, close: () => close(server) };
}

type Context = HostParts & { readonly session: HostSession };

async function answer(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const nonce = secureHeaders(response);
  const refused = refusal(request, context.port);
  if (refused) return sendFailure(response, refused.status, refused.message);
  const { path, query } = targetOf(request);
  const token = request.method === 'GET' && path === '/' ? query.get('token') : null;
  if (token !== null) return enter(context, token, request, response);
  if (!context.session.admits(request.headers.cookie, context.port))
    return sendText(response, 403, 'Open Osteon with the address it printed when it started.');
  if (request.method === 'GET') return answerGet(context, path, nonce, request, response);
  const channel = /^\/rpc\/([\w.-]{1,60})$/.exec(path)?.[1];
  if (channel === undefined) return sendFailure(response, 404, 'There is no such request.');
  return answerRpc(context.dispatch, channel, request, response);
}

/** The first visit: the token becomes a cookie and leaves the address bar. */
function enter(
  { session, port }: Context,
  token: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const cookie = session.redeem(token, port);
  if (cookie !== null) response.setHeader('Set-Cookie', cookie);
  else if (!session.admits(request.headers.cookie, port))
    return sendText(response, 403, 'This address was used already. Start Osteon again to get a new one.');
  response.setHeader('Location', '/');
  sendText(response, 303, 'Welcome.');
}

const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
  zip: 'application/zip',
};

async function answerGet(
  { page, downloads }: Context,
  path: string,
  nonce: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const id = /^\/download\/([0-9a-f-]{36})$/.exec(path)?.[1];
  if (id === undefined) return page(request, response, { path, nonce });
  const download = downloads.take(id);
  if (!download) return sendText(response, 404, 'This file was fetched already.');
  response.setHeader('Content-Disposition', `attachment; filename="${download.fileName}"`);
  send(response, 200, MEDIA_TYPES[download.kind], download.bytes);
}

/** The path as it was sent: `new URL` would fold `/%2e%2e/` and hide what was asked. */
function targetOf(request: IncomingMessage): { readonly path: string; readonly query: URLSearchParams } {
  const [path = '/', query = ''] = (request.url ?? '/').split('?', 2);
  return { path, query: new URLSearchParams(query) };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      if (typeof address !== 'object' || address === null) throw new Error('the host listens on no port');
      resolve(address.port);
    });
  });
}

/** Lets answers under way finish, for at most a second. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), 1000);
    server.close(() => {
      clearTimeout(impatient);
      resolve();
    });
    server.closeIdleConnections();
  });
}
