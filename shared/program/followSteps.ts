import type { TrackId } from '../id';
import { type Mass, toKilograms } from '../mass';
import { movesLoad } from './bareDose';
import type { Dose, Load } from './dose';
import type { ProgressStep } from './progressDose';

/** A weight that went up, and of which lift. */
export type Raised = Extract<ProgressStep, { kind: 'load' }> & {
  readonly track: TrackId;
  readonly exerciseId: string;
};

/**
 * A dose that does not fall behind a step: a weight of its work sets or of a single week that was at least the old one
 * and is less than the new one becomes the new one. A lighter one is meant to be easier and stays. A weight that
 * `mayLift` refuses is left alone; so is a dose whose weights have a course of their own.
 */
export function followSteps(dose: Dose, raised: readonly Raised[], mayLift: (mass: Mass) => boolean): Dose {
  if (movesLoad(dose.progression.course)) return dose;
  const steps = raised.filter(({ to }) => mayLift(to));
  const weeks = followWeeks(dose, steps, 1);
  if (weeks.kind === 'carry') return { ...weeks, load: follow(weeks.load, steps) };
  if (weeks.kind !== 'resistance') return weeks;
  return {
    ...weeks,
    groups: weeks.groups.map((group) =>
      group.role === 'work' ? { ...group, load: follow(group.load, steps) } : group,
    ),
  };
}

/** The same for the weights that are written out for single weeks, from a week of the phase on. */
export const followWeeks = (dose: Dose, steps: readonly Raised[], fromWeek: number): Dose => ({
  ...dose,
  progression: {
    ...dose.progression,
    overrides: dose.progression.overrides.map((week) =>
      week.load === undefined || week.week < fromWeek ? week : { ...week, load: follow(week.load, steps) },
    ),
  },
});

function follow<L extends Load | null>(load: L, steps: readonly Raised[]): L | Load {
  if (load?.kind !== 'mass') return load;
  const step = steps.find((one) => isBetween(load, one));
  return step ? { ...load, mass: step.to } : load;
}

function isBetween(
  { mass, perHand }: Extract<Load, { kind: 'mass' }>,
  { from, to, perHand: both }: Raised,
): boolean {
  const kilograms = toKilograms(mass);
  return (
    perHand === both && mass.unit === to.unit && kilograms >= toKilograms(from) && kilograms < toKilograms(to)
  );
}
