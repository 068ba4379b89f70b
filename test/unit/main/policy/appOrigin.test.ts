import { describe, expect, it } from 'vitest';
import { APP_ORIGIN, APP_PAGE, isOurUrl } from '../../../../main/policy/appOrigin';
import { mayNavigate } from '../../../../main/policy/navigation';

/** Addresses that look like ours to whoever compares text. */
const LOOKALIKES = [
  'app://osteon.evil/index.html',
  'app://evil.osteon/index.html',
  'app://osteonx/index.html',
  'app://osteon@evil/index.html',
  'app://user@osteon/index.html',
  'app://user:secret@osteon/index.html',
  'app://:secret@osteon/index.html',
  'app://osteon:80/index.html',
  'app:osteon/index.html',
  'app:///osteon/index.html',
  'app-osteon://osteon/index.html',
  'apps://osteon/index.html',
  'https://osteon/index.html',
  'https://x.example/?next=app://osteon/index.html',
  'https://x.example/#app://osteon/index.html',
  'https://app://osteon/index.html',
  'javascript:location="app://osteon/index.html"',
  'data:text/html,app://osteon/index.html',
  'blob:app://osteon/3f0c0f3e-8f0a-4f6e-9d7a-000000000000',
  'view-source:app://osteon/index.html',
  'file:///app://osteon/index.html',
  'about:blank',
  'about:srcdoc',
  'index.html',
  '',
];

describe('our own origin', () => {
  it('has one page, at this address', () => {
    expect(APP_ORIGIN).toBe('app://osteon');
    expect(APP_PAGE).toBe('app://osteon/index.html');
    expect(isOurUrl(APP_PAGE)).toBe(true);
  });

  it.each([
    'app://osteon/',
    'app://osteon/assets/index-a1b2.js?x=https://evil.example',
    'APP://osteon/index.html',
  ])('%s is ours', (url) => expect(isOurUrl(url)).toBe(true));

  it.each(LOOKALIKES)('%s is not ours, and the window never goes there', (url) => {
    expect(isOurUrl(url)).toBe(false);
    expect(mayNavigate(url)).toBe(false);
  });
});

describe('navigation', () => {
  it.each([APP_PAGE, 'app://osteon/', 'app://osteon/index.html?a=1#patients'])('%s is the page', (url) =>
    expect(mayNavigate(url)).toBe(true),
  );

  it.each([
    'app://osteon/assets/index.js',
    'app://osteon/index.html/..%2fother',
    'app://osteon/INDEX.html',
    'app://osteon//index.html',
  ])('%s is ours but not the page', (url) => expect(mayNavigate(url)).toBe(false));
});
