import { useRef } from 'react';
import type { Output } from '../../shared/api/contract';
import type { LocalDate } from '../../shared/localDate';
import { useServices } from '../api/services';
import { SaveLine } from '../design/SaveLine';
import { UnsavedContext } from '../design/unsaved';
import { useAutosaved } from '../design/useAutosaved';
import { BoneSection } from './bone/BoneSection';
import type { Editing } from './editing';
import { EquipmentSection } from './equipment/EquipmentSection';
import { HealthSection } from './health/HealthSection';
import { NotesSection } from './NotesSection';
import { PatientHeader } from './PatientHeader';
import { ProfileSection } from './ProfileSection';
import { ProgramsSection } from './programs/ProgramsSection';
import { SectionNav } from './SectionNav';
import { StrengthSection } from './strength/StrengthSection';
import { useArrival } from './useArrival';

type Props = {
  readonly opened: Output<'patient.load'>;
  readonly today: LocalDate;
  readonly field: string | undefined;
  readonly onReload: () => void;
};

/** One patient's record, saved as it is typed. */
export function PatientRecord({ opened, today, field, onReload }: Props) {
  const { client } = useServices();
  const {
    document: patient,
    change,
    saveState,
    retry,
    unsaved,
  } = useAutosaved({
    document: opened.patient,
    revision: opened.revision,
    save: (newest, revision) => client('patient.save', { patient: newest, revision }),
  });
  const column = useRef<HTMLElement>(null);
  useArrival(column, field);
  const editing: Editing = { patient, change, today };
  return (
    <UnsavedContext value={unsaved.report}>
      <div className="screen record">
        <PatientHeader patient={patient} today={today}>
          <SaveLine state={saveState} unsaved={unsaved} onRetry={retry} onReload={onReload} />
        </PatientHeader>
        <div className="record__body">
          <SectionNav patient={patient} column={column} />
          <main className="record__column" ref={column}>
            <div className="record__sections">
              <ProgramsSection
                patient={patient}
                programs={opened.programs.map(({ program }) => program)}
                setAside={opened.setAside}
                today={today}
              />
              <ProfileSection {...editing} />
              <BoneSection {...editing} />
              <HealthSection {...editing} />
              <StrengthSection {...editing} />
              <EquipmentSection {...editing} />
              <NotesSection {...editing} />
            </div>
          </main>
        </div>
      </div>
    </UnsavedContext>
  );
}
