import { isSameData } from '../canonicalJson';
import type { TrackId } from '../id';
import { type Mass, toKilograms } from '../mass';
import { movesLoad } from './bareDose';
import type { Dose, Load, SetGroup } from './dose';
import type { ProgressStep } from './progressCase';

type LoadStep = Extract<ProgressStep, { kind: 'load' }>;
type RepsStep = Extract<ProgressStep, { kind: 'reps' }>;

/** What went up, and of which lift. */
export type Raised = {
  readonly track: TrackId;
  readonly exerciseId: string;
  readonly step: ProgressStep;
};

/** What a later phase allows. */
export type FollowLimits = {
  readonly mayLift: (mass: Mass) => boolean;
  /** The most repetitions of a set; null where nothing is known. */
  readonly reps: number | null;
};

const loadSteps = (raised: readonly Raised[]): readonly LoadStep[] =>
  raised.flatMap(({ step }) => (step.kind === 'load' ? [step] : []));
const repsSteps = (raised: readonly Raised[]): readonly RepsStep[] =>
  raised.flatMap(({ step }) => (step.kind === 'reps' ? [step] : []));

/**
 * A dose that does not fall behind a step: a weight of its work sets or of a single week that was at least the old one
 * and is less than the new one becomes the new one; sets that asked for the old repetitions with the same load ask for
 * the new ones. What is lighter is meant to be easier and stays, and so does what the phase does not allow, and a weight
 * with a course of its own.
 */
export function followSteps(dose: Dose, raised: readonly Raised[], limits: FollowLimits): Dose {
  const loads = movesLoad(dose.progression.course)
    ? []
    : loadSteps(raised).filter(({ to }) => limits.mayLift(to));
  const reps = repsSteps(raised).filter(({ to }) => limits.reps === null || to.high <= limits.reps);
  const next = followWeeks(dose, loads, 1);
  switch (next.kind) {
    case 'resistance':
      return {
        ...next,
        groups: next.groups.map((group) =>
          group.role === 'work'
            ? { ...group, reps: repsAfter(group, reps), load: follow(group.load, loads) }
            : group,
        ),
      };
    case 'carry':
      return { ...next, load: follow(next.load, loads) };
    case 'repetition': {
      const step = reps.find(({ from, lifted }) => lifted === null && isSameData(from, next.reps));
      return step ? { ...next, reps: step.to } : next;
    }
    case 'impact':
    case 'hold':
    case 'time':
      return next;
  }
}

/** The weights that are written out for single weeks, from a week of the phase on, moved with the steps. */
export const followWeeks = (dose: Dose, steps: readonly LoadStep[], fromWeek: number): Dose => ({
  ...dose,
  progression: {
    ...dose.progression,
    overrides: dose.progression.overrides.map((week) =>
      week.load === undefined || week.week < fromWeek ? week : { ...week, load: follow(week.load, steps) },
    ),
  },
});

function repsAfter(group: SetGroup, steps: readonly RepsStep[]): SetGroup['reps'] {
  const lifted = { load: group.load, percent1RM: group.percent1RM };
  const step = steps.find((one) => isSameData(one.from, group.reps) && isSameData(one.lifted, lifted));
  return step?.to ?? group.reps;
}

function follow<L extends Load | null>(load: L, steps: readonly LoadStep[]): L | Load {
  if (load?.kind !== 'mass') return load;
  const step = steps.find((one) => isBetween(load, one));
  return step ? { ...load, mass: step.to } : load;
}

function isBetween(
  { mass, perHand }: Extract<Load, { kind: 'mass' }>,
  { from, to, perHand: both }: LoadStep,
): boolean {
  const kilograms = toKilograms(mass);
  return (
    perHand === both && mass.unit === to.unit && kilograms >= toKilograms(from) && kilograms < toKilograms(to)
  );
}
