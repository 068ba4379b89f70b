import type { SessionId } from '../../../shared/id';
import type { Landing } from './boardState';
import type { Case } from '../caseContext';
import { dropEdits, type Dropped } from './dropEdits';
import { type Dragged, type DropPlace, dropPlace, type DropTarget, placeOf } from './dropPlace';
import { landingOf } from './landing';
import type { MoveTools } from './moveTools';
import { newItem } from './newItem';
import type { placeMoves } from './placeMoves';

/** What comes from the library, and what is dragged. */
export function dropMoves(
  tools: MoveTools,
  { choose }: ReturnType<typeof placeMoves>,
  about: Pick<Case, 'patient' | 'clinic'>,
  onUsed: (exerciseId: string) => void,
) {
  const { store, program, find, announce, namesOf } = tools;

  const addExercise = (exerciseId: string, place: DropPlace) => {
    const exercise = find(exerciseId);
    if (!exercise) throw new Error(`no exercise ${exerciseId}`);
    const item = newItem(exercise, program(), about.patient);
    const { name } = exercise.text.en;
    const { edits, letter } = dropEdits(program(), { kind: 'new', item }, place);
    if (!tools.commit(edits, `add ${name}`)) return;
    store.getState().selectItem(item.id);
    onUsed(exerciseId);
    tools.say(name, letter === null ? 'added at' : `added to superset ${letter} at`, place);
  };

  const dropItems = ({ items }: Extract<Dragged, { kind: 'items' }>, place: DropPlace, copy: boolean) => {
    const name = namesOf(items);
    const copies = items.map((item) => ({ item, newId: tools.newItemId() }));
    const dropped: Dropped = copy ? { kind: 'copies', copies } : { kind: 'items', items };
    const { edits, letter } = dropEdits(program(), dropped, place);
    const verb = letter !== null ? 'superset of' : copy ? 'copy' : 'move';
    if (!tools.commit(edits, `${verb} ${name}`)) return;
    const ids = copy ? copies.map(({ newId }) => newId) : items;
    if (copy) choose(ids);
    const [first] = ids;
    if (first === undefined) return;
    store.getState().focus({ item: first });
    const joined = letter === null ? '' : ` in superset ${letter}`;
    const at = placeOf(program(), first) ?? place;
    tools.say(`${name}${joined}`, copy ? 'copied to' : 'moved to', at);
  };

  const landing = (dragged: Dragged, target: DropTarget | null, copy: boolean): Landing | null =>
    target && landingOf(program(), dragged, target, copy, { ...about, find });

  return {
    /** Adds an exercise at the end of the session that "Add" goes to, if there is one. */
    addToTarget: (exerciseId: string) => {
      const session: SessionId | null = store.getState().targetSession;
      const target = session && tools.sessionOf(session);
      if (target) addExercise(exerciseId, { session: target.id, index: target.items.length, joins: null });
    },
    /** Shows where a drag would land; called as often as the pointer moves, it changes something only at a new place. */
    dragOver: (dragged: Dragged, target: DropTarget | null, copy: boolean) => {
      const { drag } = store.getState();
      const now = drag?.landing ?? null;
      const same = now === null ? target === null : target !== null && isSamePlace(now, target, copy);
      if (drag?.dragged === dragged && same) return;
      store.getState().dragOver(dragged, landing(dragged, target, copy));
    },
    endDrag: (dragged: Dragged, target: DropTarget | null, copy: boolean) => {
      store.getState().endDrag();
      const place = target && dropPlace(program(), dragged, target, copy && dragged.kind === 'items');
      const found = landing(dragged, target, copy);
      if (!place || !found) return;
      if (found.tone === 'refused') return announce(found.words);
      if (dragged.kind === 'exercise') addExercise(dragged.exerciseId, place);
      else dropItems(dragged, place, copy);
    },
    leaveDrag: () => store.getState().endDrag(),
  };
}

function isSamePlace(landing: Landing, target: DropTarget, copy: boolean): boolean {
  const { target: now } = landing;
  if (landing.copy !== copy || now.kind !== target.kind) return false;
  return now.kind === 'session' || target.kind === 'session'
    ? now.kind === 'session' && target.kind === 'session' && now.session === target.session
    : now.item === target.item && now.zone === target.zone;
}
