import type { Exercise } from '../exercise/schema';
import { startingDose } from '../program/startingDose';
import type { Context } from './context';
import type { Fix } from './finding';
import { type BareFinding, fix, nameOf } from './rule';
import { placeOf, placesIn } from './select';
import { holds } from './trial';

/**
 * The first of some exercises that suits the patient and the session, is not in it already, and settles the finding;
 * and the exercise taken out, where that brings no stop elsewhere.
 */
export function swapOrRemove(
  context: Context,
  finding: BareFinding,
  instead: (exercise: Exercise | null) => readonly string[],
): readonly Fix[] {
  const place = placeOf(context, finding);
  if (!place) return [];
  const removed = fix('remove-exercise', { exercise: place.name }, [
    { kind: 'remove-item', item: place.item.id },
  ]);
  const removal = holds(context, finding, removed) ? [removed] : [];
  const there = new Set(placesIn(context, place.session).map(({ item }) => item.exerciseId));
  for (const id of instead(place.exercise)) {
    const other = context.input.library(id);
    if (!other || there.has(id) || !context.mayPropose(other, place.session.setting)) continue;
    const dose = startingDose(other, context.oneRm(id) !== null);
    const swap = fix('swap-exercise', { exercise: place.name, other: nameOf(other, id) }, [
      { kind: 'swap-exercise', item: place.item.id, exerciseId: id, dose },
    ]);
    if (holds(context, finding, swap)) return [swap, ...removal];
  }
  return removal;
}

/** Why a rule that swaps or removes may have no fix. */
export const NO_SWAP =
  'None where every swap, and taking the exercise out, would bring a stop elsewhere: then the therapist chooses.';

/** Exercises along the ladder in one direction, the nearest first. */
export function ladder(
  { input }: Context,
  exercise: Exercise | null,
  direction: 'easier' | 'harder',
): readonly string[] {
  const found: string[] = [];
  const queue = [...(exercise?.[direction] ?? [])];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (next === exercise?.id || found.includes(next)) continue;
    found.push(next);
    queue.push(...(input.library(next)?.[direction] ?? []));
  }
  return found;
}

/** The first easier exercise of the ladder that suits and settles the finding, and the exercise taken out. */
export const gentler = (context: Context, finding: BareFinding): readonly Fix[] =>
  swapOrRemove(context, finding, (exercise) => ladder(context, exercise, 'easier'));

/** The nearest exercise of the ladder, easier first, that suits and settles the finding; and the exercise taken out. */
export const neighbour = (context: Context, finding: BareFinding): readonly Fix[] =>
  swapOrRemove(context, finding, (exercise) => [
    ...ladder(context, exercise, 'easier'),
    ...ladder(context, exercise, 'harder'),
  ]);
