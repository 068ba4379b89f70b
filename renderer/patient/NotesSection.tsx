import { Patient } from '../../shared/patient/schema';
import { DraftField } from '../design/DraftField';
import { readValue } from '../design/readText';
import type { Editing } from './editing';
import { Section } from './Section';

/** Free words for the clinic; never printed. */
export function NotesSection({ patient, change }: Editing) {
  return (
    <Section id="notes">
      <DraftField
        label="Notes"
        hint="For the clinic only; never printed on a handout"
        multiline
        value={patient.notes}
        read={(text) => readValue(Patient.shape.notes, text, 'Notes')}
        onCommit={(notes) => change({ notes })}
      />
    </Section>
  );
}
