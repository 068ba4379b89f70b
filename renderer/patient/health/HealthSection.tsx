import type { ReactNode } from 'react';
import { readNumberAs } from '../../design/readText';
import { EntryList } from '../../design/entries/EntryList';
import type { Editing } from '../editing';
import { FactText } from '../facts/FactFields';
import { factSchemas } from '../facts/factSchemas';
import { ReviewedEntries } from '../facts/ReviewedEntries';
import { Section } from '../Section';
import { BloodPressureFields } from './BloodPressureFields';
import { clearanceShapeFor } from './clearanceShape';
import { functionTestShape } from './functionTestShape';
import { conditionShape, medicineShape, redFlagShape, surgeryShape } from './healthShapes';
import { screeningShape } from './screeningShape';

/** Everything about health that can change or forbid an exercise. */
export function HealthSection({ patient, change, today }: Editing) {
  return (
    <Section id="health">
      <div className="form-grid">
        <BloodPressureFields patient={patient} change={change} today={today} />
        <FactText
          field="fallsIn12Months"
          label="Falls in 12 months"
          hint="0 if none; 2 or more rule out unsupported jumps"
          today={today}
          fact={patient.fallsIn12Months}
          show={String}
          read={(text) => readNumberAs(factSchemas.falls, text, 'Falls in 12 months')}
          onAnswer={(fact) => change({ fallsIn12Months: fact })}
        />
        <FactText
          field="kneePain0to10"
          label="Knee pain"
          hint="0 to 10, at its worst when loaded"
          today={today}
          fact={patient.kneePain0to10}
          show={String}
          read={(text) => readNumberAs(factSchemas.kneePain, text, 'Knee pain')}
          onAnswer={(fact) => change({ kneePain0to10: fact })}
        />
      </div>
      <ReviewedEntries
        field="redFlags"
        title="Red flags"
        none="No red flags (asked today)"
        list={patient.redFlags}
        shape={redFlagShape}
        today={today}
        onChange={(redFlags) => change({ redFlags })}
      />
      <ReviewedEntries
        field="conditions"
        title="Conditions"
        none="No conditions (asked today)"
        list={patient.conditions}
        shape={conditionShape}
        today={today}
        onChange={(conditions) => change({ conditions })}
      />
      <ReviewedEntries
        field="medicines"
        title="Medicines"
        none="No medicines (asked today)"
        list={patient.medicines}
        shape={medicineShape}
        today={today}
        onChange={(medicines) => change({ medicines })}
      />
      <ReviewedEntries
        field="surgeries"
        title="Surgery"
        none="No surgery (asked today)"
        list={patient.surgeries}
        shape={surgeryShape}
        today={today}
        onChange={(surgeries) => change({ surgeries })}
      />
      <PlainEntries field="screenings" title="Pre-exercise screens">
        <EntryList
          shape={screeningShape}
          caption="Pre-exercise screens"
          entries={patient.screenings}
          today={today}
          onChange={(screenings) => change({ screenings })}
        />
      </PlainEntries>
      <PlainEntries field="functionTests" title="Function tests">
        <EntryList
          shape={functionTestShape}
          caption="Function tests"
          entries={patient.functionTests}
          today={today}
          onChange={(functionTests) => change({ functionTests })}
        />
      </PlainEntries>
      <PlainEntries field="clearances" title="Clearances">
        <EntryList
          shape={clearanceShapeFor(patient.clearances)}
          caption="Clearances"
          entries={patient.clearances}
          today={today}
          onChange={(clearances) => change({ clearances })}
        />
      </PlainEntries>
    </Section>
  );
}

type PlainProps = {
  readonly field: keyof Editing['patient'];
  readonly title: string;
  readonly children: ReactNode;
};

function PlainEntries({ field, title, children }: PlainProps) {
  return (
    <section className="entries" data-field={field} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
