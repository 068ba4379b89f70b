import { useContext, useMemo } from 'react';
import { exerciseName } from '../../shared/exercise/own';
import { ItemId, type SessionId } from '../../shared/id';
import { itemsOf } from '../../shared/program/items';
import type { ProgramItem } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';
import { useAnnounce } from '../design/LiveRegion';
import { useShelfEdit } from '../library/shelf';
import { BuilderContext } from './builderStore';
import { useCase } from './caseContext';
import { type Dragged, dropPlace, type DropTarget, type Place, placeOf } from './dropPlace';
import { newItem } from './newItem';

/** Every way an exercise comes into the program or changes its place: mouse, menu and keyboard end here. */
export function useMoves() {
  const store = useContext(BuilderContext);
  const { patient } = useCase();
  const { find } = useExercises();
  const announce = useAnnounce();
  const editShelf = useShelfEdit();
  if (!store) throw new Error('BuilderContext is missing');
  return useMemo(() => {
    const program = () => store.getState().history.present;
    const nameOf = (exerciseId: string) => exerciseName(find(exerciseId), exerciseId);
    const sessionOf = (id: SessionId) =>
      program()
        .phases.flatMap((phase) => phase.sessions)
        .find((session) => session.id === id);

    const say = (name: string, verb: string, { session, index }: Place) => {
      const target = sessionOf(session);
      if (target) announce(`${name} ${verb} position ${index + 1} of ${target.items.length}, ${target.name}`);
    };

    const addExercise = (exerciseId: string, place: Place) => {
      const exercise = find(exerciseId);
      if (!exercise) throw new Error(`no exercise ${exerciseId}`);
      const item = newItem(exercise, program(), patient);
      const name = exercise.text.en.name;
      const refusal = store.getState().apply([{ kind: 'add-item', ...place, item }], `add ${name}`);
      if (refusal) return announce(refusal.message);
      store.getState().selectItem(item.id);
      editShelf({ kind: 'used', exercise: exerciseId });
      say(name, 'added at', place);
    };

    const moveItem = (item: ProgramItem, place: Place) => {
      const name = nameOf(item.exerciseId);
      const refusal = store
        .getState()
        .apply([{ kind: 'move-item', item: item.id, ...place }], `move ${name}`);
      if (refusal) return announce(refusal.message);
      say(name, 'moved to', place);
    };

    return {
      addExercise,
      /** Adds an exercise at the end of the session that "Add" goes to, if there is one. */
      addToTarget(exerciseId: string) {
        const session = store.getState().targetSession;
        const target = session && sessionOf(session);
        if (target) addExercise(exerciseId, { session: target.id, index: target.items.length });
      },
      moveItem,
      /** Moves an item up (-1) or down (+1) within its session; at the ends nothing happens. */
      nudge(item: ProgramItem, by: -1 | 1) {
        const place = placeOf(program(), item.id);
        const length = place && sessionOf(place.session)?.items.length;
        if (!place || length === null || length === undefined) return;
        const index = place.index + by;
        if (index >= 0 && index < length) moveItem(item, { ...place, index });
      },
      toSession(item: ProgramItem, session: SessionId) {
        const target = sessionOf(session);
        if (target) moveItem(item, { session, index: target.items.length });
      },
      copyTo(item: ProgramItem, session: SessionId) {
        const target = sessionOf(session);
        if (!target) return;
        const name = nameOf(item.exerciseId);
        const place = { session, index: target.items.length };
        const newId = ItemId.parse(crypto.randomUUID());
        const refusal = store
          .getState()
          .apply([{ kind: 'copy-item', item: item.id, newId, ...place }], `copy ${name}`);
        if (refusal) return announce(refusal.message);
        say(name, 'copied to', place);
      },
      remove(item: ProgramItem) {
        const name = nameOf(item.exerciseId);
        store.getState().apply([{ kind: 'remove-item', item: item.id }], `remove ${name}`);
        store.getState().selectItem(null);
        announce(`${name} removed`);
      },
      drop: (dragged: Dragged, target: DropTarget) => {
        const place = dropPlace(program(), dragged, target);
        if (!place) return;
        if (dragged.kind === 'exercise') return addExercise(dragged.exerciseId, place);
        const item = itemsOf(program()).find(({ id }) => id === dragged.item);
        if (item) moveItem(item, place);
      },
    };
  }, [store, patient, find, announce, editShelf]);
}
