import { isOurUrl, parseUrl } from './appOrigin';
import { assetPath } from './assetPath';

export type AssetAnswer = { readonly status: 400 | 404 } | { readonly status: 200; readonly file: string };

/** What to answer to a request for `app://`: a file below `root`, or a refusal. Whether the file exists is not asked. */
export function assetAnswer(root: string, method: string, url: string): AssetAnswer {
  if (method !== 'GET' || !isOurUrl(url)) return { status: 400 };
  const file = assetPath(root, parseUrl(url)?.pathname ?? '');
  return file === null ? { status: 404 } : { status: 200, file };
}
