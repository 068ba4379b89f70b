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
        label="Clinic notes"
        hint="Never printed on a handout"
        multiline
        value={patient.notes}
        read={(text) => readValue(Patient.shape.notes, text, 'Clinic notes')}
        onCommit={(notes) => change({ notes })}
      />
    </Section>
  );
}
