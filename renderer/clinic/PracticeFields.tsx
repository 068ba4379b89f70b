import type * as z from 'zod';
import { Clinic, type Locale, type Paper } from '../../shared/clinic/schema';
import { ChoiceField, type Choice } from '../design/ChoiceField';
import { DraftField } from '../design/DraftField';
import { UNITS } from '../design/patientChoices';
import { readValue } from '../design/readText';

export type ClinicEditing = { readonly clinic: Clinic; readonly change: (patch: Partial<Clinic>) => void };

const LOCALES: readonly Choice<Locale>[] = [
  { value: 'en-US', label: 'English, United States' },
  { value: 'en-GB', label: 'English, United Kingdom' },
  { value: 'es-US', label: 'Spanish, United States' },
  { value: 'es-ES', label: 'Spanish, Spain' },
];

const PAPERS: readonly Choice<Paper>[] = [
  { value: 'letter', label: 'Letter (8.5 × 11 in)' },
  { value: 'a4', label: 'A4 (210 × 297 mm)' },
];

/** What stands at the head and the foot of every handout. */
export function PracticeFields({ clinic, change }: ClinicEditing) {
  const { shape } = Clinic;
  return (
    <div className="form-grid clinic__practice">
      <Line
        label="Clinic name"
        className="clinic__half"
        value={clinic.name}
        schema={shape.name}
        onText={(name) => change({ name })}
      />
      <Line
        label="Address"
        className="clinic__half"
        value={clinic.address}
        schema={shape.address}
        onText={(address) => change({ address })}
      />
      <Line
        label="Phone"
        className="clinic__half"
        value={clinic.phone}
        schema={shape.phone}
        onText={(phone) => change({ phone })}
      />
      <Line
        label="Emergency number"
        className="clinic__half"
        hint="911, 112, 999 or 000; in the stop box"
        value={clinic.emergencyNumber}
        schema={shape.emergencyNumber}
        onText={(emergencyNumber) => change({ emergencyNumber })}
      />
      <ChoiceField
        label="Dates and decimals"
        value={clinic.locale}
        choices={LOCALES}
        onChoose={(locale) => change({ locale })}
      />
      <ChoiceField
        label="Paper"
        value={clinic.paper}
        choices={PAPERS}
        onChoose={(paper) => change({ paper })}
      />
      <ChoiceField
        label="Weights of new patients in"
        value={clinic.unit}
        choices={UNITS}
        onChoose={(unit) => change({ unit })}
      />
    </div>
  );
}

type LineProps = {
  readonly label: string;
  readonly hint?: string;
  readonly className?: string;
  readonly value: string;
  readonly schema: z.ZodType<string>;
  readonly onText: (text: string) => void;
};

function Line({ schema, onText, ...field }: LineProps) {
  return (
    <DraftField {...field} read={(text) => readValue(schema, text.trim(), field.label)} onCommit={onText} />
  );
}
