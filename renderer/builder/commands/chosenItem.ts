import { exerciseName } from '../../../shared/exercise/own';
import type { Phase, ProgramItem, Session } from '../../../shared/program/schema';
import type { Desk } from './desk';

/** The exercise that is chosen on the board, with where it stands. */
export type ChosenItem = {
  readonly item: ProgramItem;
  readonly name: string;
  readonly session: Session;
  readonly phase: Phase;
};

export function chosenItem({ store, exercises }: Pick<Desk, 'store' | 'exercises'>): ChosenItem | null {
  const { selectedItem, history } = store.getState();
  for (const phase of history.present.phases)
    for (const session of phase.sessions) {
      const item = session.items.find(({ id }) => id === selectedItem);
      if (item)
        return { item, name: exerciseName(exercises.find(item.exerciseId), item.exerciseId), session, phase };
    }
  return null;
}
