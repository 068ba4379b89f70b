import type { Context } from './context';
import { HEAVY } from './hirit';
import type { Place, WeekSet } from './place';
import { impliedPercent } from '../patient/strength/rtsGrid';
import { isLeftEasier } from './conformity/templateFamilies';

/** Effort as intensity: what work sets without a % imply by their repetitions and RPE. */

export type ImpliedSet = { readonly week: number; readonly percent: number };

/** Only iron has a % of 1RM; a band or body weight has none. */
const isIron = ({ exercise }: Place): boolean =>
  exercise !== null && exercise.implement !== 'band' && exercise.implement !== 'body';

/** At the fewest repetitions and the highest effort asked for. */
function impliedBy({ group }: WeekSet): number | null {
  const { role, percent1RM, effort, load, reps } = group;
  if (role !== 'work' || percent1RM !== null || effort?.scale !== 'rir-rpe') return null;
  if (load?.kind === 'band' || load?.kind === 'body-weight') return null;
  return impliedPercent(reps.low, effort.range.high);
}

/**
 * Work sets whose effort implies at least a % of 1RM on the RTS grid (V, S117; for older people J, so it only warns).
 * Planned easier weeks take repetitions away at the same rating, so they say nothing.
 */
export const impliedSets = (context: Context, place: Place, from: number): readonly ImpliedSet[] =>
  isIron(place)
    ? context.weekSets(place).flatMap((set) => {
        const percent = impliedBy(set);
        const counts = percent !== null && percent >= from && !isLeftEasier(place, set.week);
        return counts ? [{ week: set.week, percent }] : [];
      })
    : [];

/** Those that imply a heavy set. */
export const impliedHeavy = (context: Context, place: Place): readonly ImpliedSet[] =>
  impliedSets(context, place, HEAVY);

export const highestOf = (sets: readonly { readonly percent: number }[]): number =>
  Math.max(0, ...sets.map(({ percent }) => percent));
