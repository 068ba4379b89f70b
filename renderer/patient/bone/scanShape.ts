import { DxaScan, DxaSite } from '../../../shared/patient/schema';
import { draftOfFields, type EntryField, type EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';
import { formatScore } from '../../design/formatNumber';
import { openChoicesFor, SIDES, wordsFor } from '../wording';

const fields: readonly EntryField[] = [
  { key: 'date', label: 'Date of the scan', kind: 'day' },
  { key: 'site', label: 'Site', kind: 'choice', choices: openChoicesFor(DxaSite.options) },
  { key: 'tScore', label: 'T-score', kind: 'number', optional: true, hint: 'With its sign, such as -2.6' },
  { key: 'zScore', label: 'Z-score', kind: 'number', optional: true },
  { key: 'bmd', label: 'BMD (g/cm²)', kind: 'number', optional: true },
  {
    key: 'side',
    label: 'Side',
    kind: 'choice',
    choices: SIDES,
    optional: true,
    shownFor: (draft) => draft['site'] !== 'lumbar-spine',
  },
];

const score = (value: number | null) => (value === null ? '–' : formatScore(value));

/** One site of one DXA scan. The next site of the same scan starts with its date. */
export const scanShape: EntryShape<DxaScan> = {
  noun: 'scan',
  schema: DxaScan,
  fields,
  columns: [
    { heading: 'Date', cell: ({ date }) => formatDay(date) },
    {
      heading: 'Site',
      cell: ({ site, side }) => (side === null ? wordsFor(site) : `${wordsFor(site)}, ${side}`),
    },
    { heading: 'T-score', cell: ({ tScore }) => score(tScore) },
    { heading: 'Z-score', cell: ({ zScore }) => score(zScore) },
    { heading: 'BMD (g/cm²)', cell: ({ bmd }) => bmd ?? '–' },
  ],
  nameOf: ({ site, date }) => `${wordsFor(site)} scan of ${formatDay(date)}`,
  blank: () => ({ date: '', site: '', tScore: '', zScore: '', bmd: '', side: '' }),
  toDraft: (scan) => draftOfFields(fields, scan),
};
