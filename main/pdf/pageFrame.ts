import type { HandoutDocument } from '../../shared/handout/model';
import { LINE_HEIGHT, type TypeScale } from './typeScale';

const MM = 72 / 25.4;

/** Sheets in points. */
const SHEETS = { letter: [612, 792], a4: [210 * MM, 297 * MM] } as const;

/**
 * The live area is what A4 and Letter share: 180 x 249 mm inside 15 mm margins, so that one layout serves both. It
 * is centred across the sheet; A4's extra height goes a third above and two thirds below.
 */
const LIVE_WIDTH = 180 * MM;
const LIVE_HEIGHT = 249 * MM;
const MARGIN = 15 * MM;

/** What stays free on the left for the holes of a binder. */
const BINDING = 20 * MM;

/** Space the footer keeps free of text at the foot of the live area, points. */
const footerHeight = (scale: TypeScale) => scale.footer * LINE_HEIGHT + 10;

/** From the running header to the rule below it, points. */
export const RUNNING_RULE = 4;
const BELOW_RULE = 9;

/**
 * What stands above the content of a page: a head of its own, the running header with a rule, or the running header above
 * cards, which bring a rule along.
 */
export type PageTop = 'own-head' | 'ruled' | 'cards';

/** Space taken at the head of the live area, points. */
export function heightAbove(scale: TypeScale, top: PageTop): number {
  if (top === 'own-head') return 0;
  return scale.label * LINE_HEIGHT + (top === 'cards' ? RUNNING_RULE - 1 : RUNNING_RULE + BELOW_RULE);
}

/** Height for content on a page, points. */
export const liveHeight = (scale: TypeScale, top: PageTop): number =>
  LIVE_HEIGHT - footerHeight(scale) - heightAbove(scale, top);

/** Width for content. A binding margin takes from it what it takes more than the usual margin. Points. */
export const liveWidth = ({ binding }: Pick<HandoutDocument, 'binding'>): number =>
  LIVE_WIDTH - (binding ? BINDING - MARGIN : 0);

/**
 * The draft band stands in the top margin, clear of what a printer cannot reach (5 mm): a draft then has the very
 * pages the patient will get.
 */
export const BAND = { height: 7 * MM, gap: 2 * MM } as const;

export type PageFrame = {
  readonly size: readonly [number, number];
  readonly left: number;
  readonly width: number;
  readonly top: number;
  /** Lower edge of the footer. */
  readonly bottom: number;
};

export function pageFrame({ paper, binding }: Pick<HandoutDocument, 'paper' | 'binding'>): PageFrame {
  const size = SHEETS[paper];
  const [width, height] = size;
  const extra = Math.max(0, height - LIVE_HEIGHT - 2 * MARGIN);
  const live = liveWidth({ binding });
  const left = binding ? BINDING + (width - LIVE_WIDTH - 2 * MARGIN) / 2 : (width - live) / 2;
  return { size, left, width: live, top: MARGIN + extra / 3, bottom: height - MARGIN };
}
