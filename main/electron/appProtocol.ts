import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { APP_SCHEME } from '../policy/appOrigin';
import { mimeType } from '../policy/assetPath';
import { assetAnswer } from '../policy/assetRequest';
import { contentSecurityPolicy, freshNonce, withNonce } from '../policy/csp';

/**
 * Before ready: `app://` behaves like a web origin of its own. Neither `bypassCSP` nor `corsEnabled`: the page gets
 * no right that a web page would not have.
 */
export const registerAppScheme = (): void =>
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);

/** Serves the built page below `root`, and nothing else. */
export const serveApp = (root: string): void =>
  protocol.handle(APP_SCHEME, async (request) => answer(root, request));

async function answer(root: string, request: Request): Promise<Response> {
  const nonce = freshNonce();
  const asset = assetAnswer(root, request.method, request.url);
  if (asset.status !== 200) return respond(asset.status, null, 'text/plain; charset=utf-8', nonce);
  const bytes = await readAsset(asset.file);
  if (bytes === null) return respond(404, null, 'text/plain; charset=utf-8', nonce);
  const type = mimeType(asset.file);
  const body = type.startsWith('text/html')
    ? withNonce(bytes.toString('utf8'), nonce)
    : new Uint8Array(bytes);
  return respond(200, body, type, nonce);
}

const respond = (
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  type: string,
  nonce: string,
): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
    },
  });

/** Null for whatever cannot be read as a file: to the page it does not exist. */
async function readAsset(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch {
    return null; // missing, or a folder; the page gets a 404 and shows it in its console
  }
}
