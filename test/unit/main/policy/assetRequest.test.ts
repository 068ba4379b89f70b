import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetAnswer } from '../../../../main/policy/assetRequest';

const ROOT = path.resolve('/srv/page');

describe('requests to app://', () => {
  it('a GET of our own host names a file below the page', () => {
    expect(assetAnswer(ROOT, 'GET', 'app://osteon/assets/a.js?v=1#x')).toEqual({
      status: 200,
      file: path.join(ROOT, 'assets', 'a.js'),
    });
    expect(assetAnswer(ROOT, 'GET', 'app://osteon/')).toEqual({
      status: 200,
      file: path.join(ROOT, 'index.html'),
    });
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'get', ''])('method %s is refused', (method) =>
    expect(assetAnswer(ROOT, method, 'app://osteon/index.html')).toEqual({ status: 400 }),
  );

  it.each(['app://evil/index.html', 'app://osteon.evil/', 'https://osteon/', 'nonsense'])(
    '%s is refused',
    (url) => expect(assetAnswer(ROOT, 'GET', url)).toEqual({ status: 400 }),
  );

  it.each(['..%2fpage-evil%2fa.js', '..%5c..%5cboot.ini', 'a%00.js', '%', '.git/config', '%2fetc%2fpasswd'])(
    '%s is not found',
    (asked) => expect(assetAnswer(ROOT, 'GET', `app://osteon/${asked}`)).toEqual({ status: 404 }),
  );

  it('what the URL itself folds stays inside', () =>
    expect(assetAnswer(ROOT, 'GET', 'app://osteon/%2e%2e/%2e%2e/a.js')).toEqual({
      status: 200,
      file: path.join(ROOT, 'a.js'),
    }));
});
