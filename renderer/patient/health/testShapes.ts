import { FunctionTest, FUNCTION_TESTS, SCREEN_ITEMS, Screening } from '../../../shared/patient/schema';
import { UNANSWERED } from '../../design/ChoiceField';
import { draftOfFields, type Draft, type EntryField, type EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';
import { formatNumber } from '../../design/formatNumber';
import { openChoicesFor, SIDES, wordsFor } from '../wording';

const functionFields: readonly EntryField[] = [
  { key: 'date', label: 'Date', kind: 'day' },
  { key: 'test', label: 'Test', kind: 'choice', choices: openChoicesFor(FUNCTION_TESTS) },
  { key: 'value', label: 'Result', kind: 'number' },
  { key: 'side', label: 'Side', kind: 'choice', choices: SIDES, optional: true },
];
export const functionTestShape: EntryShape<FunctionTest> = {
  noun: 'function test',
  schema: FunctionTest,
  fields: functionFields,
  columns: [
    { heading: 'Date', cell: ({ date }) => formatDay(date) },
    {
      heading: 'Test',
      cell: ({ test, side }) => (side === null ? wordsFor(test) : `${wordsFor(test)}, ${side}`),
    },
    { heading: 'Result', cell: ({ value }) => formatNumber(value) },
  ],
  nameOf: ({ test, date }) => `${wordsFor(test)} of ${formatDay(date)}`,
  blank: (today) => ({ date: today, test: '', value: '', side: '' }),
  toDraft: (test) => draftOfFields(functionFields, test),
};

const ANSWERS = [
  { value: UNANSWERED, label: 'Not asked' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];
const INSTRUMENTS = Screening.shape.instrument.options;
const screeningFields: readonly EntryField[] = [
  { key: 'date', label: 'Date of the screen', kind: 'day' },
  { key: 'instrument', label: 'Form used', kind: 'choice', choices: openChoicesFor(INSTRUMENTS) },
  ...SCREEN_ITEMS.map((item): EntryField => ({
    key: item,
    label: wordsFor(item),
    kind: 'choice',
    choices: ANSWERS,
  })),
  { key: 'clinicianAssessment', label: 'Assessment', kind: 'text', wide: true },
];

const answered = (screening: Screening, answer: 'yes' | 'no') =>
  screening.items.filter((item) => item.answer === answer);

const answersOf = (items: Screening['items']): Draft =>
  Object.fromEntries(
    SCREEN_ITEMS.map((item) => [item, items.find((one) => one.item === item)?.answer ?? UNANSWERED]),
  );

export const screeningShape: EntryShape<Screening> = {
  noun: 'screen',
  schema: Screening,
  fields: screeningFields,
  columns: [
    { heading: 'Date', cell: ({ date }) => formatDay(date) },
    { heading: 'Form', cell: ({ instrument }) => wordsFor(instrument) },
    {
      heading: 'Answers',
      cell: (screening) => {
        const yes = answered(screening, 'yes').map(({ item }) => wordsFor(item));
        const no = answered(screening, 'no').length;
        const open = SCREEN_ITEMS.length - screening.items.length;
        return [
          ...yes.map((item) => `Yes: ${item}`),
          no > 0 ? `${no} no` : '',
          open > 0 ? `${open} not asked` : '',
        ]
          .filter(Boolean)
          .join(' · ');
      },
    },
    { heading: 'Assessment', cell: ({ clinicianAssessment }) => clinicianAssessment || '–' },
  ],
  nameOf: ({ date }) => `screen of ${formatDay(date)}`,
  blank: (today): Draft => ({ ...answersOf([]), date: today, instrument: '', clinicianAssessment: '' }),
  toDraft: (screening) => ({
    ...answersOf(screening.items),
    date: screening.date,
    instrument: screening.instrument,
    clinicianAssessment: screening.clinicianAssessment,
  }),
  toCandidate: (draft) => ({
    date: draft['date'],
    instrument: draft['instrument'],
    clinicianAssessment: (draft['clinicianAssessment'] ?? '').trim(),
    items: SCREEN_ITEMS.flatMap((item) =>
      draft[item] === UNANSWERED ? [] : [{ item, answer: draft[item] }],
    ),
  }),
};
