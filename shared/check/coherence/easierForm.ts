import { startingDose } from '../../program/startingDose';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fix, nameOf } from '../rule';
import { holds } from '../trial';

/** A fix for iron that is too heavy: an easier form of the exercise. */

/** Easier forms of an exercise, nearest first. */
function easierForms(context: Context, { exercise }: Place): readonly string[] {
  const found: string[] = [];
  const queue = [...(exercise?.easier ?? [])];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (found.includes(id)) continue;
    found.push(id);
    queue.push(...(context.input.library(id)?.easier ?? []));
  }
  return found;
}

/** The nearest easier form that the patient, the setting and the iron allow, where nothing is light enough. */
export function easierFix(context: Context, found: BareFinding, places: readonly Place[]): readonly Fix[] {
  const [first] = places;
  if (!first) return [];
  for (const id of easierForms(context, first)) {
    const other = context.input.library(id);
    if (!other || !places.every(({ session }) => context.mayPropose(other, session.setting))) continue;
    const dose = startingDose(other, context.oneRm(id) !== null);
    const swap = fix(
      'swap-exercise',
      { exercise: first.name, other: nameOf(other, id) },
      places.map(({ item }) => ({ kind: 'swap-exercise', item: item.id, exerciseId: id, dose })),
    );
    if (holds(context, found, swap)) return [swap];
  }
  return [];
}
