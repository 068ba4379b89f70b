import { Therapist } from '../../shared/clinic/schema';
import { TherapistId } from '../../shared/id';
import { localDate } from '../../shared/localDate';
import { ChoiceField } from '../design/ChoiceField';
import { EntryList } from '../design/entries/EntryList';
import { draftOfFields, type EntryField, type EntryShape } from '../design/entries/entryShape';
import type { ClinicEditing } from './PracticeFields';
import { signerAfter } from './signer';

const fields: readonly EntryField[] = [
  { key: 'name', label: 'Name', kind: 'text' },
  { key: 'credentials', label: 'Credentials', kind: 'text', hint: 'Such as PT, DPT' },
];

const therapistShape: EntryShape<Therapist> = {
  noun: 'therapist',
  schema: Therapist,
  fields,
  columns: [
    { heading: 'Name', cell: ({ name }) => name },
    { heading: 'Credentials', cell: ({ credentials }) => credentials || '–' },
  ],
  nameOf: ({ name }) => name,
  blank: () => ({ name: '', credentials: '', id: crypto.randomUUID() }),
  toDraft: (therapist) => ({ ...draftOfFields(fields, therapist), id: therapist.id }),
  toCandidate: (draft) => ({
    id: draft['id'],
    name: (draft['name'] ?? '').trim(),
    credentials: (draft['credentials'] ?? '').trim(),
  }),
};

const NOBODY = '';
/** No field here is a date, so any day will do. */
const NO_DAY = localDate('2000-01-01');

/** Who works here, and who signs. The only one signs unasked; of several, one is chosen. */
export function TherapistList({ clinic, change }: ClinicEditing) {
  const { therapists, currentTherapist } = clinic;
  return (
    <>
      {therapists.length === 0 ? null : (
        <ChoiceField
          label="Signs now"
          className="clinic__signer"
          value={currentTherapist ?? NOBODY}
          choices={[
            { value: NOBODY, label: 'Nobody chosen' },
            ...therapists.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => change({ currentTherapist: id === NOBODY ? null : TherapistId.parse(id) })}
        />
      )}
      <EntryList
        shape={therapistShape}
        caption="Therapists"
        entries={therapists}
        today={NO_DAY}
        onChange={(next) =>
          change({ therapists: next, currentTherapist: signerAfter(next, currentTherapist) })
        }
      />
    </>
  );
}
