import { exactly, type Range } from '../range';
import {
  type Dose,
  DOSE_LIMITS,
  type Load,
  type ProgressVariable,
  type SetGroup,
  type WeekOverride,
} from './dose';

const round = (value: number, step: number) => Math.round(value / step) * step;
const clampInt = (value: number, min: number, max: number) => Math.min(max, Math.max(min, Math.round(value)));

/**
 * The dose in week `week` (1 to `weeks`) of its phase, with progression, deload and overrides worked in. Same
 * shape as the dose. This file is the only reader of `Progression`: screens, rules and print all ask here.
 */
export function doseInWeek<D extends Dose>(dose: D, week: number, weeks: number): D {
  const { course, deload, overrides } = dose.progression;
  let next: Dose = dose;
  switch (course.kind) {
    case 'constant':
      break;
    case 'ramp': {
      const share = weeks <= 1 ? 1 : (week - 1) / (weeks - 1);
      next = withVariable(next, course.variable, course.from + (course.to - course.from) * share);
      break;
    }
    case 'step': {
      const steps = Math.floor((week - 1) / course.everyWeeks);
      const added = course.by * steps;
      next = steps === 0 ? next : addVariable(next, course.variable, added, course.limit);
      break;
    }
    case 'double':
      next = doubleProgression(next, Math.floor((week - 1) / course.everyWeeks), course.loadStep);
      break;
  }
  if (deload && isEasierWeek(dose, week)) next = eased(next, deload.factor);
  const override = overrides.find((candidate) => candidate.week === week);
  return gentleWarmUp(override ? overridden(next, override) : next) as D;
}

/** Whether week `week` (from 1) of its phase is one of the easier weeks of a dose. */
export const isEasierWeek = ({ progression: { deload } }: Dose, week: number): boolean =>
  deload !== null && week % deload.everyWeeks === 0;

/** A warm-up is never heavier than the lightest work set of its week. */
function gentleWarmUp(dose: Dose): Dose {
  if (dose.kind !== 'resistance') return dose;
  const work = dose.groups.flatMap(({ role, percent1RM }) =>
    role === 'work' && percent1RM ? [percent1RM.low] : [],
  );
  if (work.length === 0) return dose;
  const most = Math.min(...work);
  const capped = ({ low, high }: Range): Range => ({ low: Math.min(low, most), high: Math.min(high, most) });
  return {
    ...dose,
    groups: dose.groups.map((group) =>
      group.role === 'warm-up' && group.percent1RM && group.percent1RM.high > most
        ? { ...group, percent1RM: capped(group.percent1RM) }
        : group,
    ),
  };
}

const mapWork = (dose: Extract<Dose, { kind: 'resistance' }>, change: (group: SetGroup) => SetGroup) => ({
  ...dose,
  groups: dose.groups.map((group) => (group.role === 'work' ? change(group) : group)),
});

const withMass = (load: Load | null, value: (current: number) => number): Load | null =>
  load?.kind === 'mass'
    ? {
        ...load,
        mass: { ...load.mass, value: Math.min(700, Math.max(0.05, round(value(load.mass.value), 0.01))) },
      }
    : load;

/** The variable set to one value. */
function withVariable(dose: Dose, variable: ProgressVariable, value: number): Dose {
  const most = DOSE_LIMITS[dose.kind];
  const point = (max: number) => exactly(clampInt(value, 1, max));
  switch (variable) {
    case 'percent1RM': {
      const percent = Math.min(100, Math.max(1, round(value, 0.1)));
      return dose.kind === 'resistance'
        ? mapWork(dose, (g) => (g.percent1RM ? { ...g, percent1RM: { low: percent, high: percent } } : g))
        : dose;
    }
    case 'load':
      if (dose.kind === 'resistance')
        return mapWork(dose, (g) => ({ ...g, load: withMass(g.load, () => value) }));
      return dose.kind === 'carry' ? { ...dose, load: withMass(dose.load, () => value) } : dose;
    case 'reps':
      if (dose.kind === 'resistance') return mapWork(dose, (g) => ({ ...g, reps: point(most.reps) }));
      return dose.kind === 'repetition' ? { ...dose, reps: point(most.reps) } : dose;
    case 'sets':
      return dose.kind === 'resistance'
        ? mapWork(dose, (g) => ({ ...g, sets: clampInt(value, 1, most.sets) }))
        : { ...dose, sets: clampInt(value, 1, most.sets) };
    case 'amount':
      return 'amount' in dose ? { ...dose, amount: point(most.amount) } : dose;
  }
}

