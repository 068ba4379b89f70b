import type { Exercise } from '../../../shared/exercise/schema';
import type { Offer } from './command';
import type { Desk } from './desk';
import { focusItem } from './focusPlaces';

const NO_SESSION = 'This week has no session to add it to. Add a session first.';

/** The session exercises are added to, with the phase it lies in; null when the week shown has none. */
export function addingTo({
  store,
}: Pick<Desk, 'store'>): { readonly session: string; readonly phase: string } | null {
  const { history, targetSession } = store.getState();
  for (const phase of history.present.phases)
    for (const session of phase.sessions)
      if (session.id === targetSession) return { session: session.name, phase: phase.name };
  return null;
}

/** Adding one exercise to the target session, as a command. */
export function addExercise(exercise: Exercise, desk: Desk): Offer {
  const place = addingTo(desk);
  return {
    key: exercise.id,
    words: exercise.text.en.name,
    note: place ? `Add to ${place.session}` : '',
    blocked: place ? null : NO_SESSION,
    run: ({ stays }) => {
      desk.moves.addToTarget(exercise.id);
      const added = desk.store.getState().selectedItem;
      if (!stays && added) focusItem(added);
    },
  };
}
