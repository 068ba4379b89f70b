import { isOurUrl } from './appOrigin';

/** Writing text to the clipboard after a click ("Copy citation"). Everything else is refused. */
const ALLOWED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/** May the page at this address use this ability of the browser? No, unless it is on the list and is ours. */
export const mayUse = (permission: string, requestingUrl: string): boolean =>
  ALLOWED.has(permission) && isOurUrl(requestingUrl);
