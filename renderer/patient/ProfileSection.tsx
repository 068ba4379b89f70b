import { Patient } from '../../shared/patient/schema';
import { ok, err } from '../../shared/result';
import { ChoiceField } from '../design/ChoiceField';
import { DraftField } from '../design/DraftField';
import { LANGUAGES, SEXES, UNITS } from '../design/patientChoices';
import { readValue } from '../design/readText';
import { BodyFacts } from './BodyFacts';
import type { Editing } from './editing';
import { Section } from './Section';

const Given = Patient.shape.given;

/** Who the patient is, and the few facts about the body that doses depend on. */
export function ProfileSection(editing: Editing) {
  const { patient, change, today } = editing;
  const [first = '', second = ''] = patient.family;
  const family = (names: readonly string[]) => change({ family: names.filter((name) => name !== '') });
  return (
    <Section id="profile">
      <div className="form-grid form-grid--three">
        <Text label="Given name" value={patient.given} schema={Given} onText={(given) => change({ given })} />
        <Text label="Family name" value={first} schema={Given} onText={(name) => family([name, second])} />
        <DraftField
          label="Second family name"
          hint="Optional"
          value={second}
          read={(text) => (text.trim() === '' ? ok('') : readValue(Given, text.trim(), 'Second family name'))}
          onCommit={(name) => family([first, name])}
        />
        <Text
          label="Preferred name"
          hint="The only name the handout prints"
          value={patient.preferredName}
          schema={Patient.shape.preferredName}
          onText={(preferredName) => change({ preferredName })}
        />
        <Text
          label="Record number"
          value={patient.recordNumber}
          schema={Patient.shape.recordNumber}
          onText={(recordNumber) => change({ recordNumber })}
        />
        <div data-field="dateOfBirth">
          <DraftField
            label="Date of birth"
            type="date"
            value={patient.dateOfBirth}
            read={(text) => {
              const date = readValue(Patient.shape.dateOfBirth, text, 'Date of birth');
              if (date.ok && date.value > today) return err('Date of birth must not lie after today.');
              return date;
            }}
            onCommit={(dateOfBirth) => change({ dateOfBirth })}
          />
        </div>
        <div data-field="sexForReference">
          <ChoiceField
            label="Sex, for reference values"
            value={patient.sexForReference}
            choices={SEXES}
            onChoose={(sexForReference) => change({ sexForReference })}
          />
        </div>
        <ChoiceField
          label="Weights in"
          value={patient.unit}
          choices={UNITS}
          onChoose={(unit) => change({ unit })}
        />
        <ChoiceField
          label="Language of the handout"
          value={patient.language}
          choices={LANGUAGES}
          onChoose={(language) => change({ language })}
        />
      </div>
      <BodyFacts {...editing} />
    </Section>
  );
}

type TextProps = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly schema: typeof Given;
  readonly onText: (text: string) => void;
};

function Text({ schema, onText, ...field }: TextProps) {
  return (
    <DraftField {...field} read={(text) => readValue(schema, text.trim(), field.label)} onCommit={onText} />
  );
}
