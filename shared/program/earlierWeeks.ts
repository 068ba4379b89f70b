import { canonicalJson, isSameData } from '../canonicalJson';
import type { Exercise } from '../exercise/schema';
import type { Equipment } from '../patient/equipment';
import { asIron } from './iron';
import type { Dose, Load, SetGroup, WeekOverride } from './dose';
import { doseInWeek } from './weekPlan';

type Place = {
  /** The week of the phase, from 1, from which on the new dose holds. */
  readonly week: number;
  /** Of the phase. */
  readonly weeks: number;
  readonly exercise: Exercise;
  readonly kit: Equipment | null;
};

/**
 * The new dose with the weeks before it written out as they were: what was lifted, and how often. Left alone where
 * several groups of work sets differ, which a written week cannot say.
 */
export function keepEarlierWeeks(before: Dose, after: Dose, { week, weeks, exercise, kit }: Place): Dose {
  const written = Array.from({ length: week - 1 }, (_, index) => index + 1).flatMap((earlier) => {
    const was = asIron(doseInWeek(before, earlier, weeks), before, exercise, kit);
    const is = doseInWeek(after, earlier, weeks);
    const differs = differenceOf(was, is);
    return differs === null ? [] : [{ week: earlier, ...differs }];
  });
  if (written.length === 0) return after;
  const { overrides } = after.progression;
  const kept = overrides.filter((one) => !written.some((own) => own.week === one.week));
  const merged = written.map((own): WeekOverride => ({
    ...overrides.find((one) => one.week === own.week),
    ...own,
  }));
  return {
    ...after,
    progression: {
      ...after.progression,
      overrides: [...kept, ...merged].toSorted((a, b) => a.week - b.week),
    },
  };
}

type Written = Pick<WeekOverride, 'load' | 'reps'>;

/** What of the load and the repetitions of a week is another than it was; null where nothing is. */
function differenceOf(was: Dose, is: Dose): Written | null {
  if (was.kind === 'carry' && is.kind === 'carry') return loadOnly(was.load, is.load);
  if (was.kind === 'repetition' && is.kind === 'repetition')
    return isSameData(was.reps, is.reps) ? null : { reps: was.reps };
  if (was.kind !== 'resistance' || is.kind !== 'resistance') return null;
  const [before, after] = [onlyWork(was.groups), onlyWork(is.groups)];
  if (before === null || after === null) return null;
  const reps = isSameData(before.reps, after.reps) ? {} : { reps: before.reps };
  const written = { ...reps, ...loadOnly(before.load, after.load) };
  return Object.keys(written).length === 0 ? null : written;
}

const loadOnly = (was: Load | null, is: Load | null): Written | null =>
  was === null || isSameData(was, is) ? null : { load: was };

/** The one group of work sets, or null where there are several that differ in load or repetitions. */
function onlyWork(groups: readonly SetGroup[]): SetGroup | null {
  const work = groups.filter(({ role }) => role === 'work');
  const alike = new Set(work.map(({ load, reps }) => canonicalJson([load, reps])));
  return alike.size === 1 ? (work[0] ?? null) : null;
}
