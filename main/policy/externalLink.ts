import { parseUrl } from './appOrigin';

/** Findings and templates cite by DOI; this is the only address the program ever hands to the system's browser. */
const DOI_HOST = 'doi.org';
const DOI_PATH = /^\/10\.\d{4,9}\/[\w.:;()<>%/-]{1,200}$/;

/** What counts as the user asking: a press or release of a button, key or finger; not movement or scrolling. */
const DELIBERATE: ReadonlySet<string> = new Set([
  'mouseDown',
  'mouseUp',
  'rawKeyDown',
  'keyDown',
  'touchEnd',
  'gestureTap',
]);

/** Long enough for a click to reach the page and come back, too short for a script to wait for. */
const ACTIVATION_MS = 1000;

/** Is this `https://doi.org/<doi>` and nothing else: no port, no credentials, no query, no fragment? */
export function mayOpenExternally(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && url.href === `https://${DOI_HOST}${url.pathname}` && DOI_PATH.test(url.pathname);
}

export const isDeliberateInput = (type: string): boolean => DELIBERATE.has(type);

/** A page may not open the browser on its own: the user must just have pressed something in it. */
export const isUserInitiated = (lastInputAt: number | null, now: number): boolean =>
  lastInputAt !== null && now >= lastInputAt && now - lastInputAt <= ACTIVATION_MS;
