import type { FamilyText, FixText } from '../../ruleText';
import { at, howHeavy } from '../dose';
import { count, percent, type Reader, weeksText } from '../values';

/** Group B in English. */

const excess = (v: Reader): string =>
  `${v.num('sets')} × ${v.num('reps')} ${howHeavy(v)} in ${weeksText(v.list('weeks'))}: ` +
  `about ${count(v.num('max'), 'repetition')} to failure ${v.num('max') === 1 ? 'is' : 'are'} expected at ${percent(v.num('percent'))} (NSCA chart)`;

export const COHERENCE: FamilyText<'B'> = {
  'B01-reps-impossible': {
    name: 'repetitions beyond what can be done',
    about: 'More repetitions than 1.5 times the chart’s maximum at that % of 1RM, rounded up.',
    words: (v) => ({
      title: `${v.text('exercise')}: more repetitions than can be done`,
      body: `${at(v)}: ${excess(v)}, and ${v.num('limit')} is the most this app accepts (1.5 times, rounded up).`,
    }),
  },
  'B02-reps-unlikely': {
    name: 'repetitions against the usual maximum',
    about: 'More repetitions than the chart expects to failure at that % of 1RM.',
    words: (v) => ({
      title: `${v.text('exercise')}: repetitions above the usual maximum`,
      body: `${at(v)}: ${excess(v)}. Fewer repetitions or a ${v.text('from') === 'load' ? 'lighter load would fit, or the test is too old' : 'lower percentage would fit'}.`,
    }),
  },
  'B06-onerm-missing': {
    name: 'a percentage with no 1RM under it',
    about: 'A % of 1RM needs a tested or estimated 1RM of this very lift, or a load that the therapist sets.',
    words: (v) => ({
      title: `${v.text('exercise')}: the percentage has no 1RM under it`,
      body: `${at(v)}: ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}, and no 1RM of this very lift is recorded. Enter a test, or let the therapist set the load (Osteon judgement).`,
    }),
  },
  'B18-bodyweight-pct': {
    name: 'a percentage on what is not lifted',
    about: 'A % of 1RM is refused for body-weight, balance and mobility work.',
    words: () => ({
      title: '% of 1RM does not apply',
      body: 'A percentage of 1RM is given only to exercises loaded that way; the limit is the exercise library (Osteon judgement).',
    }),
  },
  'B20-zero': {
    name: 'values of zero',
    about: 'Sets, repetitions, seconds and loads must be above zero.',
    words: () => ({
      title: 'A value above zero is needed',
      body: 'Sets, repetitions, seconds and loads are whole or decimal numbers above 0 (Osteon judgement).',
    }),
  },
};

export const COHERENCE_FIXES: FixText = {
  'set-reps-to-max': (v) => `Set ${v.text('exercise')} to ${count(v.num('reps'), 'repetition')} at most`,
  'therapist-sets-load': (v) => `Let the therapist set the load of ${v.text('exercise')}`,
};
