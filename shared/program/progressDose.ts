import type { Exercise } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Equipment } from '../patient/equipment';
import { maxReps } from '../patient/strength/nscaChart';
import type { Range } from '../range';
import { movesLoad } from './bareDose';
import { type Dose, DOSE_LIMITS, type Load, type SetGroup } from './dose';
import { nextWeight } from './nextWeight';
import type { ProgressionRule } from './progressionRules';

/** What a template, or the program's own rules, allow at most in the phase an exercise stands in. */
export type ProgressLimits = {
  /** The most % of 1RM; null where nothing is known. */
  readonly percent1RM: number | null;
  /** The most repetitions of a set; null where nothing is known. */
  readonly reps: number | null;
};

export type ProgressCase = {
  readonly rule: ProgressionRule;
  /** Whether one repetition more takes the place of a weight step that is too large, or that the kit cannot make. */
  readonly repsInstead: boolean;
  readonly exercise: Exercise;
  /** Null when nobody asked what there is. */
  readonly kit: Equipment | null;
  /** The 1RM of this very exercise in kilograms; null without a test. */
  readonly oneRmKg: number | null;
  readonly limits: ProgressLimits;
};

/** One thing that goes up. */
export type ProgressStep =
  | {
      readonly kind: 'load';
      readonly from: Mass;
      readonly to: Mass;
      readonly perHand: boolean;
      readonly risePercent: number;
    }
  | {
      readonly kind: 'reps';
      readonly from: Range;
      readonly to: Range;
      /** What is lifted meanwhile, as it is; null for a dose without weights. */
      readonly lifted: Pick<SetGroup, 'load' | 'percent1RM'> | null;
    };

/** Why something stays as it is. */
export type WhyNot =
  /** Its load follows the % of 1RM, so that it rises with the next test. */
  | { readonly kind: 'percent' }
  /** The program already plans its steps for the weeks to come. */
  | { readonly kind: 'planned' }
  | { readonly kind: 'therapist-sets' }
  | { readonly kind: 'band' }
  | { readonly kind: 'no-weight' }
  | { readonly kind: 'no-repetitions' }
  | { readonly kind: 'unknown-exercise' }
  | { readonly kind: 'kit-unknown' }
  | { readonly kind: 'other-unit' }
  | { readonly kind: 'no-heavier'; readonly mass: Mass }
  | { readonly kind: 'step-too-large'; readonly mass: Mass; readonly risePercent: number }
  /** The next weight would be above the most % of 1RM. */
  | { readonly kind: 'above-percent'; readonly percent: number; readonly limit: number }
  | { readonly kind: 'top-of-reps'; readonly limit: number };

export type ProgressedDose = {
  readonly dose: Dose;
  readonly steps: readonly ProgressStep[];
  readonly whyNot: readonly WhyNot[];
};

/** A dose moved up by a rule: every typed weight of its work sets, or its repetitions. Nothing else changes. */
export function progressDose(dose: Dose, own: ProgressCase): ProgressedDose {
  switch (own.rule.by.kind) {
    case 'none':
      return { dose, steps: [], whyNot: [] };
    case 'repetition':
      return moreReps(dose, own);
    case 'load':
      return moreLoad(dose, own, own.rule.by.percent);
  }
}

const stays = (dose: Dose, ...whyNot: readonly WhyNot[]): ProgressedDose => ({ dose, steps: [], whyNot });

function moreReps(dose: Dose, own: ProgressCase): ProgressedDose {
  const { course } = dose.progression;
  if (course.kind === 'double' || (course.kind !== 'constant' && course.variable === 'reps'))
    return stays(dose, { kind: 'planned' });
  if (dose.kind === 'resistance') return eachGroup(dose, (group) => repetitionMore(group, own));
  if (dose.kind !== 'repetition') return stays(dose, { kind: 'no-repetitions' });
  const next = oneMore(dose.reps, DOSE_LIMITS.repetition.reps, own.limits.reps, null);
  return 'kind' in next
    ? stays(dose, next)
    : {
        dose: { ...dose, reps: next },
        steps: [{ kind: 'reps', from: dose.reps, to: next, lifted: null }],
        whyNot: [],
      };
}

function moreLoad(dose: Dose, own: ProgressCase, percent: Range): ProgressedDose {
  if (dose.kind !== 'resistance' && dose.kind !== 'carry') return stays(dose, { kind: 'no-weight' });
  if (movesLoad(dose.progression.course)) return stays(dose, { kind: 'planned' });
  if (dose.kind === 'resistance') return eachGroup(dose, (group) => heavier(group, own, percent));
  const next = heavierLoad(dose.load, own, percent, null);
  return next.kind === 'step'
    ? { dose: { ...dose, load: next.load }, steps: [next.step], whyNot: [] }
    : stays(dose, next.why);
}

type Moved =
  | { readonly kind: 'step'; readonly group: SetGroup; readonly step: ProgressStep }
  | { readonly kind: 'stays'; readonly why: WhyNot };

