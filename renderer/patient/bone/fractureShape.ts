import { Fracture, FractureSite, type Trauma } from '../../../shared/patient/schema';
import { draftOfFields, type EntryField, type EntryShape } from '../../design/entries/entryShape';
import { formatPartialDate } from '../../design/formatDate';
import { openChoicesFor, wordsFor } from '../wording';

const TRAUMA: Readonly<Record<Trauma, string>> = {
  low: 'Low: standing height or less, or no fall',
  high: 'High: more than a fall from standing',
  unknown: 'Not known (counts as low)',
};

const fields: readonly EntryField[] = [
  { key: 'site', label: 'Site', kind: 'choice', choices: openChoicesFor(FractureSite.options) },
  { key: 'detail', label: 'Level or side', kind: 'text', hint: 'Such as T8, or left' },
  { key: 'date', label: 'When', kind: 'partial-date' },
  {
    key: 'trauma',
    label: 'Trauma',
    kind: 'choice',
    choices: [
      { value: '', label: 'Choose' },
      ...Object.entries(TRAUMA).map(([value, label]) => ({ value, label })),
    ],
  },
  { key: 'acutePain', label: 'Painful now', kind: 'check' },
  { key: 'onBoneMedicine', label: 'While on bone medicine', kind: 'check' },
];

export const fractureShape: EntryShape<Fracture> = {
  noun: 'fracture',
  schema: Fracture,
  fields,
  columns: [
    { heading: 'Site', cell: ({ site, detail }) => [wordsFor(site), detail].filter(Boolean).join(', ') },
    { heading: 'When', cell: ({ date }) => formatPartialDate(date) },
    { heading: 'Trauma', cell: ({ trauma }) => (trauma === 'unknown' ? 'Not known' : wordsFor(trauma)) },
    {
      heading: 'Notes',
      cell: ({ acutePain, onBoneMedicine }) =>
        [acutePain ? 'painful now' : '', onBoneMedicine ? 'on bone medicine' : '']
          .filter(Boolean)
          .join(', ') || '–',
    },
  ],
  nameOf: ({ site, detail }) => [wordsFor(site), detail, 'fracture'].filter(Boolean).join(' '),
  blank: () => ({ site: '', detail: '', date: '', trauma: '', acutePain: '', onBoneMedicine: '' }),
  toDraft: (fracture) => draftOfFields(fields, fracture),
};
