import { useState } from 'react';
import type { LocalDate } from '../../../shared/localDate';
import type { DxaScan } from '../../../shared/patient/schema';
import type { EntryShape } from '../../design/entries/entryShape';
import type { Editing } from '../editing';
import { FactYesNo } from '../facts/FactFields';
import { ReviewedEntries } from '../facts/ReviewedEntries';
import { Section } from '../Section';
import { fractureShape } from './fractureShape';
import { scanShape } from './scanShape';

/** What is known about the bones. */
export function BoneSection({ patient, change, today }: Editing) {
  const [lastScan, setLastScan] = useState<LocalDate | null>(null);
  const scans: EntryShape<DxaScan> = {
    ...scanShape,
    blank: (day, entries) => ({ ...scanShape.blank(day, entries), date: lastScan ?? '' }),
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
          today={today}
          fact={patient.spineImaging}
          onAnswer={(fact) => change({ spineImaging: fact })}
        />
        <FactYesNo
          field="boneMedicineDiscussed"
          label="Bone medicine discussed"
          today={today}
          fact={patient.boneMedicineDiscussed}
          onAnswer={(fact) => change({ boneMedicineDiscussed: fact })}
        />
      </div>
    </Section>
  );
}
