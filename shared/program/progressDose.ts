import { maxReps } from '../patient/strength/nscaChart';
import type { Range } from '../range';
import { movesLoad } from './bareDose';
import { type Dose, DOSE_LIMITS, type Load, type SetGroup } from './dose';
import { heavierLoad } from './heavierLoad';
import { testedKilograms } from './heldWeight';
import type { ProgressCase, ProgressStep, WhyNot } from './progressCase';

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
function percentOf(
  { percent1RM }: SetGroup,
  load: Load | null,
  { exercise, oneRmKg }: ProgressCase,
): number | null {
  const lifted =
    load?.kind === 'mass' && oneRmKg !== null ? (testedKilograms(load, exercise) / oneRmKg) * 100 : null;
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
