import { BAND_LEVELS, BandLevel } from '../../patient/equipment';
import { EFFORT_SCALES, type EffortScale, type Side } from '../dose';
import { type DoseFault, faultAt } from './fault';
import { NUMBER, massUnit, numberOf, TIMES } from './numbers';
import type { Part } from './part';
import { type Hit, RANGE, rangeOf, WORD_END } from './pattern';
import { amountUnit, AMOUNT_WORDS, TIME_WORDS } from './units';

/** How one kind of part is written, and what it means. Rules are tried in order; the first that fits is taken. */
export type Rule = {
  readonly pattern: string;
  readonly read: (hit: Hit) => Part | DoseFault;
};

const A_DAY = String.raw`(?:(?:/|per|a)\s*day|daily)${WORD_END}`;

const daily: Rule = {
  pattern: String.raw`(?:(?<before>\d+)\s*(?:${TIMES}|times)|${TIMES}\s*(?<after>\d+))\s*${A_DAY}`,
  read: (hit) => ({
    kind: 'daily',
    times: numberOf(hit.word('before') ?? hit.word('after') ?? ''),
    ...hit.span,
  }),
};

const counts: Rule = {
  pattern:
    String.raw`(?:(?<sets>${NUMBER})\s*${TIMES}\s*)(?:(?<inner>${NUMBER})\s*${TIMES}\s*)?${RANGE}(?!\d|\s*${A_DAY})` +
    String.raw`(?:\s*(?<unit>${AMOUNT_WORDS})${WORD_END}(?:\s*${TIMES}\s*(?<outer>\d+)(?!\d|\s*${A_DAY}))?)?`,
  read: readCounts,
};

/** "20 min": an amount whose sets are not written. */
const amountAlone: Rule = {
  pattern: String.raw`${RANGE}\s*(?<unit>${AMOUNT_WORDS})${WORD_END}`,
  read: readCounts,
};

function readCounts(hit: Hit): Part | DoseFault {
  const [sets, holds] = [hit.word('sets'), hit.word('inner') ?? hit.word('outer')];
  if (hit.word('inner') !== undefined && hit.word('outer') !== undefined)
    return faultAt(hit.span, 'Holds a set are given twice.');
  const [low, high] = [hit.spanOf('low'), hit.spanOf('high')];
  return {
    kind: 'counts',
    sets: sets === undefined ? null : numberOf(sets),
    holds: holds === undefined ? null : numberOf(holds),
    amount: rangeOf(hit),
    unit: amountUnit(hit.word('unit')),
    at: {
      sets: hit.spanOf('sets') ?? hit.span,
      holds: hit.spanOf('inner') ?? hit.spanOf('outer') ?? hit.span,
      amount: { from: low?.from ?? hit.span.from, to: high?.to ?? low?.to ?? hit.span.to },
    },
    ...hit.span,
  };
}

const percent: Rule = {
  pattern: String.raw`@?\s*(?<low>${NUMBER})\s*(?:%\s*)?(?:(?:-|–|—|to)\s*(?<high>${NUMBER})\s*)?(?:%|percent${WORD_END})(?:\s*(?:of\s*)?1\s*rm${WORD_END})?`,
  read: (hit) => ({ kind: 'percent', range: rangeOf(hit), ...hit.span }),
};

export const SCALE_WORDS = String.raw`rpe|rir|borg|cr-?10(?!\d)|omni`;
const SCALES: Readonly<Record<string, EffortScale>> = { borg: 'borg-6-20', omni: 'omni' };

const effortBefore: Rule = {
  pattern: String.raw`@?\s*(?<scale>${SCALE_WORDS})\s*[:@]?\s*${RANGE}`,
  read: readEffort,
};
const effortAfter: Rule = {
  pattern: String.raw`@?\s*${RANGE}\s*(?<scale>${SCALE_WORDS})${WORD_END}(?!\s*\d)`,
  read: readEffort,
};

