import type { Exercise } from '../../exercise/schema';
import type { Dose } from '../dose';

/** What the amount of one set is counted in. */
export type AmountUnit = 'reps' | 'contacts' | 'steps' | 'seconds' | 'minutes' | 'metres';

/** How each unit may be typed; the first is how it is written. */
const SPELLINGS: Record<AmountUnit, readonly string[]> = {
  reps: ['reps', 'rep', 'repetitions', 'repetition'],
  contacts: ['contacts', 'contact', 'jumps', 'landings'],
  steps: ['steps', 'step'],
  seconds: ['s', 'sec', 'secs', 'second', 'seconds'],
  minutes: ['min', 'mins', 'minute', 'minutes'],
  metres: ['m', 'metre', 'metres', 'meter', 'meters'],
};

const UNITS = Object.keys(SPELLINGS) as readonly AmountUnit[];
const BY_WORD = new Map(UNITS.flatMap((unit) => SPELLINGS[unit].map((word) => [word, unit] as const)));

const wordsOf = (units: readonly AmountUnit[]): string =>
  units
    .flatMap((unit) => SPELLINGS[unit])
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Patterns of the words for an amount, and of those for a time. */
export const AMOUNT_WORDS = wordsOf(UNITS);
export const TIME_WORDS = wordsOf(['seconds', 'minutes']);

export const amountUnit = (word: string | undefined): AmountUnit | null =>
  word === undefined ? null : (BY_WORD.get(word.toLowerCase()) ?? null);

/** What an exercise is dosed in, as a sentence says it. */
export const UNIT_WORDS: Record<AmountUnit, string> = {
  reps: 'repetitions',
  contacts: 'contacts',
  steps: 'steps',
  seconds: 'seconds',
  minutes: 'minutes',
  metres: 'metres',
};

/** The unit the amount of a dose is in. */
export function unitOf(dose: Dose, exercise: Exercise): AmountUnit {
  switch (dose.kind) {
    case 'resistance':
      return 'reps';
    case 'carry':
      return dose.measure;
    case 'impact':
      return 'contacts';
    case 'hold':
      return 'seconds';
    case 'repetition':
      return exercise.loading.unit === 'steps' ? 'steps' : 'reps';
    case 'time':
      return 'minutes';
  }
}

/** How an amount is written after its number; repetitions need no word. */
export const unitSuffix = (unit: AmountUnit): string => {
  if (unit === 'reps') return '';
  return unit === 'seconds' ? 's' : ` ${SPELLINGS[unit][0]}`;
};

/** Whether a number alone says enough: a count does, a length of time or way does not. */
export const standsBare = (unit: AmountUnit): boolean =>
  unit === 'reps' || unit === 'contacts' || unit === 'steps';
