import { describe, expect, it } from 'vitest';
import { mayUse } from '../../../../main/policy/permissions';

/** Every permission Electron 45 may ask about, from its type definitions. */
const PERMISSIONS =
  `ar automatic-fullscreen background-fetch background-sync captured-surface-control clipboard-read
  clipboard-sanitized-write deprecated-sync-clipboard-read display-capture fileSystem fullscreen geolocation
  geolocation-approximate hand-tracking hid idle-detection keyboardLock local-fonts local-network
  local-network-access loopback-network media mediaKeySystem midi midiSysex nfc notifications openExternal
  payment-handler periodic-background-sync persistent-storage pointerLock screen-wake-lock sensors serial
  smart-card speaker-selection storage-access system-wake-lock top-level-storage-access usb vr
  web-app-installation web-printing window-management unknown`.split(/\s+/);

describe('permissions', () => {
  it('of all there are, our page has writing to the clipboard and no other', () =>
    expect(PERMISSIONS.filter((permission) => mayUse(permission, 'app://osteon/index.html'))).toEqual([
      'clipboard-sanitized-write',
    ]));

  it('takes the origin with or without a path, as the two handlers give it', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://osteon')).toBe(true);
    expect(mayUse('clipboard-sanitized-write', 'app://osteon/')).toBe(true);
  });

  it.each(['https://osteon.example/', 'app://osteon.evil/', 'https://x.example/?app://osteon/', 'null', ''])(
    'another page (%s) has none',
    (url) => expect(PERMISSIONS.filter((permission) => mayUse(permission, url))).toEqual([]),
  );

  it('a name that objects are born with is not a permission', () => {
    for (const name of ['constructor', '__proto__', 'has', ''])
      expect(mayUse(name, 'app://osteon/')).toBe(false);
  });
});
