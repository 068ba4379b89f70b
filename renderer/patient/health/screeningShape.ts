import {
  SCREEN_INSTRUMENTS,
  SCREEN_ITEMS,
  type ScreenInstrument,
  type ScreenItem,
  Screening,
} from '../../../shared/patient/schema';
import { openScreenItems, screenItemsOf } from '../../../shared/patient/screenItems';
import { UNANSWERED } from '../../design/ChoiceField';
import type { Draft, EntryField, EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';
import { openChoicesFor, screenItemWords, wordsFor } from '../wording';

const ANSWERS = [
  { value: UNANSWERED, label: 'Not asked' },
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
];

/** A question shows with the forms that ask it, and wherever it was answered: an answer never hides. */
const isShown = (item: ScreenItem, instrument: ScreenInstrument, draft: Draft): boolean =>
  screenItemsOf(instrument).includes(item) || (draft[item] ?? UNANSWERED) !== UNANSWERED;

/** The questions of one form, in its order and words. */
const questionsOf = (instrument: ScreenInstrument): readonly EntryField[] =>
  [...new Set([...screenItemsOf(instrument), ...SCREEN_ITEMS])].map((item) => ({
    key: item,
    label: screenItemWords(item, instrument),
    kind: 'choice',
    choices: ANSWERS,
    shownFor: (draft) => draft['instrument'] === instrument && isShown(item, instrument, draft),
  }));

const fields: readonly EntryField[] = [
  { key: 'date', label: 'Date of the screen', kind: 'day', hint: 'Counts for 12 months' },
  {
    key: 'instrument',
    label: 'Form used',
    kind: 'choice',
    choices: openChoicesFor(SCREEN_INSTRUMENTS),
    hint: 'Brings up its questions',
  },
  ...SCREEN_INSTRUMENTS.flatMap(questionsOf),
  {
    key: 'clinicianAssessment',
    label: 'Your own assessment',
    kind: 'text',
    wide: true,
    hint: 'A clear form alone supports light to moderate work; heavy work asks for this',
  },
];

const answersOf = (items: Screening['items']): Draft =>
  Object.fromEntries(
    SCREEN_ITEMS.map((item) => [item, items.find((one) => one.item === item)?.answer ?? UNANSWERED]),
  );

function answerWords(screening: Screening): string {
  const { instrument, items } = screening;
  const yes = items.filter(({ answer }) => answer === 'yes');
  const no = items.length - yes.length;
  const open = openScreenItems(screening).length;
  return [
    yes.length > 0 ? `Yes: ${yes.map(({ item }) => screenItemWords(item, instrument)).join('; ')}` : '',
    no > 0 ? `${no} no` : '',
    open > 0 ? `${open} not asked` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A pre-exercise screen: what was answered, not the form. */
export const screeningShape: EntryShape<Screening> = {
  noun: 'screen',
  schema: Screening,
  fields,
  columns: [
    { heading: 'Date', cell: ({ date }) => formatDay(date) },
    { heading: 'Form', cell: ({ instrument }) => wordsFor(instrument) },
    { heading: 'Answers', cell: answerWords },
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
