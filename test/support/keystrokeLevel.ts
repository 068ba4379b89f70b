import type { Locator, Page } from 'playwright-core';

/**
 * Keystroke-level model of a practised user (Card, Moran and Newell 1980, doi:10.1145/358886.358895): seconds for a
 * key, for pointing at something and pressing, and for each decision. The operators and what they cost were agreed
 * beforehand; the test only does and counts.
 */
const KEY = 0.28;
const POINT = 1.1;
const THINK = 1.35;

export type Hands = {
  /** A decision: what to do next, or whether what is seen is right. */
  readonly think: () => void;
  readonly press: (...keys: string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly click: (target: Locator) => Promise<void>;
  /** Two points: where it is taken, and where it is let go. */
  readonly drag: (from: Locator, to: Locator) => Promise<void>;
  /** So far. */
  readonly seconds: () => number;
};

/** Hands on a page that count what they do. A chord such as Control+k is two keys. */
export function handsOn(page: Page): Hands {
  let [keys, points, thoughts] = [0, 0, 0];
  return {
    think() {
      thoughts += 1;
    },
    async press(...pressed) {
      for (const key of pressed) {
        keys += key.split('+').length;
        await page.keyboard.press(key);
      }
    },
    async type(text) {
      keys += text.length;
      await page.keyboard.type(text);
    },
    async click(target) {
      points += 1;
      await target.click();
    },
    async drag(from, to) {
      points += 2;
      await from.dragTo(to);
    },
    seconds: () => keys * KEY + points * POINT + thoughts * THINK,
  };
}
