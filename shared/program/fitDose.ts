import { type Dose, type Load, type SetGroup, WeekOverride } from './dose';
import { doseInWeek } from './weekPlan';

/** What a dose says apart from its progression; a millionth more or less is rounding. */
const workKey = (dose: Dose): string =>
  JSON.stringify(dose, (key, value: unknown) => {
    if (key === 'progression') return undefined;
    return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
  });

/** Whether two doses of one week ask for the same work. */
export const isSameWork = (a: Dose, b: Dose): boolean => workKey(a) === workKey(b);

/** The dose of each week of a phase, from the first. */
export const dosesByWeek = (dose: Dose, weeks: number): readonly Dose[] =>
  Array.from({ length: weeks }, (_, index) => doseInWeek(dose, index + 1, weeks));

/**
 * Of some ways to write a dose, the one that gives exactly these doses week by week (week 1 first) with the fewest
 * weeks written out by hand; the earlier of two alike. Null when none can.
 */
export function fitDose(candidates: readonly Dose[], targets: readonly Dose[]): Dose | null {
  let best: Dose | null = null;
  for (const candidate of candidates) {
    const fitted = withOverrides(candidate, targets);
    if (fitted && (best === null || written(fitted) < written(best))) best = fitted;
  }
  return best;
}

const written = (dose: Dose): number => dose.progression.overrides.length;

const withWritten = (dose: Dose, overrides: readonly WeekOverride[]): Dose => ({
  ...dose,
  progression: { ...dose.progression, overrides: [...overrides].sort((a, b) => a.week - b.week) },
});

/** The candidate with overrides for the weeks it would get wrong; null where overrides cannot say it. */
function withOverrides(candidate: Dose, targets: readonly Dose[]): Dose | null {
  let dose = candidate;
  for (const [index, target] of targets.entries()) {
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

const isLike = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function plainChange(from: Dose, to: Dose): Change | null {
  if (from.kind === 'resistance' || to.kind === 'resistance') return null;
  const change: Change = {};
  if (from.sets !== to.sets) change.sets = to.sets;
  if ('reps' in to && !('reps' in from && isLike(from.reps, to.reps))) change.reps = to.reps;
  if ('amount' in to && !('amount' in from && isLike(from.amount, to.amount))) change.amount = to.amount;
  if (to.kind === 'carry' && from.kind === 'carry' && to.load && !isLike(from.load, to.load))
    change.load = to.load;
  return change;
}

/** An override speaks of all work sets at once: it can give a value only where they share it. */
function groupsChange(from: Dose, to: Dose): Change | null {
  if (from.kind !== 'resistance' || to.kind !== 'resistance') return null;
  const [before, after] = [workOf(from.groups), workOf(to.groups)];
  const [first] = after;
  if (!first || before.length !== after.length) return null;
  const differs = (key: keyof SetGroup) => after.some((group, at) => !isLike(group[key], before[at]?.[key]));
  const isShared = (key: keyof SetGroup) => after.every((group) => isLike(group[key], first[key]));
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
