import type { PhaseSpan } from '../../program/calendar';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Place } from '../place';
import { type BareFinding, type Rule, weekRuns } from '../rule';
import { type Lifted, trackWeeks, type TrackWeek } from './trackWeeks';

/** The longest a dose stays the same without a word (row of the evidence notes; the number of weeks J). */
const WEEKS_LIMIT = 6;

/** Upkeep is meant to stay the same. */
const isUpkeep = ({ place }: Lifted): boolean => place.span.phase.purpose === 'maintain';

/** All that fixes the dose of a week; null where a load is left open, since then it moves with the effort. */
function doseOf({ lifts }: TrackWeek): string | null {
  const doses: string[] = [];
  for (const lift of lifts) {
    if (lift.fixed === null || isUpkeep(lift)) return null;
    doses.push(`${lift.place.item.exerciseId} ${lift.fixed}`);
  }
  return doses.sort().join();
}

/** The longest run of weeks with one and the same dose. */
function longestRun(weeks: readonly TrackWeek[]): readonly TrackWeek[] {
  let [start, from, to] = [0, 0, 0];
  let known: string | null = null;
  weeks.forEach((week, index) => {
    const dose = doseOf(week);
    if (dose === null || dose !== known) start = index;
    known = dose;
    if (dose !== null && index + 1 - start > to - from) [from, to] = [start, index + 1];
  });
  return weeks.slice(from, to);
}

type Run = { readonly places: readonly Place[]; readonly weeks: readonly number[] };

/** The runs that are too long, by the phase they start in. */
function longRuns(context: Context): ReadonlyMap<PhaseSpan, readonly Run[]> {
  const bySpan = new Map<PhaseSpan, Run[]>();
  for (const weeks of trackWeeks(context)) {
    if (weeks.length <= WEEKS_LIMIT) continue;
    const run = longestRun(weeks);
    const span = run[0]?.lifts[0]?.place.span;
    if (!span || run.length <= WEEKS_LIMIT) continue;
    const places = [...new Set(run.flatMap(({ lifts }) => lifts.map(({ place }) => place)))];
    bySpan.set(span, [...(bySpan.get(span) ?? []), { places, weeks: run.map(({ week }) => week) }]);
  }
  return bySpan;
}

/**
 * The same sets, repetitions and load of lifts for more than 6 weeks of the plan (V principle, S70). Loads left open move
 * with the effort, easier weeks and upkeep are meant to stay low or the same: none of them counts (J).
 */
export const noProgression: Rule = {
  id: 'D17-no-progression',
  family: 'D',
  severities: ['advice'],
  sources: ['S70', 'J'],
  confidence: 'V for the principle; J for the number of weeks',
  reads: ['dose', 'intensity', 'schedule'],
  enforcedAt: 'check',
  check: (context) =>
    [...longRuns(context)].map(([{ phase }, runs]): BareFinding => {
      const places = runs.flatMap((run) => run.places);
      return {
        ruleId: 'D17-no-progression',
        severity: 'advice',
        path: { phase: phase.id },
        values: {
          phase: phase.name,
          exercises: [...new Set(places.map(({ name }) => name))],
          count: Math.max(...runs.map(({ weeks }) => weeks.length)),
          limit: WEEKS_LIMIT,
          weeks: weekRuns(runs.flatMap(({ weeks }) => weeks)),
          doseKey: doseKey(...places),
        },
      };
    }),
  fixes: null,
  noFix: 'When and by how much to go up is for the therapist, by what the patient manages.',
};
