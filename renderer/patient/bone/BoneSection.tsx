import { useState } from 'react';
import type { LocalDate } from '../../../shared/localDate';
import type { DxaScan } from '../../../shared/patient/schema';
import type { EntryShape } from '../../design/entries/entryShape';
import type { Editing } from '../editing';
import { FactYesNo } from '../facts/FactFields';
import { ReviewedEntries } from '../facts/ReviewedEntries';
import { Section } from '../Section';
import { fractureShape } from './fractureShape';
import { scanShapeFor } from './scanShape';

/** What is known about the bones. */
export function BoneSection({ patient, change, today }: Editing) {
  const [lastScan, setLastScan] = useState<LocalDate | null>(null);
  const shape = scanShapeFor(
    patient.conditions.entries.some(({ code }) => code === 'osteoporosis-diagnosis'),
  );
  const scans: EntryShape<DxaScan> = {
    ...shape,
    blank: (day, entries) => ({ ...shape.blank(day, entries), date: lastScan ?? '' }),
  };
  return (
    <Section id="bone">
      <ReviewedEntries
        field="dxaScans"
        title="Bone density (DXA)"
        none="No scan on file (asked today)"
        list={patient.dxaScans}
        shape={scans}
        today={today}
        addingReviews
        onChange={(dxaScans) => {
          if (dxaScans.entries.length > patient.dxaScans.entries.length)
            setLastScan(dxaScans.entries.at(-1)?.date ?? null);
          change({ dxaScans });
        }}
      />
      <ReviewedEntries
        field="fractures"
        title="Fractures"
        none="No fractures (asked today)"
        list={patient.fractures}
        shape={fractureShape}
        today={today}
        onChange={(fractures) => change({ fractures })}
      />
      <div className="form-grid">
        <FactYesNo
          field="spineImaging"
          label="Spine imaging on file"
          hint="X-ray, VFA, CT or MRI: asked for after height loss"
          today={today}
          fact={patient.spineImaging}
          onAnswer={(fact) => change({ spineImaging: fact })}
        />
        <FactYesNo
          field="boneMedicineDiscussed"
          label="Bone medicine discussed"
          hint="Whether or not one was started"
          today={today}
          fact={patient.boneMedicineDiscussed}
          onAnswer={(fact) => change({ boneMedicineDiscussed: fact })}
        />
        <FactYesNo
          field="secondaryCausesChecked"
          label="Secondary causes looked for"
          hint="Asked for with low bone mass before 50 or Z ≤ −2.0"
          today={today}
          fact={patient.secondaryCausesChecked}
          onAnswer={(fact) => change({ secondaryCausesChecked: fact })}
        />
        <FactYesNo
          field="fraxVeryHighRisk"
          label="FRAX: very high risk"
          hint="As the report words it; asked for before heavy work"
          today={today}
          fact={patient.fraxVeryHighRisk}
          onAnswer={(fact) => change({ fraxVeryHighRisk: fact })}
        />
      </div>
    </Section>
  );
}
