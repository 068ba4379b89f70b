import path from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetPath, mimeType } from '../../../../main/policy/assetPath';

const ROOT = path.resolve('/srv/page');

test.each([
  ['/', 'index.html'],
  ['/index.html', 'index.html'],
  ['/assets/app-1a2b.js', 'assets/app-1a2b.js'],
  ['/assets/a%20b.svg', 'assets/a b.svg'],
  ['/assets/%C3%B1.css', 'assets/ñ.css'],
])('%s is the file %s', (urlPath, file) => {
  expect(assetPath(ROOT, urlPath)).toBe(path.join(ROOT, ...file.split('/')));
});

test.each([
  '',
  'index.html',
  '/..',
  '/../',
  '/../page-evil/x',
  '/a/../../page-evil/x',
  '/..%2fx',
  '/%2e%2e/x',
  '/%2e%2e%2fx',
  '/.%2e/x',
  '/a/..%2f..%2fx',
  '/..%5cx',
  '/..\\x',
  '/a\\..\\..\\x',
  '/C:/x',
  '/C%3a/x',
  '//etc/passwd',
  '/%2fetc/passwd',
  '/a//b',
  '/a/',
  '/./a',
  '/.env',
  '/a/.git/config',
  '/%00',
  '/a%00.js',
  '/%',
  '/%zz',
  '/%c3%28',
])('%s is nothing of ours', (urlPath) => {
  expect(assetPath(ROOT, urlPath)).toBeNull();
});

test('whatever is asked for, the answer lies inside the page', () => {
  const pieces = fc.constantFrom(
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    '%252f',
    'a',
    ':',
    '%00',
    '~',
    ' ',
    'page-evil',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const file = assetPath(ROOT, `/${parts.join('')}`);
      expect(file === null || file.startsWith(ROOT + path.sep)).toBe(true);
    }),
  );
});

test('a file has the type its name says, and an unknown one is never a script', () => {
  expect(mimeType('/x/index.html')).toBe('text/html; charset=utf-8');
  expect(mimeType('/x/app.JS')).toBe('text/javascript; charset=utf-8');
  expect(mimeType('/x/pdf.worker.mjs')).toBe('text/javascript; charset=utf-8');
  expect(mimeType('/x/font.woff2')).toBe('font/woff2');
  expect(mimeType('/x/thing.js.map')).toBe('application/octet-stream');
  expect(mimeType('/x/thing')).toBe('application/octet-stream');
});
