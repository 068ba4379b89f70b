import type { Draft } from 'immer';
import type { ExerciseLookup } from '../exercise/schema';
import type { ItemId, SessionId } from '../id';
import { Dose } from './dose';
import { doseFault, type EditRefusal, isSame, missing, plainCopy, refuse, schemaFault } from './editRefusal';
import { itemsOf } from './items';
import { changePlaces, insertItems, type PlaceEdit, placeOf } from './editItemPlace';
import { setSuperset, type SupersetEdit } from './editSuperset';
import { type Program, ProgramItem } from './schema';

/** Edits of prescribed exercises. */
export type ItemEdit =
  | PlaceEdit
  | {
      readonly kind: 'add-item';
      readonly session: SessionId;
      readonly index: number;
      readonly item: ProgramItem;
    }
  | { readonly kind: 'remove-item'; readonly item: ItemId }
  | SupersetEdit
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

export function changeItem(
  program: Draft<Program>,
  edit: ItemEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  switch (edit.kind) {
    case 'add-item':
      return addItem(program, edit, findExercise);
    case 'move-item':
    case 'move-items':
    case 'copy-item':
    case 'copy-items':
      return changePlaces(program, edit);
    case 'set-superset':
      return setSuperset(program, edit);
    case 'remove-item':
    case 'set-dose':
    case 'swap-exercise':
    case 'set-item-text':
      return changeOne(program, edit, findExercise);
  }
}

function changeOne(
  program: Draft<Program>,
  edit: Extract<ItemEdit, { kind: 'remove-item' | 'set-dose' | 'swap-exercise' | 'set-item-text' }>,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  const place = placeOf(program, edit.item);
  if (!place) return missing('exercise');
  switch (edit.kind) {
    case 'remove-item':
      place.session.items.splice(place.index, 1);
      return null;
    case 'set-dose':
      return setDose(program, place.item, place.item.exerciseId, edit.dose, findExercise);
    case 'swap-exercise': {
      const refusal = setDose(program, place.item, edit.exerciseId, edit.dose, findExercise);
      if (refusal) return refusal;
      place.item.exerciseId = edit.exerciseId;
      place.item.cues = null;
      return null;
    }
    case 'set-item-text':
      return setText(place.item, edit);
  }
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
    insertItems(program, edit, [plainCopy(edit.item)])
  );
}

function setDose(
  program: Draft<Program>,
  item: Draft<ProgramItem>,
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
