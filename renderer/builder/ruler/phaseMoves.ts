import { copyPhase, newPhaseIds } from '../../../shared/program/copyPhase';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import type { PhaseId } from '../../../shared/id';
import { applyEdit, type ProgramEdit } from '../../../shared/program/edit';
import type { Phase } from '../../../shared/program/schema';
import type { BuilderStore } from '../builderStore';
import { freshName } from './freshName';
import { newId } from '../../newId';

export type PhaseMoves = ReturnType<typeof phaseMoves>;

/** What can be done to a whole phase, from its menu, its fields and the palette; each says what came of it. */
export function phaseMoves(store: BuilderStore, find: ExerciseLookup, announce: (words: string) => void) {
  const program = () => store.getState().history.present;
  const indexOf = (phase: Phase) => program().phases.findIndex(({ id }) => id === phase.id);
  const run = (edit: ProgramEdit, label: string, said: string, shown: PhaseId | null) => {
    const refusal = store.getState().apply([edit], label);
    if (refusal) return; // the board says why
    if (shown !== null) store.getState().showPhase(shown);
    announce(said);
  };
  const splitEdit = (phase: Phase, at: number): Extract<ProgramEdit, { kind: 'split-phase' }> => ({
    kind: 'split-phase',
    phase: phase.id,
    at,
    newPhase: { ...newPhaseIds(phase, newId), name: freshName(phase.name, program().phases) },
  });
  const mergeEdit = (phase: Phase): ProgramEdit => ({ kind: 'merge-phases', phase: phase.id });
  const refusalOf = (edit: ProgramEdit): string | null => {
    const tried = applyEdit(program(), edit, find);
    return tried.ok ? null : tried.error.message;
  };
  const add = (phase: Phase, index: number, label: string, said: string) =>
    run({ kind: 'add-phase', index, phase }, label, said, phase.id);
  return {
    /** Why a phase cannot be cut after its first `at` weeks, or null. */
    whyNoSplit: (phase: Phase, at: number) => refusalOf(splitEdit(phase, at)),
    whyNoMerge: (phase: Phase) => refusalOf(mergeEdit(phase)),
    split(phase: Phase, at: number) {
      const edit = splitEdit(phase, at);
      run(
        edit,
        `split ${phase.name}`,
        `${phase.name} split: ${at} and ${phase.weeks - at} weeks, the second is ${edit.newPhase.name}`,
        edit.newPhase.id,
      );
    },
    merge(phase: Phase) {
      const next = program().phases[indexOf(phase) + 1];
      if (!next) return;
      const weeks = phase.weeks + next.weeks;
      run(
        mergeEdit(phase),
        `merge ${phase.name} with ${next.name}`,
        `${next.name} merged into ${phase.name}: ${weeks} weeks`,
        phase.id,
      );
    },
    duplicate(phase: Phase) {
      const copy = { ...copyPhase(phase, newId), name: freshName(phase.name, program().phases) };
      add(copy, indexOf(phase) + 1, `duplicate ${phase.name}`, `${phase.name} duplicated as ${copy.name}`);
    },
    /** Earlier (-1) or later (+1). */
    nudge(phase: Phase, by: -1 | 1) {
      const index = indexOf(phase) + by;
      const { length } = program().phases;
      if (index < 0 || index >= length) return;
      run(
        { kind: 'move-phase', phase: phase.id, index },
        `move ${phase.name}`,
        `${phase.name} moved to place ${index + 1} of ${length}`,
        phase.id,
      );
    },
    remove(phase: Phase) {
      if (program().phases.length <= 1) return;
      run({ kind: 'remove-phase', phase: phase.id }, `remove ${phase.name}`, `${phase.name} removed`, null);
    },
  };
}
