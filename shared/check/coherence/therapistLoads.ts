import type { ProgramEdit } from '../../program/edit';
import { therapistSetsLoad } from '../doseChanges';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { fix } from '../rule';

/** The fix that takes the arithmetic away: the therapist chooses the load of these exercises in the room. */
export function therapistLoads(places: readonly Place[]): readonly Fix[] {
  const [first] = places;
  if (!first) return [];
  const edits = places.flatMap(({ item }): readonly ProgramEdit[] =>
    item.dose.kind === 'resistance'
      ? [{ kind: 'set-dose', item: item.id, dose: therapistSetsLoad(item.dose) }]
      : [],
  );
  return [fix('therapist-sets-load', { exercise: first.name }, edits)];
}
