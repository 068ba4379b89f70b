import { describe, expect, it } from 'vitest';
import { mayRequest } from '../../../../main/policy/network';

describe('the network', () => {
  it.each(['app://osteon/index.html', 'app://osteon/assets/pdf.worker.js', 'data:image/png;base64,AAAA'])(
    'lets %s through',
    (url) => {
      expect(mayRequest(url, false)).toBe(true);
      expect(mayRequest(url, true)).toBe(true);
    },
  );

  it.each([
    'http://127.0.0.1:5173/',
    'https://doi.org/10.1002/jbmr.3284',
    'https://x.example/?a=app://osteon/',
    'ws://localhost/',
    'wss://x.example/',
    'ftp://x.example/',
    'file:///etc/passwd',
    'app://osteon.evil/index.html',
    'app://evil/index.html',
    'blob:https://x.example/1',
    'blob:app://osteon/1',
    'filesystem:app://osteon/1',
    'chrome://settings',
    'chrome-extension://abc/x.js',
    'about:blank',
    'not a url',
    '',
  ])('cancels %s, developer tools or not', (url) => {
    expect(mayRequest(url, false)).toBe(false);
    expect(mayRequest(url, true)).toBe(false);
  });

  it('lets the developer tools load themselves only where they exist', () => {
    expect(mayRequest('devtools://devtools/bundled/inspector.html', true)).toBe(true);
    expect(mayRequest('devtools://devtools/bundled/inspector.html', false)).toBe(false);
  });
});