function readEffort(hit: Hit): Part | DoseFault {
  const word = hit.word('scale')?.toLowerCase() ?? '';
  const range = rangeOf(hit);
  if (word !== 'rir') {
    const scale = SCALES[word] ?? (word.startsWith('cr') ? 'cr10' : 'rir-rpe');
    return { kind: 'effort', effort: { scale, range }, ...hit.span };
  }
  // repetitions in reserve and RPE are one scale read from its two ends (Zourdos 2016)
  const { min, max } = EFFORT_SCALES['rir-rpe'];
  if (range.high > max || range.low > max) return faultAt(hit.span, `RIR: from ${min} to ${max}.`);
  const asRpe = (reserve: number) => Number((max - reserve).toFixed(6));
  const [few, many] = [Math.min(range.low, range.high), Math.max(range.low, range.high)];
  return {
    kind: 'effort',
    effort: { scale: 'rir-rpe', range: { low: asRpe(many), high: asRpe(few) } },
    ...hit.span,
  };
}

const mass: Rule = {
  pattern:
    String.raw`@?\s*(?<value>${NUMBER})(?:\s*(?<unit>kg|lbs?)${WORD_END})?` +
    // a weight without a unit is one where the hands are named; it never ends in its number
    String.raw`(?:\s*(?:(?<each>(?:in\s+)?(?:each|per|/)\s*hand)|(?<all>in\s+all|total))${WORD_END})?(?<!\d)`,
  read: (hit) => ({
    kind: 'mass',
    value: numberOf(hit.word('value') ?? ''),
    unit: unitWord(hit.word('unit')),
    hands: hit.word('each') !== undefined ? 'each' : hit.word('all') !== undefined ? 'in-all' : null,
    ...hit.span,
  }),
};

const unitWord = (word: string | undefined) => (word === undefined ? null : massUnit(word));

export const LEVEL_WORDS = [...BAND_LEVELS]
  .sort((a, b) => b.length - a.length)
  .map((level) => level.replace('-', String.raw`[\s-]*`))
  .join('|');

const band: Rule = {
  pattern: String.raw`@?\s*(?<level>${LEVEL_WORDS})\s*band${WORD_END}`,
  read: (hit) => {
    const level = (hit.word('level') ?? '').toLowerCase().replace(/^extra[\s-]*/, 'extra-');
    return { kind: 'load', load: { kind: 'band', level: BandLevel.parse(level) }, ...hit.span };
  },
};

const bodyWeight: Rule = {
  pattern: String.raw`@?\s*(?:body[\s-]*weight|bw)${WORD_END}`,
  read: (hit) => ({ kind: 'load', load: { kind: 'body-weight' }, ...hit.span }),
};

const setInTheRoom: Rule = {
  pattern: String.raw`(?:you\s+set\s+the\s+load|i\s+set\s+(?:it|the\s+load)(?:\s+in\s+the\s+room)?|therapist\s+sets(?:\s+the\s+load)?)${WORD_END}`,
  read: (hit) => ({ kind: 'load', load: { kind: 'therapist-sets' }, ...hit.span }),
};

const rest: Rule = {
  pattern: String.raw`rest\s*:?\s*(?:(?<minutes>\d+):(?<seconds>[0-5]\d)(?!\d)|(?<value>${NUMBER})\s*(?<unit>${TIME_WORDS})${WORD_END})`,
  read: (hit) => {
    const [minutes, value] = [hit.word('minutes'), numberOf(hit.word('value') ?? '')];
    if (minutes !== undefined)
      return { kind: 'rest', seconds: Number(minutes) * 60 + Number(hit.word('seconds')), ...hit.span };
    const seconds = amountUnit(hit.word('unit')) === 'minutes' ? Number((value * 60).toFixed(6)) : value;
    return { kind: 'rest', seconds, ...hit.span };
  },
};

const SIDES: Readonly<Record<string, Side>> = {
  both: 'both',
  left: 'left',
  right: 'right',
  alternating: 'alternating',
};

const side: Rule = {
  pattern: String.raw`(?:(?:each|per|/)\s*(?:side|leg|arm|foot)|(?<word>both|left|right|alternating)(?:\s+(?:sides?|together|legs?|arms?))?)${WORD_END}`,
  read: (hit) => ({
    kind: 'side',
    side: SIDES[hit.word('word')?.toLowerCase() ?? ''] ?? 'each',
    ...hit.span,
  }),
};

const next: Rule = { pattern: '[,;]', read: (hit) => ({ kind: 'next', ...hit.span }) };

/** What a line may hold. */
export const PART_RULES: readonly Rule[] = [
  daily,
  counts,
  percent,
  mass,
  effortBefore,
  effortAfter,
  amountAlone,
  band,
  bodyWeight,
  setInTheRoom,
  rest,
  side,
  next,
];
