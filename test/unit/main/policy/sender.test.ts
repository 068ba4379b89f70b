import type { WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isOurPage } from '../../../../main/policy/sender';

const inside = {} as WebFrameMain;

describe('who may send a message', () => {
  it('the top frame of our own origin', () =>
    expect(isOurPage({ parent: null, origin: 'app://osteon' })).toBe(true));

  it('not a frame that is gone', () => expect(isOurPage(null)).toBe(false));

  it('not a frame inside our page, even of our own origin', () =>
    expect(isOurPage({ parent: inside, origin: 'app://osteon' })).toBe(false));

  it.each([
    'https://osteon.example',
    'app://osteon.evil',
    'app://osteon:80',
    'app://osteo',
    'file://',
    'null',
    '',
  ])('not a page of %s', (origin) => expect(isOurPage({ parent: null, origin })).toBe(false));
});
