import type * as z from 'zod';
import type { PartialDate } from '../../../shared/localDate';
import {
  Condition,
  CONDITIONS,
  Medicine,
  MEDICINE_GROUPS,
  Patient,
  RED_FLAGS,
  SURGERIES,
  Surgery,
} from '../../../shared/patient/schema';
import { isHipReplacement } from '../../../shared/patient/hipPrecautions';
import { draftOfFields, type EntryField, type EntryShape } from '../../design/entries/entryShape';
import { formatDay, formatPartialDate } from '../../design/formatDate';
import { openChoicesFor, wordsFor } from '../wording';

const since = (date: PartialDate | null) => (date === null ? '–' : formatPartialDate(date));
const blankOf = (fields: readonly EntryField[]) => Object.fromEntries(fields.map(({ key }) => [key, '']));

const medicineFields: readonly EntryField[] = [
  { key: 'name', label: 'Medicine', kind: 'text' },
  { key: 'group', label: 'Group', kind: 'choice', choices: openChoicesFor(MEDICINE_GROUPS) },
  { key: 'since', label: 'Since', kind: 'partial-date', optional: true },
  {
    key: 'dailyDoseMg',
    label: 'Prednisolone equivalent (mg a day)',
    kind: 'number',
    optional: true,
    shownFor: (draft) => draft['group'] === 'glucocorticoid',
  },
];
export const medicineShape: EntryShape<Medicine> = {
  noun: 'medicine',
  schema: Medicine,
  fields: medicineFields,
  columns: [
    {
      heading: 'Medicine',
      cell: ({ name, dailyDoseMg }) => (dailyDoseMg === null ? name : `${name}, ${dailyDoseMg} mg a day`),
    },
    { heading: 'Group', cell: ({ group }) => wordsFor(group) },
    { heading: 'Since', cell: (medicine) => since(medicine.since) },
  ],
  nameOf: ({ name }) => name,
  blank: () => blankOf(medicineFields),
  toDraft: (medicine) => draftOfFields(medicineFields, medicine),
};

const conditionFields: readonly EntryField[] = [
  { key: 'code', label: 'Condition', kind: 'choice', choices: openChoicesFor(CONDITIONS) },
  { key: 'since', label: 'Since', kind: 'partial-date', optional: true },
  { key: 'note', label: 'Note', kind: 'text' },
];
export const conditionShape: EntryShape<Condition> = {
  noun: 'condition',
  schema: Condition,
  fields: conditionFields,
  columns: [
    { heading: 'Condition', cell: ({ code }) => wordsFor(code) },
    { heading: 'Since', cell: (condition) => since(condition.since) },
    { heading: 'Note', cell: ({ note }) => note || '–' },
  ],
  nameOf: ({ code }) => wordsFor(code),
  blank: () => blankOf(conditionFields),
  toDraft: (condition) => draftOfFields(conditionFields, condition),
};

const HIPS = SURGERIES.filter((kind) => isHipReplacement({ kind }));

const surgeryFields: readonly EntryField[] = [
  { key: 'kind', label: 'Surgery', kind: 'choice', choices: openChoicesFor(SURGERIES) },
  { key: 'date', label: 'When', kind: 'partial-date' },
  {
    key: 'posteriorPrecautions',
    label: 'Posterior hip precautions still hold',
    kind: 'choice',
    optional: true,
    choices: [
      { value: '', label: 'Not asked' },
      { value: 'yes', label: 'Yes' },
      { value: 'no', label: 'No' },
    ],
    shownFor: ({ kind }) => HIPS.some((hip) => hip === kind),
  },
  { key: 'precautions', label: 'Other precautions', kind: 'text' },
];
const POSTERIOR = {
  yes: 'posterior hip precautions',
  no: 'no posterior hip precautions',
} as const;

const precautionWords = ({ kind, precautions, posteriorPrecautions }: Surgery): string =>
  [
    posteriorPrecautions === null ? '' : POSTERIOR[posteriorPrecautions],
    posteriorPrecautions === null && isHipReplacement({ kind }) ? 'posterior hip precautions not asked' : '',
    precautions,
  ]
    .filter(Boolean)
    .join('; ') || '–';

export const surgeryShape: EntryShape<Surgery> = {
  noun: 'surgery',
  schema: Surgery,
  fields: surgeryFields,
  columns: [
    { heading: 'Surgery', cell: ({ kind }) => wordsFor(kind) },
    { heading: 'When', cell: ({ date }) => formatPartialDate(date) },
    { heading: 'Precautions', cell: precautionWords },
  ],
  nameOf: ({ kind }) => wordsFor(kind),
  blank: () => blankOf(surgeryFields),
  toDraft: (surgery) => draftOfFields(surgeryFields, surgery),
};

const redFlagSchema = Patient.shape.redFlags.shape.entries.element;
const redFlagFields: readonly EntryField[] = [
  { key: 'flag', label: 'Red flag', kind: 'choice', choices: openChoicesFor(RED_FLAGS) },
  { key: 'date', label: 'Reported on', kind: 'day' },
  { key: 'note', label: 'Note', kind: 'text' },
];
export const redFlagShape: EntryShape<z.infer<typeof redFlagSchema>> = {
  noun: 'red flag',
  schema: redFlagSchema,
  fields: redFlagFields,
  columns: [
    { heading: 'Red flag', cell: ({ flag }) => wordsFor(flag) },
    { heading: 'Reported on', cell: ({ date }) => formatDay(date) },
    { heading: 'Note', cell: ({ note }) => note || '–' },
  ],
  nameOf: ({ flag }) => wordsFor(flag),
  blank: (today) => ({ ...blankOf(redFlagFields), date: today }),
  toDraft: (flag) => draftOfFields(redFlagFields, flag),
};
