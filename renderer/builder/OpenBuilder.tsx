import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { check } from '../../shared/check/check';
import { currentWeek } from '../../shared/program/calendar';
import type { Program } from '../../shared/program/schema';
import type { UndoSteps } from '../../shared/program/undoSteps';
import { createAutosave, type SaveState } from '../api/autosave';
import { useExercises } from '../api/exercises';
import { useServices } from '../api/services';
import { useTemplates } from '../api/templates';
import type { OpenProgram } from '../api/useOpenProgram';
import { UnsavedContext } from '../design/unsaved';
import { useWrittenBeforeLeaving } from '../design/useAutosaved';
import { SaveLine } from '../design/SaveLine';
import { BuilderHeader } from './BuilderHeader';
import { BuilderContext, createBuilderStore, useProgram } from './builderStore';
import { type Case, CaseContext, ReportContext } from './caseContext';
import { WithCommands } from './commands/WithCommands';
import { ConflictNotice } from './conflict/ConflictNotice';
import { type History, storedSteps } from './history';
import { Workbench } from './Workbench';

type Props = OpenProgram & {
  /** The undo steps kept with this very revision; null when there are none. */
  readonly steps: UndoSteps | null;
  readonly onReload: () => void;
};

/** One open program: its store, its autosave, and the check beside the work. Keyed by program and revision. */
export function OpenBuilder({ patient, clinic, today, entry, steps, onReload }: Props) {
  const { client } = useServices();
  const { find } = useExercises();
  const [save, setSave] = useState<SaveState>({ kind: 'saved', at: null });
  const [{ store, autosave }] = useState(() => {
    const saving = createAutosave<History<Program>>(
      (history, revision) =>
        client('program.save', { program: history.present, revision, steps: storedSteps(history) }),
      entry.revision,
      setSave,
    );
    return {
      store: createBuilderStore(entry.program, saving.change, find, {
        startWeek: currentWeek(entry.program, today),
        steps,
      }),
      autosave: saving,
    };
  });
  // The clinic's exercises may be read again while the program is open.
  useEffect(() => store.getState().knowExercises(find), [store, find]);
  const unsaved = useWrittenBeforeLeaving(autosave);
  return (
    <BuilderContext value={store}>
      <CheckedCase patient={patient} clinic={clinic} today={today}>
        <UnsavedContext value={unsaved.report}>
          <WithCommands>
            <div className="screen builder">
              <BuilderHeader>
                {save.kind === 'conflict' ? (
                  <span className="chip chip--stop">Not saved</span>
                ) : (
                  <SaveLine state={save} unsaved={unsaved} onRetry={autosave.retry} onReload={onReload} />
                )}
              </BuilderHeader>
              {save.kind === 'conflict' ? <ConflictNotice autosave={autosave} onReload={onReload} /> : null}
              <Workbench />
            </div>
          </WithCommands>
        </UnsavedContext>
      </CheckedCase>
    </BuilderContext>
  );
}

/** Runs the check on every change of the program and hands its report to the panels. */
function CheckedCase({
  patient,
  clinic,
  today,
  children,
}: Pick<Props, 'patient' | 'clinic' | 'today'> & { readonly children: ReactNode }) {
  const program = useProgram();
  const { find, policy } = useTemplates();
  const { find: library } = useExercises();
  const template = program.template ? (find(program.template.id) ?? null) : null;
  const about = useMemo<Case>(
    () => ({ patient, clinic, template, today }),
    [patient, clinic, template, today],
  );
  const report = useMemo(
    () => check({ program, ...about, library, handoutOptions: null, policy }),
    [program, about, policy, library],
  );
  return (
    <CaseContext value={about}>
      <ReportContext value={report}>{children}</ReportContext>
    </CaseContext>
  );
}
