import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { assetPath, mimeType } from '../policy/assetPath';
import { withNonce } from '../policy/csp';
import { errorCode } from '../store/replaceFile';
import { send, sendText } from './answer';

/** Answers GET requests for the page and its files; `nonce` is the one in the answer's policy. */
export type Page = (
  request: IncomingMessage,
  response: ServerResponse,
  target: { readonly path: string; readonly nonce: string },
) => Promise<void>;

/** The page as it was built into `root`. Every `index.html` leaves with the nonce of its own answer. */
export const builtPage =
  (root: string): Page =>
  async (_request, response, { path, nonce }) => {
    const file = assetPath(root, path);
    const bytes = file === null ? null : await readIfThere(file);
    if (file === null || bytes === null) return sendText(response, 404, 'There is no such file.');
    const type = mimeType(file);
    if (type.startsWith('text/html'))
      return send(response, 200, type, withNonce(bytes.toString('utf8'), nonce));
    response.setHeader('Cache-Control', 'no-cache');
    send(response, 200, type, bytes);
  };

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(errorCode(error) ?? '')) return null;
    throw error;
  }
}
