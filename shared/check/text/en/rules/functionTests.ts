import { dayText } from '../day';
import type { CutOffMeaning } from '../../../../patient/functionTests';
import type { FamilyText, FixText } from '../../ruleText';
import { count, listed, type Reader } from '../values';

/** Group I in English. */

const MEANINGS: Readonly<Record<CutOffMeaning, string>> = {
  'fall-risk': 'goes with a raised risk of falls',
  'fall-risk-pooled': 'goes with a raised risk of falls, though the test is weak alone',
  'fall-risk-high': 'goes with a high risk of falls',
  'fall-risk-moderate': 'goes with a moderate risk of falls',
  'recurrent-falls': 'goes with repeated falls',
  'injurious-falls': 'goes with a risk of falls that injure',
  'hop-caution': 'calls for caution with hops',
  'severe-sarcopenia': 'is in the range of severe sarcopenia',
  'low-strength': 'is in the range of low muscle strength',
  'slow-gait': 'is in the range of slow gait',
  disability: 'goes with disability',
  'worse-than-average': 'is slower than the average of this age',
  'below-average': 'is below the average of this age',
  'vertebral-fracture': 'goes with vertebral fracture',
};

const isMeaning = (key: string): key is CutOffMeaning => key in MEANINGS;

const meaning = (key: string): string => {
  if (!isMeaning(key)) throw new Error(`no words for the meaning ${key}`);
  return MEANINGS[key];
};

const SIDES: Readonly<Record<string, string>> = {
  above: 'above',
  'at-or-above': 'from',
  below: 'below',
  'at-or-below': 'up to',
};

/** Where a cut-off was read, in a few words; the first source that has a name. */
const SOURCES: Readonly<Record<string, string>> = {
  S95: 'Stay On Your Feet, table of limits',
  S96: 'limits after Buatois and Bohannon',
  S97: 'meta-analysis of Timed Up and Go',
  S98: 'EWGSOP2',
  S99: 'EWGSOP2',
  S100: 'Fukui cohort',
  S102: 'grades of the wall-occiput distance',
  R: 'recalled, to be checked against the paper',
  J: 'Osteon judgement',
};

const source = (v: Reader): string =>
  v.list('sources').flatMap((id) => SOURCES[id] ?? [])[0] ?? 'see the source';

/** A measured value with all its digits: 0.75 m/s is not 0.8. */
const measured = (value: number, unit: string): string => `${Math.round(value * 100) / 100}\u00a0${unit}`;

const found = (v: Reader): string =>
  `${v.text('test')}${v.has('side') ? ` (${v.text('side')})` : ''}: ${measured(v.num('value'), v.text('unit'))}`;

const waits = (rules: number): string =>
  rules === 0 ? '' : `, and ${count(rules, 'rule')} of this check ${rules === 1 ? 'waits' : 'wait'} for one`;

export const FUNCTION_TESTS: FamilyText<'I'> = {
  'I01-test-range': {
    name: 'results that no test can give',
    about:
      'A function test, a T-score or a height lost beyond what is possible is refused where it is typed.',
    words: () => ({
      title: 'A value beyond what this test can give',
      body: 'The field names its limits; the value or its unit is to be checked (Osteon judgement).',
    }),
  },
  'I02-test-flag': {
    name: 'function tests beyond a cut-off',
    about:
      'The newest result of a test lies beyond a published cut-off. Single tests predict weakly, and none are added up into a score.',
    words: (v) => ({
      title: found(v),
      body: `${found(v)} on ${dayText(v.text('testedOn'))}; ${SIDES[v.text('direction')] ?? ''} ${measured(v.num('limit'), v.text('unit'))} it ${meaning(v.text('meaning'))} (${source(v)}).`,
    }),
  },
  'I03-test-stale': {
    name: 'function tests that are due again',
    about: 'The newest result of a test is more than 12 weeks old.',
    words: (v) => {
      const dates = v.list('dates');
      const tests = v.list('tests').map((name, index) => `${name} (${dates[index] ?? ''})`);
      return {
        title: `${count(tests.length, 'function test')} due again`,
        body: `${listed(tests)}: the oldest is ${v.num('oldest')} weeks old; up to ${v.num('limit')} count (Osteon judgement).`,
      };
    },
  },
  'I04-test-none': {
    name: 'function tests on record',
    about: 'No fall or function test is on record; at least one is looked for.',
    words: (v) => ({
      title: 'No fall or function test on record',
      body: `${count(v.num('count'), 'function test')} on record${waits(v.list('waiting').length)}; at least ${v.num('limit')} is looked for, such as Timed Up and Go (Osteon judgement; Too Fit to Fracture asks for an assessment).`,
    }),
  },
};

export const FUNCTION_TESTS_FIXES: FixText = {};
