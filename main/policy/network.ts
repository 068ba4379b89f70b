import { isOurUrl, parseUrl } from './appOrigin';

/**
 * The program works without a network, so every request but these is cancelled: its own files, pictures written
 * into the page (`data:`), and the developer tools where they exist at all. `blob:` is not needed: the CSP refuses
 * it as well.
 */
export function mayRequest(text: string, devTools: boolean): boolean {
  if (isOurUrl(text)) return true;
  const protocol = parseUrl(text)?.protocol;
  return protocol === 'data:' || (devTools && protocol === 'devtools:');
}
