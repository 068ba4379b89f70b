import type { Draft } from 'immer';
import type { ExerciseLookup } from '../exercise/schema';
import type { PhaseId } from '../id';
import {
  clampIndex,
  doseFault,
  type EditRefusal,
  idsOf,
  missing,
  plainCopy,
  refuse,
  schemaFault,
} from './editRefusal';
import { itemsOf } from './items';
import { Phase, type PhasePurpose, type Program } from './schema';

/** Edits of one phase of a program. */
export type PhaseEdit =
  | { readonly kind: 'add-phase'; readonly index: number; readonly phase: Phase }
  | { readonly kind: 'remove-phase'; readonly phase: PhaseId }
  | { readonly kind: 'resize-phase'; readonly phase: PhaseId; readonly weeks: number }
  | { readonly kind: 'rename-phase'; readonly phase: PhaseId; readonly name: string }
  /** What the phase is for: research is compared phase by phase of the same purpose. */
  | { readonly kind: 'set-purpose'; readonly phase: PhaseId; readonly purpose: PhasePurpose };

const PROGRAM_PHASES = 30;

export function changePhase(
  program: Draft<Program>,
  edit: PhaseEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  if (edit.kind === 'add-phase') return addPhase(program, edit, findExercise);
  const phase = program.phases.find(({ id }) => id === edit.phase);
  if (!phase) return missing('phase');
  switch (edit.kind) {
    case 'remove-phase':
      program.phases.splice(program.phases.indexOf(phase), 1);
      return null;
    case 'resize-phase': {
      const refusal = schemaFault(Phase.shape.weeks, edit.weeks, 'weeks');
      if (!refusal) phase.weeks = edit.weeks;
      return refusal;
    }
    case 'set-purpose': {
      const refusal = schemaFault(Phase.shape.purpose, edit.purpose, 'purpose');
      if (!refusal) phase.purpose = edit.purpose;
      return refusal;
    }
    case 'rename-phase': {
      const refusal = schemaFault(Phase.shape.name, edit.name, 'name');
      if (!refusal) phase.name = edit.name;
      return refusal;
    }
  }
}

function addPhase(
  program: Draft<Program>,
  edit: Extract<PhaseEdit, { kind: 'add-phase' }>,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  const refusal = schemaFault(Phase, edit.phase, 'phase');
  if (refusal) return refusal;
  const items = edit.phase.sessions.flatMap((session) => session.items);
  const misfit = doseFault(items, itemsOf(program), findExercise);
  if (misfit) return misfit;
  if (program.phases.length >= PROGRAM_PHASES)
    return refuse('phases', `A program has at most ${PROGRAM_PHASES} phases.`);
  const used = idsOf(program.phases);
  if ([...idsOf([edit.phase])].some((id) => used.has(id)))
    return refuse('phase', 'This phase is already in the program.');
  program.phases.splice(clampIndex(edit.index, program.phases.length), 0, plainCopy(edit.phase));
  return null;
}
