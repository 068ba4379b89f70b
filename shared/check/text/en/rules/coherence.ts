import type { FamilyText, FixText } from '../../ruleText';
import { at, howHeavy, ofOneRm } from '../dose';
import { count, number, percent, type Reader, span, weeksText } from '../values';
import { LOADS } from './coherenceLoads';
import { ONE_RM } from './coherenceOneRm';

/** Group B in English. What concerns the 1RM and the iron stands in files of its own. */

const excess = (v: Reader): string =>
  `${v.num('sets')} × ${v.num('reps')} ${howHeavy(v)} in ${weeksText(v.list('weeks'))}: ` +
  `about ${count(v.num('max'), 'repetition')} to failure ${v.num('max') === 1 ? 'is' : 'are'} expected at ${percent(v.num('percent'))} (NSCA chart)`;

const reserve = (v: Reader): string =>
  v.has('beyond')
    ? `at least ${v.num('reserve')} would be left in reserve, since the NSCA chart ends at 20 repetitions and 60\u00a0%`
    : `about ${v.num('reserve')} would be left in reserve (NSCA chart)`;

export const COHERENCE: FamilyText<'B'> = {
  ...ONE_RM,
  ...LOADS,
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
  'B03-to-failure': {
    name: 'every set to failure',
    about:
      'Three or more work sets of a week with as many repetitions as the chart expects to failure. 1 to 3 in reserve are preferred (Osteon judgement).',
    words: (v) => ({
      title: `${v.text('exercise')}: every set would reach failure`,
      body: `${at(v)}: ${excess(v)}, so nothing is left in reserve in ${count(v.num('sets'), 'set')}. From ${v.num('limit')} sets on, 1 to 3 repetitions left in reserve are preferred (Osteon judgement).`,
    }),
  },
  'B04-too-easy': {
    name: 'work that is light for its goal',
    about:
      'A goal of strength or bone, and a target phase whose hardest set leaves more than 5 repetitions in reserve by the chart.',
    words: (v) => ({
      title: `${v.text('exercise')}: probably easy for this goal`,
      body: `${at(v)}: at most ${count(v.num('reps'), 'repetition')} at ${ofOneRm(v)} in ${weeksText(v.list('weeks'))}; ${reserve(v)}. For strength and bone, ${v.num('limit')} or fewer are looked for (Osteon judgement).`,
    }),
  },
  'B05-rpe-pct-conflict': {
    name: 'a percentage and an effort that disagree',
    about:
      '% of 1RM and RPE of the same sets more than 7.5 points apart on the RTS grid, which was made from trained lifters.',
    words: (v) => ({
      title: `${v.text('exercise')}: percentage and effort disagree`,
      body: `${at(v)}: ${count(v.num('reps'), 'repetition')} at RPE ${number(v.num('rpe'))} ${v.num('reps') === 1 ? 'implies' : 'imply'} ${v.has('atMost') ? 'at most' : 'about'} ${percent(v.num('implied'))} of 1RM (RTS grid), and ${percent(v.num('percent'))} is written in ${weeksText(v.list('weeks'))}: ${number(v.num('points'))} points apart; up to ${number(v.num('limit'))} pass (Osteon judgement).`,
    }),
  },
  'B17-session-time': {
    name: 'work that fits the planned minutes',
    about:
      'The estimated minutes of a session, with rests and warm-up sets, above the planned minutes by more than 10 %.',
    words: (v) => ({
      title: `${v.text('session')}: more work than the planned minutes hold`,
      body: `${v.text('session')} (${v.text('phase')}) takes about ${v.num('minutes')} minutes in ${weeksText(v.list('weeks'))} with its rests, and ${v.num('planned')} are planned; up to ${number(v.num('limit'))} pass (estimate of this app, Osteon judgement).`,
    }),
  },
  'B16-units': {
    name: 'kilograms and pounds in one program',
    about: 'Loads of one program are all in kg or all in lb, and every bar of a kit has its weight.',
    words: () => ({
      title: 'Kilograms and pounds are not mixed',
      body: 'All loads of a program are in one unit, and a bar stands in a kit with its weight (Osteon judgement).',
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
  'B19-dose-unit': {
    name: 'a dose in another unit than the exercise has',
    about:
      'Impact is dosed in contacts, holds in seconds, carries in metres or seconds: another unit is refused.',
    words: () => ({
      title: 'The dose is in another unit than the exercise',
      body: 'Each exercise is dosed in its own unit, contacts, seconds, metres, minutes or repetitions, as the exercise library gives it (Osteon judgement).',
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
  'leave-one-in-reserve': (v) =>
    `Set ${v.text('exercise')} to ${count(v.num('reps'), 'repetition')} at most, with 1 left in reserve`,
  'therapist-sets-load': (v) => `Let the therapist set the load of ${v.text('exercise')}`,
  'keep-percent': (v) => `Keep the % of 1RM of ${v.text('exercise')}, take the effort off`,
  'keep-effort': (v) => `Keep the effort of ${v.text('exercise')}, take the % of 1RM off`,
  'test-several-reps': (v) =>
    `Test ${v.text('exercise')} with ${span(8, 10)} repetitions at RPE ${span(8, 9)} instead`,
  'plan-minutes': (v) => `Plan ${v.num('minutes')} minutes for ${v.text('session')}`,
};