/** The variable raised by a step, held at its limit. */
function addVariable(dose: Dose, variable: ProgressVariable, by: number, limit: number | null): Dose {
  const top = limit ?? Infinity;
  const most = DOSE_LIMITS[dose.kind];
  const raise = (value: number) => Math.max(value, Math.min(top, value + by));
  const raiseRange = (range: Range, max: number): Range => ({
    low: clampInt(Math.min(raise(range.low), max), 1, max),
    high: clampInt(Math.min(raise(range.high), max), 1, max),
  });
  switch (variable) {
    case 'percent1RM':
      return dose.kind === 'resistance'
        ? mapWork(dose, (g) =>
            g.percent1RM
              ? {
                  ...g,
                  percent1RM: {
                    low: Math.min(100, raise(g.percent1RM.low)),
                    high: Math.min(100, raise(g.percent1RM.high)),
                  },
                }
              : g,
          )
        : dose;
    case 'load':
      if (dose.kind === 'resistance') return mapWork(dose, (g) => ({ ...g, load: withMass(g.load, raise) }));
      return dose.kind === 'carry' ? { ...dose, load: withMass(dose.load, raise) } : dose;
    case 'reps':
      if (dose.kind === 'resistance')
        return mapWork(dose, (g) => ({ ...g, reps: raiseRange(g.reps, most.reps) }));
      return dose.kind === 'repetition' ? { ...dose, reps: raiseRange(dose.reps, most.reps) } : dose;
    case 'sets':
      return dose.kind === 'resistance'
        ? mapWork(dose, (g) => ({ ...g, sets: clampInt(raise(g.sets), 1, most.sets) }))
        : { ...dose, sets: clampInt(raise(dose.sets), 1, most.sets) };
    case 'amount':
      return 'amount' in dose ? { ...dose, amount: raiseRange(dose.amount, most.amount) } : dose;
  }
}

/** Repetitions climb through the range, then the load steps up and they start at the bottom again. */
function doubleProgression(dose: Dose, steps: number, loadStep: number): Dose {
  if (dose.kind !== 'resistance') return addVariable(dose, 'load', loadStep * steps, null);
  return mapWork(dose, (group) => {
    const cycle = group.reps.high - group.reps.low + 1;
    const reps = group.reps.low + (steps % cycle);
    const added = Math.floor(steps / cycle) * loadStep;
    return {
      ...group,
      reps: { low: reps, high: reps },
      load: withMass(group.load, (value) => value + added),
    };
  });
}

/** An easier week: less load where there is load, else less of the amount or the repetitions. */
function eased(dose: Dose, factor: number): Dose {
  const less = (range: Range): Range => ({
    low: Math.max(1, Math.round(range.low * factor)),
    high: Math.max(1, Math.round(range.high * factor)),
  });
  if (dose.kind === 'resistance')
    return mapWork(dose, (group) => {
      if (group.percent1RM)
        return {
          ...group,
          percent1RM: {
            low: Math.max(1, round(group.percent1RM.low * factor, 0.1)),
            high: Math.max(1, round(group.percent1RM.high * factor, 0.1)),
          },
          load: withMass(group.load, (value) => value * factor),
        };
      if (group.load?.kind === 'mass')
        return { ...group, load: withMass(group.load, (value) => value * factor) };
      return { ...group, reps: less(group.reps) };
    });
  if (dose.kind === 'repetition') return { ...dose, reps: less(dose.reps) };
  return { ...dose, amount: less(dose.amount) };
}

function overridden(dose: Dose, override: WeekOverride): Dose {
  if (dose.kind === 'resistance')
    return mapWork(dose, (group) => ({
      ...group,
      sets: override.sets ?? group.sets,
      reps: override.reps ?? group.reps,
      percent1RM: override.percent1RM ?? group.percent1RM,
      // A % written for a week takes the place of a typed weight in that week.
      load: override.load ?? (override.percent1RM && group.load?.kind === 'mass' ? null : group.load),
    }));
  const sets = override.sets ?? dose.sets;
  if (dose.kind === 'repetition') return { ...dose, sets, reps: override.reps ?? dose.reps };
  const most = DOSE_LIMITS[dose.kind].amount;
  const { low, high } = override.amount ?? dose.amount;
  const amount = { low: Math.min(low, most), high: Math.min(high, most) };
  return dose.kind === 'carry'
    ? { ...dose, sets, amount, load: override.load ?? dose.load }
    : { ...dose, sets, amount };
}
