import { describe, expect, it } from 'vitest';
import { isDeliberateInput, isUserInitiated, mayOpenExternally } from '../../../../main/policy/externalLink';

describe('what may be opened in the system browser', () => {
  it.each([
    'https://doi.org/10.1002/jbmr.3284',
    'https://doi.org/10.1007/s00198-021-05896-x',
    'https://doi.org/10.1002/14651858.CD000333.pub2',
    'https://doi.org/10.1016/S0140-6736(96)01088-8',
    'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID%3E3.0.CO;2-2',
  ])('%s', (url) => expect(mayOpenExternally(url)).toBe(true));

  it.each([
    'http://doi.org/10.1002/jbmr.3284',
    'https://doi.org.evil.example/10.1002/jbmr.3284',
    'https://evil.example/https://doi.org/10.1002/jbmr.3284',
    'https://evil.example/?x=https://doi.org/10.1002/jbmr.3284',
    'https://www.doi.org/10.1002/jbmr.3284',
    'https://doi.org:8443/10.1002/jbmr.3284',
    'https://doi.org@evil.example/10.1002/jbmr.3284',
    'https://user:secret@doi.org/10.1002/jbmr.3284',
    'https://doi.org/',
    'https://doi.org/login',
    'https://doi.org/10.1002/',
    'https://doi.org/11.1002/jbmr.3284',
    'https://doi.org/10.1002/jbmr.3284?patient=Hill',
    'https://doi.org/10.1002/jbmr.3284#Hill',
    'https://doi.org/10.1002/../../evil',
    `https://doi.org/10.1002/${'a'.repeat(201)}`,
    'file:///etc/passwd',
    'smb://doi.org/10.1002/jbmr.3284',
    'javascript:alert(1)',
    'mailto:x@doi.org',
    'app://osteon/index.html',
    'doi.org/10.1002/jbmr.3284',
    '',
  ])('not %s', (url) => expect(mayOpenExternally(url)).toBe(false));
});

describe('whether the user asked', () => {
  it.each(['mouseDown', 'mouseUp', 'rawKeyDown', 'keyDown', 'touchEnd', 'gestureTap'])(
    '%s is asking',
    (type) => expect(isDeliberateInput(type)).toBe(true),
  );

  it.each(['mouseMove', 'mouseEnter', 'mouseWheel', 'gestureScrollBegin', 'pointerMove', 'undefined', ''])(
    '%s is not asking',
    (type) => expect(isDeliberateInput(type)).toBe(false),
  );

  it('asking counts for one second', () => {
    expect(isUserInitiated(5000, 5000)).toBe(true);
    expect(isUserInitiated(5000, 6000)).toBe(true);
    expect(isUserInitiated(5000, 6001)).toBe(false);
    expect(isUserInitiated(5000, 4999)).toBe(false);
    expect(isUserInitiated(null, 0)).toBe(false);
  });
});
