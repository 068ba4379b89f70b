import { isOurUrl, parseUrl } from './appOrigin';

const PAGES: readonly string[] = ['/', '/index.html'];

/** The window shows one page for life: not another site, and not one of our own scripts or pictures either. */
export const mayNavigate = (url: string): boolean =>
  isOurUrl(url) && PAGES.includes(parseUrl(url)?.pathname ?? '');
