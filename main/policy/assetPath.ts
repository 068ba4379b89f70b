import path from 'node:path';

/**
 * The file below `root` that a URL's path asks for, or null when it asks for anything outside, for a hidden file
 * or for something that no file name may hold. `/` is `index.html`. Decoding comes before resolving: a URL parser
 * folds `%2e%2e` but leaves `..%2f`, which only becomes a step up once it is decoded.
 */
export function assetPath(root: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.includes(':')) return null;
  const inside = decoded === '/' ? 'index.html' : decoded.slice(1);
  if (inside.split('/').some((part) => part === '' || part.startsWith('.'))) return null;
  const base = path.resolve(root);
  const file = path.resolve(base, inside);
  // With the separator: /srv/page-evil must not pass for /srv/page.
  return file.startsWith(base + path.sep) ? file : null;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null; // a stray percent sign: no file of ours is asked for like that
  }
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/** The MIME type of a file of the page; what is not known is a download, never a script. */
export const mimeType = (file: string): string =>
  MIME_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
