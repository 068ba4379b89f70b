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
import { mergePhases } from './mergePhases';
import { Phase, type PhasePurpose, type Program } from './schema';
import { type SecondHalf, splitPhase } from './splitPhase';

/** Edits of one phase of a program. */
export type PhaseEdit =
  | { readonly kind: 'add-phase'; readonly index: number; readonly phase: Phase }
  | { readonly kind: 'remove-phase'; readonly phase: PhaseId }
  | { readonly kind: 'resize-phase'; readonly phase: PhaseId; readonly weeks: number }
  | { readonly kind: 'rename-phase'; readonly phase: PhaseId; readonly name: string }
  /** What the phase is for: research is compared phase by phase of the same purpose. */
  | { readonly kind: 'set-purpose'; readonly phase: PhaseId; readonly purpose: PhasePurpose }
  /** `index` is the place in the list of phases after the edit. */
  | { readonly kind: 'move-phase'; readonly phase: PhaseId; readonly index: number }
  /** Gives the phase `weeks` weeks at the cost, or to the gain, of the next: the program stays as long as it is. */
  | { readonly kind: 'resize-border'; readonly phase: PhaseId; readonly weeks: number }
  /** Cuts a phase after its first `at` weeks; week by week every dose stays what it was. */
  | {
      readonly kind: 'split-phase';
      readonly phase: PhaseId;
      readonly at: number;
      readonly newPhase: SecondHalf;
    }
  /** Makes one phase of this and the next; week by week every dose stays what it was, or it is refused. */
  | { readonly kind: 'merge-phases'; readonly phase: PhaseId };

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
    case 'move-phase': {
      program.phases.splice(program.phases.indexOf(phase), 1);
      program.phases.splice(clampIndex(edit.index, program.phases.length), 0, phase);
      return null;
    }
    case 'resize-border':
      return resizeBorder(program, phase, edit.weeks);
    case 'split-phase':
      return split(program, phase, edit, findExercise);
    case 'merge-phases':
      return merge(program, phase, findExercise);
  }
}

const noNext = () => refuse('phase', 'There is no phase after this one.');

function resizeBorder(program: Draft<Program>, phase: Draft<Phase>, weeks: number): EditRefusal | null {
  const next = program.phases[program.phases.indexOf(phase) + 1];
  if (!next) return noNext();
  const total = phase.weeks + next.weeks;
  const refusal = schemaFault(Phase.shape.weeks, weeks, 'weeks');
  if (refusal) return refusal;
  if (!Phase.shape.weeks.safeParse(total - weeks).success)
    return refuse(
      'weeks',
      `Weeks must leave ${next.name} between 1 and 104: it would have ${total - weeks}.`,
    );
  phase.weeks = weeks;
  next.weeks = total - weeks;
  return null;
}

function split(
  program: Draft<Program>,
  phase: Draft<Phase>,
  { at, newPhase }: Extract<PhaseEdit, { kind: 'split-phase' }>,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  if (program.phases.length >= PROGRAM_PHASES) return tooMany();
  const halves = splitPhase(plainCopy(phase), at, newPhase, findExercise);
  if (!halves.ok) return halves.error;
  const [first, second] = halves.value;
  const refusal = schemaFault(Phase, first, 'phase') ?? schemaFault(Phase, second, 'newPhase');
  if (refusal) return refusal;
  if (isUsed(program, second)) return refuse('newPhase', 'This phase is already in the program.');
  program.phases.splice(program.phases.indexOf(phase), 1, first, plainCopy(second));
  return null;
}

function merge(
  program: Draft<Program>,
  phase: Draft<Phase>,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  const index = program.phases.indexOf(phase);
  const next = program.phases[index + 1];
  if (!next) return noNext();
  const merged = mergePhases(plainCopy(phase), plainCopy(next), findExercise);
  if (!merged.ok) return merged.error;
  const refusal = schemaFault(Phase, merged.value, 'phase');
  if (!refusal) program.phases.splice(index, 2, plainCopy(merged.value));
  return refusal;
}

const tooMany = () => refuse('phases', `A program has at most ${PROGRAM_PHASES} phases.`);

/** Whether an id of a phase about to join is in use, in the program or twice in the phase itself. */
function isUsed(program: Draft<Program>, phase: Phase): boolean {
  const used = idsOf(program.phases);
  const own = phase.sessions.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)]);
  return new Set([phase.id, ...own]).size <= own.length || [phase.id, ...own].some((id) => used.has(id));
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
  if (program.phases.length >= PROGRAM_PHASES) return tooMany();
  if (isUsed(program, edit.phase)) return refuse('phase', 'This phase is already in the program.');
  program.phases.splice(clampIndex(edit.index, program.phases.length), 0, plainCopy(edit.phase));
  return null;
}
