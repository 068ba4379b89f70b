import type { TrainingStatus } from '../../../shared/patient/schema';
import type { Choice } from '../../design/ChoiceField';
import { readNumberAs } from '../../design/readText';
import type { Editing } from '../editing';
import { FactChoice, FactText } from '../facts/FactFields';
import { factSchemas } from '../facts/factSchemas';
import { Section } from '../Section';
import { StrengthTests } from './StrengthTests';
import './strength.css';

const TRAINING: readonly Choice<TrainingStatus>[] = [
  { value: 'novice', label: 'Novice: new to resistance training' },
  { value: 'returning', label: 'Returning: after more than 3 months off' },
  { value: 'trained', label: 'Trained: training now' },
];

/** What the patient can lift, and from what that is known. */
export function StrengthSection({ patient, change, today }: Editing) {
  return (
    <Section id="strength">
      <div className="form-grid form-grid--two">
        <FactChoice
          field="trainingStatus"
          label="Training status"
          today={today}
          fact={patient.trainingStatus}
          choices={TRAINING}
          onAnswer={(fact) => change({ trainingStatus: fact })}
        />
        <FactText
          field="techniqueSessions"
          label="Supervised technique sessions so far"
          hint="0 if none"
          today={today}
          fact={patient.techniqueSessions}
          show={String}
          read={(text) => readNumberAs(factSchemas.techniqueSessions, text, 'Supervised technique sessions')}
          onAnswer={(fact) => change({ techniqueSessions: fact })}
        />
      </div>
      <StrengthTests patient={patient} change={change} today={today} />
    </Section>
  );
}
