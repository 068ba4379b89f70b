import { type Dose, type Load, type SetGroup, WeekOverride } from './dose';
import { doseInWeek } from './weekPlan';

/** Whether two doses of one week ask for the same work, whatever their progression; a millionth is rounding. */
export function isSameWork(a: Dose, b: Dose): boolean {
  return a === b || isAlike({ ...a, progression: null }, { ...b, progression: null });
}

function isAlike(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) < 1e-6;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [of, other] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    of.length === other.size && of.every(([key, value]) => other.has(key) && isAlike(value, other.get(key)))
  );
}

/** The dose of each week of a phase, from the first. */
export const dosesByWeek = (dose: Dose, weeks: number): readonly Dose[] =>
  Array.from({ length: weeks }, (_, index) => doseInWeek(dose, index + 1, weeks));

/**
 * Of some ways to write a dose, the one that gives exactly these doses week by week (week 1 first) with the fewest
 * weeks written out by hand; the earlier of two alike. Null when none can.
 */
export function fitDose(candidates: Iterable<Dose>, targets: readonly Dose[]): Dose | null {
  let best: Dose | null = null;
  for (const candidate of candidates) {
    const fitted = withOverrides(candidate, targets, best ? written(best) : Infinity);
    if (fitted && (best === null || written(fitted) < written(best))) best = fitted;
    if (best && written(best) === 0) break;
  }
  return best;
}

const written = (dose: Dose): number => dose.progression.overrides.length;

const withWritten = (dose: Dose, overrides: readonly WeekOverride[]): Dose => ({
  ...dose,
  progression: { ...dose.progression, overrides: [...overrides].sort((a, b) => a.week - b.week) },
});

/** The candidate with overrides for the weeks it would get wrong; null where they cannot say it, or are `most`. */
function withOverrides(candidate: Dose, targets: readonly Dose[], most: number): Dose | null {
  let dose = candidate;
  for (const [index, target] of targets.entries()) {
    if (written(dose) >= most) return null;
    const week = index + 1;
    if (isSameWork(doseInWeek(dose, week, targets.length), target)) continue;
    const others = dose.progression.overrides.filter((override) => override.week !== week);
    const bare = withWritten(dose, others);
    const override = overrideTo(doseInWeek(bare, week, targets.length), target, week);
    if (!override) return null;
    dose = withWritten(bare, [...others, override]);
    if (!isSameWork(doseInWeek(dose, week, targets.length), target)) return null;
  }
  return dose;
}

/** What turns the dose of a week into another, as an override; null when no override can. */
function overrideTo(from: Dose, to: Dose, week: number): WeekOverride | null {
  const change = to.kind === 'resistance' ? groupsChange(from, to) : plainChange(from, to);
  const parsed = WeekOverride.safeParse({ ...change, week });
  return change !== null && parsed.success ? parsed.data : null;
}

type Change = Omit<WeekOverride, 'week'>;

function plainChange(from: Dose, to: Dose): Change | null {
  if (from.kind === 'resistance' || to.kind === 'resistance') return null;
  const change: Change = {};
  if (from.sets !== to.sets) change.sets = to.sets;
  if ('reps' in to && !('reps' in from && isAlike(from.reps, to.reps))) change.reps = to.reps;
  if ('amount' in to && !('amount' in from && isAlike(from.amount, to.amount))) change.amount = to.amount;
  if (to.kind === 'carry' && from.kind === 'carry' && to.load && !isAlike(from.load, to.load))
    change.load = to.load;
  return change;
}

/** An override speaks of all work sets at once: it can give a value only where they share it. */
function groupsChange(from: Dose, to: Dose): Change | null {
  if (from.kind !== 'resistance' || to.kind !== 'resistance') return null;
  const [before, after] = [workOf(from.groups), workOf(to.groups)];
  const [first] = after;
  if (!first || before.length !== after.length) return null;
  const differs = (key: keyof SetGroup) => after.some((group, at) => !isAlike(group[key], before[at]?.[key]));
  const isShared = (key: keyof SetGroup) => after.every((group) => isAlike(group[key], first[key]));
  const change: Change = {};
  for (const key of ['sets', 'reps', 'percent1RM', 'load'] as const) {
    if (!differs(key)) continue;
    if (!isShared(key)) return null;
    if (first[key] !== null) Object.assign(change, { [key]: first[key] });
  }
  return withLoadKept(change, first);
}

/** A % written for a week puts a typed weight aside: the weight is written beside it, or the % to be rid of it. */
function withLoadKept(change: Change, target: SetGroup): Change {
  const load: Load | null = target.load;
  if (change.percent1RM && load?.kind === 'mass') return { ...change, load };
  if (!load && target.percent1RM) return { ...change, percent1RM: target.percent1RM };
  return change;
}

const workOf = (groups: readonly SetGroup[]) => groups.filter(({ role }) => role === 'work');
