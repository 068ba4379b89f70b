import type { TrackId } from '../../id';
import { kilogramsInHands } from '../../program/heldWeight';
import type { Context } from '../context';
import type { Place } from '../place';
import { type Rule, weekRuns } from '../rule';

/** Weeks of rising load after which the one program that publishes it drops back (Osteo-cise, V, S73). */
const MOST_WEEKS = 12;

/** How heavy the work sets of one lift are in one week: comparable with another week in the same unit only. */
type Load = { readonly unit: 'percent' | 'kg'; readonly value: number; readonly sets: number };

/** The heaviest work sets of each week; weeks whose load nobody can say are left out. */
function loadsOf(context: Context, place: Place): ReadonlyMap<number, Load> {
  const loads = new Map<number, Load>();
  for (const { week, group, percent } of context.weekSets(place)) {
    if (group.role !== 'work') continue;
    const kilograms = group.load?.kind === 'mass' ? kilogramsInHands(group.load) : null;
    const value = percent ?? kilograms;
    if (value === null) continue;
    const known = loads.get(week);
    const unit = percent === null ? 'kg' : 'percent';
    loads.set(week, {
      unit,
      value: known?.unit === unit ? Math.max(known.value, value) : value,
      sets: (known?.sets ?? 0) + group.sets,
    });
  }
  return loads;
}

/** The load of each week of a lift over the whole program; phases meant to be easier count as a break. */
function tracksOf(context: Context): readonly { readonly name: string; readonly loads: Map<number, Load> }[] {
  const tracks = new Map<TrackId, { name: string; loads: Map<number, Load> }>();
  for (const place of context.places) {
    if (place.item.dose.kind !== 'resistance' || place.span.phase.purpose === 'easier') continue;
    const own = loadsOf(context, place);
    if (own.size === 0) continue;
    // A lift is called what it is in its last phase: a learning form has given way to it.
    const track = { loads: new Map<number, Load>(), ...tracks.get(place.item.track), name: place.name };
    tracks.set(place.item.track, track);
    for (const [week, load] of own) {
      const known = track.loads.get(week);
      if (!known || (known.unit === load.unit && load.value > known.value)) track.loads.set(week, load);
    }
  }
  return [...tracks.values()];
}

type Run = { readonly from: number; readonly to: number };

const lengthOf = ({ from, to }: Run): number => to - from + 1;

/**
 * The longest run from a first rise to a last one. A week with less load or fewer sets than the week before, one without
 * the lift, and one whose load is not known end it.
 */
function longestRise(loads: ReadonlyMap<number, Load>): Run | null {
  const runs: Run[] = [];
  let from: number | null = null;
  for (const week of [...loads.keys()].sort((a, b) => a - b)) {
    const before = loads.get(week - 1);
    const now = loads.get(week);
    const follows = now !== undefined && before !== undefined && before.unit === now.unit;
    if (!follows || now.value < before.value || now.sets < before.sets) from = null;
    else if (now.value > before.value) {
      from ??= week;
      runs.push({ from, to: week });
    }
  }
  return runs.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

/** A lift whose load rises over more than 12 weeks with no easier week between (V, S73). */
export const risingLoad: Rule = {
  id: 'C13-deload',
  family: 'C',
  severities: ['advice'],
  sources: ['S73'],
  confidence: 'V',
  reads: ['schedule', 'intensity'],
  enforcedAt: 'check',
  check: (context) => {
    if (context.spans.reduce((sum, { phase }) => sum + phase.weeks, 0) <= MOST_WEEKS) return [];
    const long = tracksOf(context).flatMap(({ name, loads }) => {
      const run = longestRise(loads);
      return run !== null && lengthOf(run) > MOST_WEEKS ? [{ name, run }] : [];
    });
    const [worst] = long.toSorted((a, b) => lengthOf(b.run) - lengthOf(a.run));
    if (!worst) return [];
    const { from } = worst.run;
    return [
      {
        ruleId: 'C13-deload',
        severity: 'advice',
        path: {},
        values: {
          exercises: [...new Set(long.map(({ name }) => name))],
          length: lengthOf(worst.run),
          limit: MOST_WEEKS,
          weeks: weekRuns(Array.from({ length: lengthOf(worst.run) }, (_, index) => from + index)),
        },
      },
    ];
  },
  fixes: null,
  noFix: 'When an easier week fits, and how easy, is for the therapist: the source gives no amount.',
};