/** Each group of work sets by itself; warm-ups stay, and what holds for several groups is said once. */
function eachGroup(
  dose: Extract<Dose, { kind: 'resistance' }>,
  move: (group: SetGroup) => Moved,
): ProgressedDose {
  const moved = dose.groups.map((group) => (group.role === 'work' ? move(group) : null));
  const groups = dose.groups.map((group, index) => {
    const one = moved[index];
    return one?.kind === 'step' ? one.group : group;
  });
  const steps = moved.flatMap((one) => (one?.kind === 'step' ? [one.step] : []));
  const whyNot = moved.flatMap((one) => (one?.kind === 'stays' ? [one.why] : []));
  return { dose: steps.length === 0 ? dose : { ...dose, groups }, steps: once(steps), whyNot: once(whyNot) };
}

const once = <T>(values: readonly T[]): readonly T[] => [
  ...new Map(values.map((value) => [JSON.stringify(value), value])).values(),
];

function repetitionMore(group: SetGroup, own: ProgressCase): Moved {
  const next = oneMore(
    group.reps,
    DOSE_LIMITS.resistance.reps,
    own.limits.reps,
    percentOf(group, group.load, own),
  );
  return 'kind' in next
    ? { kind: 'stays', why: next }
    : {
        kind: 'step',
        group: { ...group, reps: next },
        step: {
          kind: 'reps',
          from: group.reps,
          to: next,
          lifted: { load: group.load, percent1RM: group.percent1RM },
        },
      };
}

/** One repetition more at both ends, unless that is above what the phase, the % of 1RM (rule B02) or a set allows. */
function oneMore(reps: Range, most: number, limit: number | null, percent: number | null): Range | WhyNot {
  const chart = percent === null ? null : maxReps(percent);
  const top = Math.min(most, limit ?? most, chart ?? most);
  if (reps.high + 1 > top) return { kind: 'top-of-reps', limit: top };
  return { low: reps.low + 1, high: reps.high + 1 };
}

/** The highest % of 1RM a set can mean with a load: as written, or the load against the test. */
function percentOf({ percent1RM }: SetGroup, load: Load | null, { oneRmKg }: ProgressCase): number | null {
  const lifted = load?.kind === 'mass' && oneRmKg !== null ? (toKilograms(load.mass) / oneRmKg) * 100 : null;
  if (percent1RM === null) return lifted;
  return Math.max(percent1RM.high, lifted ?? 0);
}

function heavier(group: SetGroup, own: ProgressCase, percent: Range): Moved {
  if (group.load === null && group.percent1RM !== null) return { kind: 'stays', why: { kind: 'percent' } };
  const next = heavierLoad(group.load, own, percent, group.percent1RM?.high ?? null);
  if (next.kind === 'step') return { kind: 'step', group: { ...group, load: next.load }, step: next.step };
  const { why } = next;
  const isIron = why.kind === 'step-too-large' || why.kind === 'no-heavier';
  if (!own.repsInstead || !isIron) return next;
  const instead = repetitionMore(group, own);
  return instead.kind === 'step' ? instead : next;
}

type HeavierLoad =
  | { readonly kind: 'step'; readonly load: Load; readonly step: ProgressStep }
  | { readonly kind: 'stays'; readonly why: WhyNot };

/** The next weight of the kit for a typed one, never above the limit of the phase or of the set itself. */
function heavierLoad(
  load: Load | null,
  { kit, exercise, oneRmKg, limits }: ProgressCase,
  percent: Range,
  ownLimit: number | null,
): HeavierLoad {
  const stay = (why: WhyNot): HeavierLoad => ({ kind: 'stays', why });
  if (load === null || load.kind === 'body-weight') return stay({ kind: 'no-weight' });
  if (load.kind !== 'mass') return stay({ kind: load.kind });
  if (kit === null) return stay({ kind: 'kit-unknown' });
  // a pair is kept and tested by one of its two: a weight "in all" is shared between the hands
  const pieces = exercise.implement === 'dumbbell-pair' && !load.perHand ? 2 : 1;
  const next = nextWeight(kit, exercise, times(load.mass, 1 / pieces), percent);
  if (next.kind === 'other-unit') return stay(next);
  if (next.kind === 'no-heavier') return stay({ kind: 'no-heavier', mass: load.mass });
  const mass = times(next.mass, pieces);
  if (next.kind === 'step-too-large') return stay({ ...next, mass });
  const limit = Math.min(limits.percent1RM ?? Infinity, ownLimit ?? Infinity);
  const reached = oneRmKg === null ? 0 : (toKilograms(next.mass) / oneRmKg) * 100;
  if (reached > limit + 1e-6) return stay({ kind: 'above-percent', percent: reached, limit });
  const { risePercent } = next;
  return {
    kind: 'step',
    load: { ...load, mass },
    step: { kind: 'load', from: load.mass, to: mass, perHand: load.perHand, risePercent },
  };
}

const times = (mass: Mass, factor: number): Mass => ({ ...mass, value: mass.value * factor });
