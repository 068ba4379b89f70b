import type { HandoutDocument } from '../../shared/handout/model';
import { LINE_HEIGHT, type TypeScale } from './typeScale';

const MM = 72 / 25.4;

/** Sheets in points. */
const SHEETS = { letter: [612, 792], a4: [210 * MM, 297 * MM] } as const;

/**
 * The live area is what A4 and Letter share: 180 x 249 mm inside 15 mm margins, so that one layout serves both. It
 * is centred across the sheet; A4's extra height goes a third above and two thirds below.
 */
export const LIVE_WIDTH = 180 * MM;
const LIVE_HEIGHT = 249 * MM;
const MARGIN = 15 * MM;

/** Space the footer keeps free of text at the foot of the live area, points. */
const footerHeight = (scale: TypeScale) => scale.footer * LINE_HEIGHT + 14;

/** Height for content, without the footer. */
export const liveHeight = (scale: TypeScale): number => LIVE_HEIGHT - footerHeight(scale);

/**
 * The draft band stands in the top margin, clear of what a printer cannot reach (5 mm): a draft then has the very
 * pages the patient will get.
 */
export const BAND = { height: 7 * MM, gap: 2 * MM } as const;

export type PageFrame = {
  readonly size: readonly [number, number];
  readonly left: number;
  readonly top: number;
  /** Lower edge of the footer. */
  readonly bottom: number;
};

export function pageFrame({ paper }: Pick<HandoutDocument, 'paper'>): PageFrame {
  const size = SHEETS[paper];
  const [width, height] = size;
  const extra = Math.max(0, height - LIVE_HEIGHT - 2 * MARGIN);
  return { size, left: (width - LIVE_WIDTH) / 2, top: MARGIN + extra / 3, bottom: height - MARGIN };
}
