import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { check } from '../../shared/check/check';
import type { Clinic } from '../../shared/clinic/schema';
import { findExercise } from '../../shared/exercise/library';
import type { LocalDate } from '../../shared/localDate';
import type { Patient } from '../../shared/patient/schema';
import { weekOfDate } from '../../shared/program/calendar';
import { type Program, programWeeks } from '../../shared/program/schema';
import { findTemplate } from '../../shared/template/registry';
import { createAutosave, type SaveState } from '../api/autosave';
import { useServices } from '../api/services';
import { UnsavedContext, useUnsavedFields } from '../design/unsaved';
import { SaveLine } from '../design/SaveLine';
import { BuilderHeader } from './BuilderHeader';
import type { ProgramEntry } from './BuilderScreen';
import { BuilderContext, createBuilderStore, useProgram } from './builderStore';
import { type Case, CaseContext } from './caseContext';
import { Inspector } from './Inspector';
import { LibraryPanel } from './LibraryPanel';
import { useUndoKeys } from './useUndo';
import { WeekBoard } from './WeekBoard';

type Props = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly entry: ProgramEntry;
  readonly onReload: () => void;
};

/** One open program: its store, its autosave, and the check beside the work. Keyed by program and revision. */
export function OpenBuilder({ patient, clinic, today, entry, onReload }: Props) {
  const { client, beforeLeaving } = useServices();
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: null });
  const [{ store, autosave }] = useState(() => {
    const saving = createAutosave<Program>(
      (program, revision) => client('program.save', { program, revision }),
      entry.revision,
      setSave,
    );
    return {
      store: createBuilderStore(entry.program, saving.change, currentWeek(entry.program, today)),
      autosave: saving,
    };
  });
  const unsaved = useUnsavedFields();
  const { any } = unsaved;
  useEffect(
    () => beforeLeaving(async () => (await autosave.flush()) && !any()),
    [beforeLeaving, autosave, any],
  );
  return (
    <BuilderContext value={store}>
      <CheckedCase patient={patient} clinic={clinic} today={today}>
        <UnsavedContext value={unsaved.report}>
          <div className="screen builder">
            <BuilderHeader>
              <SaveLine state={save} unsaved={unsaved} onRetry={autosave.retry} onReload={onReload} />
            </BuilderHeader>
            <Workbench />
          </div>
        </UnsavedContext>
      </CheckedCase>
    </BuilderContext>
  );
}

/** The week the patient is in; the first before the start, the last after the end. */
const currentWeek = (program: Program, today: LocalDate): number =>
  Math.max(1, Math.min(programWeeks(program), weekOfDate(program, today)));

/** Runs the check on every change of the program and hands its report to the panels. */
function CheckedCase({
  patient,
  clinic,
  today,
  children,
}: Pick<Props, 'patient' | 'clinic' | 'today'> & { readonly children: ReactNode }) {
  const program = useProgram();
  const value = useMemo<Case>(() => {
    const template = program.template ? (findTemplate(program.template.id) ?? null) : null;
    const report = check({
      program,
      patient,
      template,
      library: findExercise,
      clinic,
      handoutOptions: null,
      today,
    });
    return { patient, clinic, template, today, report };
  }, [program, patient, clinic, today]);
  return <CaseContext value={value}>{children}</CaseContext>;
}

function Workbench() {
  useUndoKeys();
  return (
    <div className="workbench">
      <LibraryPanel />
      <WeekBoard />
      <Inspector />
    </div>
  );
}
