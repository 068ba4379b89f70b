import { BAND_LEVELS } from '../../patient/equipment';
import { EFFORT_SCALES, REST_LIMIT } from '../dose';
import { type DoseFault, faultAt, rewritten } from './fault';
import { DASH, NUMBER, numberOf, TIMES } from './numbers';
import type { Part } from './part';
import { createFinder, type Hit, RANGE, rangeOf, WORD_END } from './pattern';
import { LEVEL_WORDS, SCALE_WORDS } from './rules';
import { AMOUNT_WORDS } from './units';

/** What is written wrongly in a way that is known, tried after every part that reads. */
type Slip = { readonly pattern: string; readonly read: (hit: Hit, line: string) => Part | DoseFault };

const KILOGRAMS = 'kgs|kilos?|kilograms?|kilogrammes?';
const POUNDS = 'pounds?|lbf';
const AFTER_WEIGHT = /(?:kg|lbs?)\s*$/i;
/** Words that may follow a weight without being its unit. */
const FOLLOWERS = 'each|per|left|right|both|alternating|rest|to|x|you|rpe|rir|borg|omni|cr';

const wrongUnit: Slip = {
  pattern: String.raw`(?:@\s*${NUMBER}\s*(?!(?:${FOLLOWERS})${WORD_END})(?<any>\p{L}+)|${NUMBER}\s*(?<near>${KILOGRAMS}|${POUNDS})${WORD_END})`,
  read: (hit, line) => {
    const name = hit.word('any') === undefined ? 'near' : 'any';
    const word = hit.word(name) ?? '';
    const span = hit.spanOf(name) ?? hit.span;
    const meant = new RegExp(`^(?:${KILOGRAMS})$`, 'i').test(word)
      ? 'kg'
      : new RegExp(`^(?:${POUNDS})$`, 'i').test(word)
        ? 'lb'
        : null;
    return faultAt(
      span,
      `"${word}" is not a unit here; write kg or lb.`,
      meant === null ? null : rewritten(line, span, meant),
    );
  },
};

const massRange: Slip = {
  pattern: String.raw`@?\s*${NUMBER}${DASH}${NUMBER}\s*(?:kg|lbs?)${WORD_END}`,
  read: (hit) => faultAt(hit.span, 'Weight: one weight, not a range.'),
};

const missingTimes: Slip = {
  pattern: String.raw`(?<sets>\d+)(?<gap>\s+)${RANGE}(?=\s*(?:$|[@,;]|(?:${AMOUNT_WORDS})${WORD_END}))`,
  read: (hit, line) =>
    faultAt(
      hit.span,
      'Write an x between sets and repetitions.',
      rewritten(line, hit.spanOf('gap') ?? hit.span, 'x'),
    ),
};

const openTimes: Slip = {
  pattern: String.raw`${NUMBER}\s*${TIMES}(?:\s*${NUMBER}\s*${TIMES})?`,
  read: (hit) => faultAt(hit.span, 'After the x: a number, or a range with a dash.'),
};

const openScale: Slip = {
  pattern: String.raw`@?\s*(?<scale>${SCALE_WORDS})${WORD_END}`,
  read: (hit) => {
    const word = hit.word('scale') ?? '';
    const { min, max } = word.toLowerCase() === 'borg' ? EFFORT_SCALES['borg-6-20'] : EFFORT_SCALES.cr10;
    return faultAt(hit.span, `${word.toUpperCase()}: a number from ${min} to ${max}.`);
  },
};

const otherBand: Slip = {
  pattern: String.raw`@?\s*(?:(?<level>${LEVEL_WORDS})${WORD_END}|(?:\p{L}+\s+)?band${WORD_END})`,
  read: (hit, line) =>
    faultAt(
      hit.span,
      `Bands go by level: ${BAND_LEVELS.join(', ')}, such as "light band".`,
      hit.word('level') === undefined ? null : rewritten(line, hit.span, `${hit.text} band`),
    ),
};

const otherRest: Slip = {
  pattern: String.raw`rest${WORD_END}\s*:?\s*(?:(?<value>\d+)(?=\s*(?:$|[,;]|\p{L}))|[\d.,:–-]*)`,
  read: (hit, line) => {
    const value = hit.word('value');
    // as minutes it would be longer than any rest, so it can only be seconds
    const sure = value !== undefined && numberOf(value) * 60 > REST_LIMIT;
    return faultAt(
      hit.span,
      'Rest: a time with its unit, such as 90s, 2 min or 2:00.',
      sure ? rewritten(line, hit.span, `rest ${value}s`) : null,
    );
  },
};

const whoseEach: Slip = {
  pattern: String.raw`(?:each|per)(?<hand>\s*hand)?${WORD_END}`,
  read: (hit, line) => {
    if (hit.word('hand') !== undefined) return faultAt(hit.span, 'Write each hand right after the weight.');
    // "12kg each" speaks of the weights, "2x10 each" of the sides
    const meant = AFTER_WEIGHT.test(line.slice(0, hit.span.from)) ? 'each hand' : 'each side';
    return faultAt(hit.span, 'Say each side or each hand.', rewritten(line, hit.span, meant));
  },
};

const bare: Slip = {
  pattern: String.raw`(?<at>@)?\s*${RANGE}`,
  read: (hit) => ({ kind: 'bare', range: rangeOf(hit), at: hit.word('at') !== undefined, ...hit.span }),
};

const openAt: Slip = {
  pattern: '@',
  read: (hit) => faultAt(hit.span, 'After the @: a % of 1RM, a weight or an effort.'),
};

const unknown: Slip = {
  pattern: String.raw`\p{L}+|.`,
  read: (hit) => faultAt(hit.span, `"${hit.text}" is not part of a dose.`),
};

const SLIPS = [
  wrongUnit,
  massRange,
  missingTimes,
  openTimes,
  openScale,
  otherBand,
  otherRest,
  whoseEach,
  bare,
  openAt,
  unknown,
].map(({ pattern, read }) => ({ find: createFinder(pattern), read }));

/** What stands at a place where no part reads: a known slip, or a word that is not part of a dose. */
export function readSlip(line: string, at: number): Part | DoseFault {
  for (const { find, read } of SLIPS) {
    const hit = find(line, at);
    if (hit) return read(hit, line);
  }
  return faultAt({ from: at, to: at + 1 }, 'This sign is not part of a dose.');
}
