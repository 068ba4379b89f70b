import { dayText } from '../day';
import type { RuleText } from '../../ruleText';
import type { RuleId } from '../../../ruleIds';
import { at } from '../dose';
import { count, listed, number, percent, type Reader, weeksText } from '../values';

/** Rules B06 to B12 in English: the 1RM under a percentage. */

const bare = (v: Reader): string =>
  `${at(v)}: ${percent(v.num('percent'))} of 1RM in ${weeksText(v.list('weeks'))}`;

const test = (v: Reader): string =>
  `${number(v.num('reps'))} × ${number(v.num('load'))} ${v.text('unit')} on ${dayText(v.text('testedOn'))}`;

const TRAINING: Readonly<Record<string, string>> = {
  novice: 'in a novice',
  returning: 'after time off',
  trained: 'in somebody trained',
  'not-asked': 'while nobody has recorded the training status',
};

const REASONS: Readonly<Record<string, (v: Reader) => string>> = {
  't-score': (v) => `the T-score is ${number(v.num('tScore'))} (limit ${number(v.num('limit'))})`,
  'vertebral-fracture': () => 'a vertebral fracture is on record',
  novice: () => 'training is new',
  'blood-pressure': (v) =>
    `blood pressure is ${v.num('systolic')}/${v.num('diastolic')} (limit ${v.num('systolicLimit')}/${v.num('diastolicLimit')})`,
};

const reasons = (v: Reader): string => listed(v.list('reasons').map((key) => REASONS[key]?.(v) ?? key));

type OneRmRule = Extract<
  RuleId,
  `B06${string}` | `B07${string}` | `B08${string}` | `B09${string}` | `B1${0 | 1 | 2}-${string}`
>;

export const ONE_RM: Readonly<Record<OneRmRule, RuleText>> = {
  'B06-onerm-missing': {
    name: 'a percentage with no 1RM under it',
    about: 'A % of 1RM needs a tested or estimated 1RM of this very lift, or a load that the therapist sets.',
    words: (v) => ({
      title: `${v.text('exercise')}: the percentage has no 1RM under it`,
      body: `${bare(v)}, and no 1RM of this very lift is recorded. Enter a test, or let the therapist set the load (Osteon judgement).`,
    }),
  },
  'B07-onerm-stale': {
    name: 'how old a 1RM is',
    about: 'A load that stands on a 1RM older than 8 weeks in a novice, 12 weeks otherwise.',
    words: (v) => ({
      title: `${v.text('exercise')}: the 1RM is ${count(v.num('weeksOld'), 'week')} old`,
      body: `The 1RM of ${v.text('exercise')} (${test(v)}) is ${count(v.num('weeksOld'), 'week')} old; up to ${v.num('limit')} count ${TRAINING[v.text('training')] ?? ''}, since strength changes fast early on (Osteon judgement).`,
    }),
  },
  'B08-onerm-reps-high': {
    name: 'a 1RM estimated from many repetitions',
    about: 'An estimate from more than 10 repetitions to failure, those left in reserve counted as done.',
    words: (v) => ({
      title: `${v.text('exercise')}: the 1RM comes from ${v.num('toFailure')} repetitions`,
      body: `The 1RM of ${v.text('exercise')} (${test(v)}, ${v.num('rir')} left in reserve) counts ${v.num('toFailure')} repetitions to failure; above ${v.num('limit')} estimates are less accurate (Reynolds 2006).`,
    }),
  },
  'B09-onerm-lift-mismatch': {
    name: 'a 1RM of another lift',
    about:
      'A % of 1RM where only a related lift was tested: an easier or harder form, or one of the same movement.',
    words: (v) => ({
      title: `${v.text('exercise')}: the 1RM on record belongs to ${v.text('other')}`,
      body: `${bare(v)}. This 1RM belongs to ${v.text('other')}; of ${v.text('exercise')} there are 0 tests, and at least 1 is needed (Osteon judgement).`,
    }),
  },
  'B10-onerm-true-test': {
    name: 'a true 1RM test',
    about:
      'A single repetition with all that can be lifted, planned with T at or below -2.5, a vertebral fracture, a novice, or raised blood pressure.',
    words: (v) => ({
      title: `${v.text('exercise')}: a true 1RM test is planned`,
      body: `${v.text('planned') === 'program' ? `${at(v)}: one repetition with all that can be lifted in ${weeksText(v.list('weeks'))}` : `${v.text('exercise')}: a single repetition to failure is on record for a day to come`}, and ${reasons(v)}. A test of 5 to 10 repetitions with an estimate is preferred; it raises blood pressure less (cardiac guidelines; Osteon judgement).`,
    }),
  },
  'B11-onerm-novice': {
    name: 'a first test before the lift is learnt',
    about: 'A first 1RM of a lift with fewer than 2 technique sessions: early tests read too low.',
    words: (v) => ({
      title: 'Tested before the lifts were learnt',
      body: `${listed(v.list('exercises'))}: tested once, with ${count(v.num('sessions'), 'technique session')} so far; at least ${v.num('limit')} are looked for. Early tests read too low, and older people may need several sessions (trial introduction).`,
    }),
  },
  'B12-onerm-formula': {
    name: 'how far the 1RM equations differ',
    about: 'The equations meant for that many repetitions lie more than 7 % apart.',
    words: (v) => ({
      title: `${v.text('exercise')}: the 1RM equations differ`,
      body: `The equations give ${number(v.num('low'))} to ${number(v.num('high'))}\u00a0kg for ${v.text('exercise')} (${test(v)}), ${percent(v.num('spread'))} apart; above ${percent(v.num('limit'))} this is said. ${number(v.num('used'))}\u00a0kg is used, the lower of Brzycki and O’Conner (Osteon judgement).`,
    }),
  },
};
