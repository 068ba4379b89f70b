import { Clearance } from '../../../shared/patient/schema';
import type { Choice } from '../../design/ChoiceField';
import { draftOfFields, type EntryField, type EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';

/** What a clearance can answer, in words: stops that go only when somebody clears the patient, and what a surgeon allows. */
export const CLEARANCE_REASONS: readonly Choice<string>[] = [
  { value: 'A02-screen-positive', label: 'A yes on the pre-exercise screen' },
  { value: 'A04-cardiac-abs', label: 'Heart, blood vessel or clot condition' },
  { value: 'A05-cardiac-more', label: 'Lung pressure, aortic valve, aorta or heart inflammation' },
  { value: 'A06-bp-abs', label: 'Resting blood pressure above the limit' },
  { value: 'A09-retina', label: 'Retinopathy or eye surgery' },
  { value: 'A10-fracture-recent', label: 'Recent fracture' },
  { value: 'A11-fracture-6mo', label: 'Heavy work or impact within 6 months of a fracture' },
  { value: 'A12-redflag-spine', label: 'Red flag' },
  { value: 'A15-pregnant', label: 'Pregnancy or the months after birth' },
  { value: 'A17-cognition', label: 'Cognitive impairment, training without supervision' },
  { value: 'A18-hernia', label: 'Hernia' },
  { value: 'A34-hirit-gate', label: 'High intensity after vertebral or several fractures' },
  { value: 'A39-template-gate', label: 'A template that is not offered at this bone risk' },
  { value: 'F10-arthroplasty', label: 'Impact after a joint replacement (surgeon)' },
  { value: 'H09-hip-arthroplasty', label: 'Deep or heavy work after a hip replacement (surgeon)' },
];

const reasonWords = (ruleId: string): string =>
  CLEARANCE_REASONS.find(({ value }) => value === ruleId)?.label ?? `Another stop (${ruleId})`;

/** The reasons to choose from; one that a record already names stays among them. */
function reasonsFor(entries: readonly Clearance[]): readonly Choice<string>[] {
  const others = entries
    .map(({ ruleId }) => ruleId)
    .filter((ruleId) => ruleId !== null)
    .filter((ruleId) => !CLEARANCE_REASONS.some(({ value }) => value === ruleId));
  return [
    { value: '', label: 'Nothing in particular' },
    ...CLEARANCE_REASONS,
    ...[...new Set(others)].map((value) => ({ value, label: reasonWords(value) })),
  ];
}

/** Who cleared the patient, when and for what; `entries` are those already on record. */
export function clearanceShapeFor(entries: readonly Clearance[]): EntryShape<Clearance> {
  const fields: readonly EntryField[] = [
    { key: 'givenBy', label: 'Given by', kind: 'text', hint: 'Name and profession' },
    { key: 'date', label: 'Date', kind: 'day' },
    {
      key: 'ruleId',
      label: 'Answers',
      kind: 'choice',
      optional: true,
      hint: 'A stop goes only by a clearance that answers it',
      choices: reasonsFor(entries),
    },
    { key: 'purpose', label: 'What it allows', kind: 'text', wide: true },
  ];
  return {
    noun: 'clearance',
    schema: Clearance,
    fields,
    columns: [
      { heading: 'Given by', cell: ({ givenBy }) => givenBy },
      { heading: 'Date', cell: ({ date }) => formatDay(date) },
      { heading: 'Answers', cell: ({ ruleId }) => (ruleId === null ? '–' : reasonWords(ruleId)) },
      { heading: 'What it allows', cell: ({ purpose }) => purpose },
    ],
    nameOf: ({ givenBy }) => `clearance by ${givenBy}`,
    blank: (today) => ({ givenBy: '', date: today, ruleId: '', purpose: '' }),
    toDraft: (clearance) => draftOfFields(fields, clearance),
  };
}
