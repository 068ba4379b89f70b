import { type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type { ExerciseLookup } from '../exercise/schema';
import { err, ok, type Result } from '../result';
import { changeItem, type ItemEdit } from './editItem';
import { changePhase, type PhaseEdit } from './editPhase';
import { changeProgram, type WholeEdit } from './editProgram';
import { type EditRefusal, plainCopy } from './editRefusal';
import { changeSession, type SessionEdit } from './editSession';
import type { Program, Session } from './schema';
import { keepSupersets } from './superset';

enablePatches();

/**
 * Every change of a program, as plain data: dragging, typing, a template and a one-click fix all make these.
 * New ids are made by the caller and carried in, so that applying and replaying stay pure. `index` is the place
 * in the target list after the edit; beyond the end means last.
 */
export type ProgramEdit = ItemEdit | SessionEdit | PhaseEdit | WholeEdit;
export type { EditRefusal };

export type AppliedEdit = {
  readonly program: Program;
  readonly redo: readonly Patch[];
  readonly undo: readonly Patch[];
};

/** Applies one edit. The program handed in is never changed; a refusal says what field broke which limit. */
export function applyEdit(
  program: Program,
  edit: ProgramEdit,
  findExercise: ExerciseLookup,
): Result<Program, EditRefusal> {
  const applied = applyEditWithPatches(program, edit, findExercise);
  return applied.ok ? ok(applied.value.program) : applied;
}

/** As `applyEdit`, with the patches that undo and redo it. */
export function applyEditWithPatches(
  program: Program,
  edit: ProgramEdit,
  findExercise: ExerciseLookup,
): Result<AppliedEdit, EditRefusal> {
  let refusal: EditRefusal | null = null;
  const [next, redo, undo] = produceWithPatches(program, (draft) => {
    refusal = change(draft, edit, findExercise);
  });
  if (refusal !== null) return err(refusal);
  const [kept, keeping, unkeeping] = produceWithPatches(next, (draft) => keepIn(draft, program, next));
  return ok({ program: kept, redo: [...redo, ...keeping], undo: [...unkeeping, ...undo] });
}

const sessionsOf = ({ phases }: Program): readonly Session[] => phases.flatMap(({ sessions }) => sessions);

/** Whatever an edit did to a session, its supersets are in order after it. Sessions it did not touch are not looked at. */
function keepIn(draft: Draft<Program>, before: Program, after: Program): void {
  const untouched = new Set(sessionsOf(before));
  after.phases.forEach(({ sessions }, phase) =>
    sessions.forEach((session, index) => {
      if (untouched.has(session)) return;
      const items = keepSupersets(session.items);
      const kept = draft.phases[phase]?.sessions[index];
      if (items !== session.items && kept) kept.items = plainCopy([...items]);
    }),
  );
}

function change(
  program: Draft<Program>,
  edit: ProgramEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  switch (edit.kind) {
    case 'add-item':
    case 'move-item':
    case 'move-items':
    case 'copy-item':
    case 'copy-items':
    case 'remove-item':
    case 'set-superset':
    case 'set-dose':
    case 'swap-exercise':
    case 'set-item-text':
      return changeItem(program, edit, findExercise);
    case 'add-session':
    case 'move-session':
    case 'remove-session':
    case 'rename-session':
    case 'set-schedule':
    case 'set-setting':
    case 'set-supervision':
    case 'set-planned-minutes':
      return changeSession(program, edit, findExercise);
    case 'add-phase':
    case 'remove-phase':
    case 'resize-phase':
    case 'rename-phase':
    case 'set-purpose':
    case 'move-phase':
    case 'resize-border':
    case 'split-phase':
    case 'merge-phases':
      return changePhase(program, edit, findExercise);
    case 'set-title':
    case 'set-dates':
    case 'set-template':
    case 'set-goals':
    case 'set-contact-plan':
    case 'add-override':
    case 'remove-override':
    case 'start-from-template':
      return changeProgram(program, edit, findExercise);
  }
}
