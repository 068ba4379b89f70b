/** The one place that knows where the page lives. */
export const APP_SCHEME = 'app';
const APP_HOST = 'osteon';

/** As `WebFrameMain.origin` gives it. Node's `URL.origin` says "null" for this scheme: compare with `isOurUrl`. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const APP_PAGE = `${APP_ORIGIN}/index.html`;

/** Parses a URL; null for what is none. */
export const parseUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** May this be shown or fetched as a part of the program? Scheme and host are compared, never parts of the text. */
export function isOurUrl(text: string): boolean {
  const url = parseUrl(text);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
