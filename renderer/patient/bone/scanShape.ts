import * as z from 'zod';
import { tScoreFault } from '../../../shared/patient/entryFaults';
import { DxaScan, DxaSite } from '../../../shared/patient/schema';
import {
  candidateOfFields,
  type Draft,
  draftOfFields,
  type EntryField,
  type EntryShape,
} from '../../design/entries/entryShape';
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

/** A T-score above 0 shows its plus, so that it is typed again as it was. */
function toDraft(scan: DxaScan): Draft {
  const draft = draftOfFields(fields, scan);
  return scan.tScore !== null && scan.tScore > 0 ? { ...draft, tScore: `+${scan.tScore}` } : draft;
}

/**
 * With osteoporosis on record a T-score above 0 is mostly a forgotten minus (rule A32). One site may still be above 0,
 * such as a spine with osteophytes: it is taken with a plus typed before it.
 */
const TypedScan = DxaScan.extend({ plusTyped: z.boolean() })
  .superRefine(({ tScore, plusTyped }, context) => {
    if (tScore !== null && !plusTyped && tScoreFault(tScore, true) !== null)
      context.addIssue({
        code: 'custom',
        path: ['tScore'],
        message: `must be typed with its sign, -${tScore} or +${tScore}: osteoporosis is on record as a diagnosis`,
      });
  })
  .transform(({ date, site, side, bmd, tScore, zScore }): DxaScan => ({
    date,
    site,
    side,
    bmd,
    tScore,
    zScore,
  }));

/** The shape for a patient with, or without, osteoporosis as a recorded diagnosis. */
export const scanShapeFor = (hasOsteoporosisDiagnosis: boolean): EntryShape<DxaScan> =>
  hasOsteoporosisDiagnosis
    ? {
        ...scanShape,
        schema: TypedScan,
        toCandidate: (draft) => ({
          ...candidateOfFields(fields, draft),
          plusTyped: (draft['tScore'] ?? '').trim().startsWith('+'),
        }),
      }
    : scanShape;

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
  toDraft,
};
