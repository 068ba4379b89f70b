import { BAND_LEVELS } from '../../patient/equipment';
import type { Range } from '../../range';
import type { Dose } from '../dose';
import { startingDose } from '../startingDose';
import { writeRange } from './numbers';
import { type DoseContext, inOwnTerms, readDose } from './readDose';
import { unitOf, unitSuffix } from './units';
import { writeCounts, writeDose, writeEffort, writeLoad, writeRest } from './writeDose';

/** What a line may be completed from, beside the dose and its exercise: the template's band of % of 1RM, if any. */
export type CompletionContext = DoseContext & { readonly band?: Range | null };

const MOST = 6;

/**
 * At most six whole lines that go on from what is typed up to the caret, each of which reads as a dose. Numbers come
 * only from the exercise's own starting dose, the dose as it is and the band handed in.
 */
export function completions(text: string, caret: number, context: CompletionContext): readonly string[] {
  const typed = text.slice(0, caret);
  if (text.slice(caret).trim() !== '') return [];
  const lines = [...wholeLines(typed, context), ...continued(typed, inOwnTerms(context))];
  return [...new Set(lines)]
    .filter((line) => goesOn(line, typed) && readDose(line, context).ok)
    .slice(0, MOST);
}

/** Alike for comparing: case, signs for times, dashes and spaces do not matter. */
const plain = (text: string) =>
  text.toLowerCase().replaceAll(/[×*]/g, 'x').replaceAll(/[–—]/g, '-').replaceAll(/\s+/g, '');

const goesOn = (line: string, typed: string) =>
  plain(line).startsWith(plain(typed)) && plain(line) !== plain(typed);

/** The doses at hand, as they are and with the sets that stand already. */
function wholeLines(typed: string, { dose, exercise }: CompletionContext): readonly string[] {
  const lines = knownDoses({ dose, exercise }).map((known) => writeDose(known, exercise));
  const sets = /^\s*(\d+)\s*(?:[x×*]\s*)?$/iu.exec(typed)?.[1];
  const counts = knownDoses({ dose, exercise }).map((known) => writeCounts(known, exercise));
  return sets === undefined ? lines : [...lines, ...counts.map((line) => line.replace(/^\d+/, sets))];
}

/** The dose as it is, and the exercise's starting dose with and without a 1RM. */
const knownDoses = ({ dose, exercise }: Pick<DoseContext, 'dose' | 'exercise'>): readonly Dose[] => {
  const own = startingDose(exercise, true);
  return own.kind === dose.kind ? [dose, own] : [dose];
};

/** The line up to each place where a part may begin, with each part that may follow there. */
function continued(typed: string, context: CompletionContext): readonly string[] {
  const places = [...typed.matchAll(/\s+|@|$/g)].map(({ index }) => index).toReversed();
  const parts = partsToAdd(context);
  const heads = places.map((place) => typed.slice(0, place).trimEnd()).filter((head) => head !== '');
  const counted = heads.filter((head) => /\d$/.test(head));
  return [
    ...heads.flatMap((head) => parts.map((part) => `${head} ${part}`)),
    ...counted.flatMap((head) => endings(context).map((end) => `${head}${end}`)),
  ];
}

/** What may say what a number counts; whatever does not fit its number does not read. */
const endings = ({ dose, exercise, unit }: CompletionContext): readonly string[] => [
  unitSuffix(unitOf(dose, exercise)),
  '%',
  unit,
  's',
  ' min',
];

/** Every part the doses at hand have, the most telling first. */
function partsToAdd(context: CompletionContext): readonly string[] {
  const { dose, exercise, band } = context;
  const own = exercise.startingDose;
  const groups = dose.kind === 'resistance' ? dose.groups.filter(({ role }) => role === 'work') : [];
  // a band from the least there is means "up to", which is no dose to offer
  const percents = [
    band && band.low > 1 ? band : null,
    own.percent1RM,
    ...groups.map(({ percent1RM }) => percent1RM),
  ];
  const efforts = 'effort' in dose ? [dose.effort] : groups.map(({ effort }) => effort);
  const loads = dose.kind === 'carry' ? [dose.load] : groups.map(({ load }) => load);
  return [
    ...percents.flatMap((range) => (range ? [`@${writeRange(range)}%`] : [])),
    ...loads.flatMap((load) => (load ? [writeLoad(load, exercise)] : [])),
    ...[own.effort && { scale: 'rir-rpe' as const, range: own.effort }, ...efforts].flatMap((effort) =>
      effort ? [writeEffort(effort)] : [],
    ),
    ...(dose.restSeconds === null ? [] : [writeRest(dose.restSeconds)]),
    ...(own.side === 'each' || dose.side === 'each' ? ['each side'] : []),
    ...(exercise.implement === 'band' ? BAND_LEVELS.map((level) => `${level} band`) : []),
  ];
}
