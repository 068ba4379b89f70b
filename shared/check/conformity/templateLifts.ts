import { type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import type { Phase } from '../../program/schema';
import type { Template } from '../../template/schema';
import type { Context } from '../context';
import type { Place } from '../place';

export type Lift = Template['lifts'][number];

/** The LIFTMOR template, when the program stands on it. */
export const liftmorOf = ({ input }: Context): Template | null =>
  input.template?.id === 'liftmor' ? input.template : null;

/** Phases in which the trial's own lifts are expected, not easier forms of them. */
export const isTargetPhase = ({ purpose }: Phase): boolean => purpose === 'target' || purpose === 'maintain';

/**
 * Whether an exercise counts as a template's lift. While learning, any exercise of its movement patterns does; in
 * the target phase it must also be dosed like the lift and, for the impact lift, land as hard. Where the trial was
 * supervised, an easier form done alone at home is extra work beside the trial, not a part of it.
 */
export function countsAs(context: Context, lift: Lift, { exercise, item, session, span }: Place): boolean {
  if (item.exerciseId === lift.exerciseId) return true;
  if (exercise === null || !lift.patterns.includes(exercise.movementPattern)) return false;
  if (context.input.template?.supervised.value === true && session.setting === 'home') return false;
  if (!isTargetPhase(span.phase)) return true;
  const original = context.input.library(lift.exerciseId);
  return exercise.loading.impactLevel === lift.impact && exercise.doseKind === original?.doseKind;
}

/** The exercises of a phase that count as a lift. */
export const placesOfLift = (context: Context, lift: Lift, span: PhaseSpan): readonly Place[] =>
  context.places.filter((place) => place.span === span && countsAs(context, lift, place));

/** Sessions of an average week that hold one of these exercises. */
export const weeklySessionsWith = (span: PhaseSpan, places: readonly Place[]): number =>
  span.phase.sessions
    .filter((session) => places.some((place) => place.session === session))
    .reduce((sum, session) => sum + sessionsPerWeek(session.schedule), 0);

/** Sessions of an average week that hold any template lift (rule C05 counts these). */
export const liftSessions = (context: Context, template: Template, span: PhaseSpan): number =>
  weeklySessionsWith(
    span,
    template.lifts.flatMap((lift) => placesOfLift(context, lift, span)),
  );

/** Whether a week of the program is one of the easier weeks of this exercise's own progression. */
export function isEasierWeek({ item, span }: Place, week: number): boolean {
  const { deload } = item.dose.progression;
  return deload !== null && (week - span.firstWeek + 1) % deload.everyWeeks === 0;
}
