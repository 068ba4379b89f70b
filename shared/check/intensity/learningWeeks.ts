import { isLegImpact } from '../../exercise/kindsOfWork';
import { factValue } from '../../patient/fact';
import type { Effort } from '../../program/dose';
import type { Context } from '../context';
import { hiritCause } from '../hirit';
import type { Place } from '../place';
import { type BareFinding, type PatientFact, type Rule } from '../rule';
import { unweighedPlaces } from '../unweighed';
import { familiarisation } from './familiarisation';
import { LEARNING_EFFORT, type Learning, learningFixes } from './learningPhase';

/**
 * How many weeks of learning a program needs, and what still counts as learning: HiRIT about 4 weeks at no more than
 * 50 % of 1RM (R-high; Osteo-cise also 4, V, S73), moderate programs 2 at no more than 60 % (R-high).
 */
const HIRIT: Learning = { kind: 'hirit', weeks: 4, percent: 50 };
/** Heavy work outside those templates: as long, up to the % of moderate programs (J). */
const HEAVY: Learning = { ...HIRIT, percent: 60 };
const MODERATE: Learning = { kind: 'moderate', weeks: 2, percent: 60 };

/** Work from here on makes a program one of moderate intensity. */
const MODERATE_FROM = 60;

const isHard = (effort: Effort | null): boolean =>
  effort !== null && effort.range.high > LEARNING_EFFORT[effort.scale];

/** What learning the program calls for; null where it holds no work of moderate intensity. */
export function learningOf(context: Context): Learning | null {
  const hirit = hiritCause(context);
  if (hirit !== null) return hirit.template === '' ? HEAVY : HIRIT;
  const heavy = context.places.some((place) => context.peak(place) >= MODERATE_FROM);
  const rated =
    context.input.template !== null &&
    context.places.some((place) => context.weekSets(place).some(({ group }) => isHard(group.effort)));
  return heavy || rated ? MODERATE : null;
}

/**
 * Whether an exercise is past learning in a week: above the %, or landing hard. Outside phases for learning also where a
 * rating says so, or nothing says how heavy a lift is.
 */
function isPast(context: Context, place: Place, week: number, percent: number): boolean {
  const { exercise, span } = place;
  if (exercise?.loading.impactLevel === 'high' && isLegImpact(exercise)) return true;
  const sets = context.weekSets(place).filter((set) => set.week === week && set.group.role === 'work');
  if (sets.some((set) => (set.percent ?? 0) > percent)) return true;
  return (
    span.phase.purpose !== 'learn' &&
    sets.some(
      ({ group, percent: known }) =>
        isHard(group.effort) ||
        (known === null && group.effort === null && group.load?.kind !== 'body-weight'),
    )
  );
}

/** Weeks of learning at the start, counted up to those that are needed. */
export function learningWeeks(context: Context, { weeks, percent }: Learning): number {
  for (let week = 1; week <= weeks; week++) {
    const past = context.places.some(
      (place) =>
        place.span.firstWeek <= week && place.span.lastWeek >= week && isPast(context, place, week, percent),
    );
    if (past) return week - 1;
  }
  return weeks;
}

/** The learning a program lacks; null where it has all it calls for. */
function lacking(context: Context): { readonly learning: Learning; readonly found: number } | null {
  const learning = learningOf(context);
  if (!learning) return null;
  const found = learningWeeks(context, learning);
  return found < learning.weeks ? { learning, found } : null;
}

/** The trained know the lifts (J): they need no weeks to learn them. */
function check(context: Context): readonly BareFinding[] {
  const status = factValue(context.input.patient.trainingStatus);
  if (status !== 'novice' && status !== 'returning') return [];
  const lack = lacking(context);
  const first = context.spans[0]?.phase;
  if (!lack || !first) return [];
  // a stop of D01 speaks of the same weeks
  if (familiarisation.check(context).some(({ severity }) => severity === 'stop')) return [];
  const { learning, found } = lack;
  return [
    {
      ruleId: 'D02-familiar-short',
      severity: 'warning',
      path: { phase: first.id },
      values: {
        phase: first.name,
        kind: learning.kind,
        status,
        found,
        limit: learning.weeks,
        percent: learning.percent,
        rpe: LEARNING_EFFORT['rir-rpe'],
      },
    },
  ];
}

function waitsForFacts(context: Context): readonly PatientFact[] {
  const { answer } = context.input.patient.trainingStatus;
  if (factValue(context.input.patient.trainingStatus) === 'trained') return [];
  if (answer === 'not-asked') return lacking(context) ? ['trainingStatus'] : [];
  const early = unweighedPlaces(context).some(({ span }) => span.firstWeek <= HIRIT.weeks);
  return early && !lacking(context) ? ['strengthTests'] : [];
}

/**
 * Too few weeks of learning for somebody new or returning to lifting, before the work of the program proper. The number
 * of weeks is recalled (R-high); that the trained are excused is J. Silent where D01 stops the same weeks.
 */
export const learningShort: Rule = {
  id: 'D02-familiar-short',
  family: 'D',
  severities: ['warning'],
  sources: ['R', 'S73', 'J'],
  confidence: 'R-high; V for the 4 weeks of Osteo-cise; J that the trained are excused',
  reads: ['trainingStatus', 'schedule', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForFacts,
  check,
  fixes: (context, finding) => {
    const lack = lacking(context);
    return lack ? learningFixes(context, finding, lack) : [];
  },
  noFix:
    'None where the first sessions hold nothing that can be made light: then the therapist plans a learning phase.',
};
