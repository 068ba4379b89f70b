import type { Context } from './context';
import { isUnweighed } from './conformity/targetSets';
import type { Place } from './place';
import type { PatientFact } from './rule';

/**
 * Lifts whose load is typed in kg or lb, and no 1RM on record: nobody can say how heavy they are. A % written beside the
 * load does not say it either: the handout prints the load, and that is what will be lifted.
 */
export function unweighedPlaces(context: Context): readonly Place[] {
  const found = known.get(context) ?? findUnweighed(context);
  known.set(context, found);
  return found;
}

const known = new WeakMap<Context, readonly Place[]>();

const findUnweighed = (context: Context): readonly Place[] =>
  context.places.filter(
    (place) =>
      place.exercise?.loading.type === 'percent1RM' &&
      context.weekSets(place).some((set) => set.group.role === 'work' && isUnweighed(set)),
  );

/** For rules that judge how heavy a set is: they wait for a strength test while a load cannot be weighed. */
export const waitsForWeight = (context: Context): readonly PatientFact[] =>
  unweighedPlaces(context).length > 0 ? ['strengthTests'] : [];
