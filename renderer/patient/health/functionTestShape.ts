import * as z from 'zod';
import {
  FUNCTION_TEST_FACTS,
  functionTestFault,
  functionTestLimit,
  functionTestRange,
} from '../../../shared/patient/functionTests';
import { FunctionTest, FUNCTION_TESTS, type FunctionTestKey } from '../../../shared/patient/schema';
import { draftOfFields, type Draft, type EntryField, type EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';
import { formatNumber } from '../../design/formatNumber';
import { openChoicesFor, SIDES, wordsFor } from '../wording';

/** How each test is done, in a few words: the cut-offs hold only for the usual way. */
const HOW: Readonly<Record<FunctionTestKey, string>> = {
  'tug-s': 'Over 3 m, best of two',
  'five-sit-to-stand-s': 'Arms crossed, chair of 43 to 45 cm',
  'chair-stand-30s-reps': 'Arms crossed; 0 when the arms had to help',
  'single-leg-stance-s': 'Eyes open; each leg as an entry of its own',
  'tandem-stance-s': 'Heel to toe, held up to 10 s',
  'grip-kg': 'Best of three; each hand as an entry of its own',
  'gait-speed-m-s': 'Usual pace over 4 m',
  'occiput-to-wall-cm': 'Standing, heels against the wall',
  'rib-pelvis-fingers': 'Finger-widths that fit between',
  'functional-reach-cm': 'How far forward without a step',
  'tandem-walk-steps': 'Steps on a line before an error',
  'back-extensor-kg': 'By dynamometer',
  'measured-height-cm': 'By stadiometer: later ones show height lost since',
};

const isSided = (test: string | undefined): boolean =>
  FUNCTION_TESTS.some((key) => key === test && functionTestRange(key).sided);

/** The result of one test, with how it is done and what it can be. */
const resultOf = (key: FunctionTestKey): EntryField => {
  const { min, max, unit } = FUNCTION_TEST_FACTS[key];
  return {
    key: 'value',
    label: 'Result',
    kind: 'number',
    hint: `${HOW[key]}. ${min} to ${max} ${unit}`,
    shownFor: (draft) => draft['test'] === key,
  };
};

const fields: readonly EntryField[] = [
  { key: 'date', label: 'Date', kind: 'day' },
  { key: 'test', label: 'Test', kind: 'choice', choices: openChoicesFor(FUNCTION_TESTS) },
  // One field of many faces: only one of them shows at a time.
  { key: 'value', label: 'Result', kind: 'number', shownFor: (draft) => draft['test'] === '' },
  ...FUNCTION_TESTS.map(resultOf),
  {
    key: 'side',
    label: 'Side',
    kind: 'choice',
    choices: SIDES,
    optional: true,
    shownFor: (draft) => isSided(draft['test']) || (draft['side'] ?? '') !== '',
  },
];

/** Rule I01: a result that no such test can give is refused here; a file that holds one still opens. */
const TypedTest = FunctionTest.extend({ value: z.number({ error: 'must be a number' }) }).superRefine(
  ({ test, value }, context) => {
    if (functionTestFault(test, value) !== null)
      context.addIssue({ code: 'custom', path: ['value'], message: functionTestLimit(test) });
  },
);

export const functionTestShape: EntryShape<FunctionTest> = {
  noun: 'function test',
  schema: TypedTest,
  fields,
  columns: [
    { heading: 'Date', cell: ({ date }) => formatDay(date) },
    {
      heading: 'Test',
      cell: ({ test, side }) => (side === null ? wordsFor(test) : `${wordsFor(test)}, ${side}`),
    },
    { heading: 'Result', cell: ({ value }) => formatNumber(value) },
  ],
  nameOf: ({ test, date }) => `${wordsFor(test)} of ${formatDay(date)}`,
  blank: (today): Draft => ({ date: today, test: '', value: '', side: '' }),
  toDraft: (test) => draftOfFields(fields, test),
};
