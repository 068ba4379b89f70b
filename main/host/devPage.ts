import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import path from 'node:path';
import { withNonce } from '../policy/csp';
import { send } from './answer';
import type { Page } from './builtPage';

/** Vite and React's refresh write inline scripts and open a socket; only development allows that. */
const DEV_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self' ws:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ');

/** The page from its sources, with hot reload over the same server. Vite is loaded only here. */
export async function devPage(
  appRoot: string,
  server: Server,
): Promise<{ page: Page; close: () => Promise<void> }> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    configFile: path.join(appRoot, 'vite.config.ts'),
    appType: 'custom',
    server: { middlewareMode: true, hmr: { server } },
  });
  const page: Page = async (request, response, target) => {
    response.setHeader('Content-Security-Policy', DEV_POLICY);
    if (target.path === '/') {
      const source = await readFile(path.join(vite.config.root, 'index.html'), 'utf8');
      const html = await vite.transformIndexHtml('/', source);
      return send(response, 200, 'text/html; charset=utf-8', withNonce(html, target.nonce));
    }
    vite.middlewares(request, response, () => send(response, 404, 'text/plain', 'There is no such file.\n'));
  };
  return { page, close: () => vite.close() };
}
