import { sessionsPerWeek } from '../../program/calendar';
import { itemRollUp } from '../../program/itemRollUp';
import type { Context } from '../context';
import type { Place, WeekSet } from '../place';
import { LOOK_BACK } from './trackWeeks';

/** How much is lifted in a week: kilograms where every load is known, else sets x repetitions x % of 1RM. */

type Volume = {
  readonly kilograms: number | null;
  /** In repetitions at the 1RM. */
  readonly relative: number | null;
  readonly reps: number;
};

type WeekVolume = { readonly week: number; readonly tracks: ReadonlyMap<string, Volume> };

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const byWeeks = new WeakMap<readonly WeekSet[], ReadonlyMap<number, Volume>>();

/** One day of a lift in each week, apart from its kilograms. */
function byPercent(sets: readonly WeekSet[]): ReadonlyMap<number, Volume> {
  const known = byWeeks.get(sets);
  if (known) return known;
  const weeks = new Map<number, Volume>();
  for (const { week, group, lifted } of sets) {
    if (group.role !== 'work') continue;
    const percent = group.load?.kind === 'mass' ? lifted : (group.percent1RM?.high ?? null);
    const reps = group.sets * group.reps.high;
    const before = weeks.get(week) ?? { kilograms: null, relative: 0, reps: 0 };
    weeks.set(week, {
      kilograms: null,
      relative: plus(before.relative, percent === null ? null : (reps * percent) / 100),
      reps: before.reps + reps,
    });
  }
  byWeeks.set(sets, weeks);
  return weeks;
}

/** Every week of the program outside phases that are meant to be easier. */
export function weekVolumes(context: Context): readonly WeekVolume[] {
  const weeks = new Map<number, Map<string, Volume>>();
  for (const span of context.spans)
    if (span.phase.purpose !== 'easier')
      for (let week = span.firstWeek; week <= span.lastWeek; week++) weeks.set(week, new Map());
  for (const place of context.places) if (place.item.dose.kind === 'resistance') addTo(weeks, context, place);
  return [...weeks].map(([week, tracks]) => ({ week, tracks }));
}

function addTo(weeks: Map<number, Map<string, Volume>>, context: Context, place: Place): void {
  const { item, exercise, span, session } = place;
  const { patient, clinic } = context.input;
  const own = { patient, clinic, setting: session.setting };
  const days = sessionsPerWeek(session.schedule);
  const times = days * item.dose.timesPerDay * (item.dose.side === 'each' ? 2 : 1);
  for (const [week, { relative, reps }] of byPercent(context.weekSets(place))) {
    const tracks = weeks.get(week);
    if (!tracks) continue;
    const at = { week: week - span.firstWeek + 1, weeks: span.phase.weeks };
    const { tonnageKg } = itemRollUp(item, exercise, at, own);
    if (tonnageKg === 0) continue; // bands and the body alone have no tonnage
    const known = tracks.get(item.track) ?? { kilograms: 0, relative: 0, reps: 0 };
    tracks.set(item.track, {
      kilograms: plus(known.kilograms, tonnageKg === null ? null : tonnageKg * days),
      relative: plus(known.relative, relative === null ? null : relative * times),
      reps: known.reps + reps * times,
    });
  }
}

export type Rise = {
  readonly week: number;
  readonly measure: 'kilograms' | 'relative';
  readonly before: number;
  readonly after: number;
  /** Repetitions of the same lifts, before and after. */
  readonly moreReps: boolean;
};

/** Two weeks by the lifts whose amount is known in both; a lift that one week does not have counts as nothing. */
function compared(week: WeekVolume, earlier: WeekVolume): Rise | null {
  const sums = {
    kilograms: { lifts: 0, before: 0, after: 0 },
    relative: { lifts: 0, before: 0, after: 0 },
  };
  let moreReps = 0;
  for (const track of new Set([...week.tracks.keys(), ...earlier.tracks.keys()])) {
    const [after, before] = [week.tracks.get(track), earlier.tracks.get(track)];
    let counted = false;
    for (const measure of ['kilograms', 'relative'] as const) {
      const [now, then] = [after ? after[measure] : 0, before ? before[measure] : 0];
      if (now === null || then === null) continue;
      const sum = sums[measure];
      sum.lifts += 1;
      sum.after += now;
      sum.before += then;
      counted = true;
    }
    if (counted) moreReps += (after?.reps ?? 0) - (before?.reps ?? 0);
  }
  const measure = sums.kilograms.lifts >= sums.relative.lifts ? 'kilograms' : 'relative';
  const { before, after } = sums[measure];
  return before > 0 ? { week: week.week, measure, before, after, moreReps: moreReps > 0 } : null;
}

/** Each week against the fullest of the weeks before it, where it has more. */
export function volumeRises(context: Context): readonly Rise[] {
  const weeks = weekVolumes(context);
  return weeks.flatMap((week, index) => {
    let least: Rise | null = null;
    for (let earlier = Math.max(0, index - LOOK_BACK); earlier < index; earlier++) {
      const before = weeks[earlier];
      const rise = before ? compared(week, before) : null;
      if (rise && (least === null || rise.after / rise.before < least.after / least.before)) least = rise;
    }
    return least && least.after > least.before ? [least] : [];
  });
}
