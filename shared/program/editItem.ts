import type { Draft } from 'immer';
import type { ExerciseLookup } from '../exercise/schema';
import type { ItemId, SessionId } from '../id';
import { Dose } from './dose';
import {
  clampIndex,
  doseFault,
  type EditRefusal,
  isSame,
  missing,
  plainCopy,
  refuse,
  schemaFault,
} from './editRefusal';
import { itemsOf } from './items';
import { type Program, ProgramItem, type Session } from './schema';

/** Edits of one prescribed exercise. */
export type ItemEdit =
  | {
      readonly kind: 'add-item';
      readonly session: SessionId;
      readonly index: number;
      readonly item: ProgramItem;
    }
  | {
      readonly kind: 'move-item';
      readonly item: ItemId;
      readonly session: SessionId;
      readonly index: number;
    }
  | {
      readonly kind: 'copy-item';
      readonly item: ItemId;
      readonly newId: ItemId;
      readonly session: SessionId;
      readonly index: number;
    }
  | { readonly kind: 'remove-item'; readonly item: ItemId }
  | { readonly kind: 'set-dose'; readonly item: ItemId; readonly dose: Dose }
  | {
      readonly kind: 'swap-exercise';
      readonly item: ItemId;
      readonly exerciseId: string;
      readonly dose: Dose;
    }
  | {
      readonly kind: 'set-item-text';
      readonly item: ItemId;
      readonly cues: readonly string[] | null;
      readonly note: string;
    };

const SESSION_ITEMS = 60;

export function changeItem(
  program: Draft<Program>,
  edit: ItemEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  if (edit.kind === 'add-item') return addItem(program, edit, findExercise);
  const place = placeOf(program, edit.item);
  if (!place) return missing('exercise');
  switch (edit.kind) {
    case 'move-item':
      return moveItem(program, edit, place);
    case 'copy-item':
      if (placeOf(program, edit.newId)) return refuse('newId', 'This id is already used.');
      return insert(program, edit, { ...plainCopy(place.item), id: edit.newId });
    case 'remove-item':
      place.session.items.splice(place.index, 1);
      return null;
    case 'set-dose':
      return setDose(program, place, place.item.exerciseId, edit.dose, findExercise);
    case 'swap-exercise': {
      const refusal = setDose(program, place, edit.exerciseId, edit.dose, findExercise);
      if (refusal) return refusal;
      place.item.exerciseId = edit.exerciseId;
      place.item.cues = null;
      return null;
    }
    case 'set-item-text':
      return setText(place.item, edit);
  }
}

type Place = {
  readonly session: Draft<Session>;
  readonly index: number;
  readonly item: Draft<ProgramItem>;
};

function placeOf(program: Draft<Program>, id: ItemId): Place | null {
  for (const session of program.phases.flatMap((phase) => phase.sessions)) {
    const index = session.items.findIndex((item) => item.id === id);
    const item = session.items[index];
    if (item) return { session, index, item };
  }
  return null;
}

type Target = { readonly session: SessionId; readonly index: number };

const sessionOf = (program: Draft<Program>, { session }: Target) =>
  program.phases.flatMap((phase) => phase.sessions).find((candidate) => candidate.id === session);

const fullSession = () => refuse('items', `A session has at most ${SESSION_ITEMS} exercises.`);

function insert(program: Draft<Program>, target: Target, item: Draft<ProgramItem>): EditRefusal | null {
  const session = sessionOf(program, target);
  if (!session) return missing('session');
  if (session.items.length >= SESSION_ITEMS) return fullSession();
  session.items.splice(clampIndex(target.index, session.items.length), 0, item);
  return null;
}

function addItem(
  program: Draft<Program>,
  edit: Extract<ItemEdit, { kind: 'add-item' }>,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  if (placeOf(program, edit.item.id)) return refuse('item', 'This exercise is already in the program.');
  return (
    schemaFault(ProgramItem, edit.item, 'item') ??
    doseFault([edit.item], itemsOf(program), findExercise) ??
    insert(program, edit, plainCopy(edit.item))
  );
}

function moveItem(
  program: Draft<Program>,
  target: Target,
  { session: from, index, item }: Place,
): EditRefusal | null {
  const to = sessionOf(program, target);
  if (!to) return missing('session');
  if (from !== to && to.items.length >= SESSION_ITEMS) return fullSession();
  from.items.splice(index, 1);
  to.items.splice(clampIndex(target.index, to.items.length), 0, item);
  return null;
}

function setDose(
  program: Draft<Program>,
  { item }: Place,
  exerciseId: string,
  dose: Dose,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  const others = itemsOf(program).filter(({ id }) => id !== item.id);
  const refusal = schemaFault(Dose, dose, 'dose') ?? doseFault([{ exerciseId, dose }], others, findExercise);
  if (refusal) return refusal;
  if (!isSame(item.dose, dose)) item.dose = plainCopy(dose);
  return null;
}

function setText(
  item: Draft<ProgramItem>,
  edit: Extract<ItemEdit, { kind: 'set-item-text' }>,
): EditRefusal | null {
  const cues = edit.cues === null ? null : [...edit.cues];
  const refusal =
    schemaFault(ProgramItem.shape.cues, cues, 'cues') ??
    schemaFault(ProgramItem.shape.note, edit.note, 'note');
  if (refusal) return refusal;
  if (!isSame(item.cues, cues)) item.cues = cues;
  item.note = edit.note;
  return null;
}
