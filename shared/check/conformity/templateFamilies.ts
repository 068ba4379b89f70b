import type { DoseKind } from '../../exercise/schema';
import { type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import type { Phase } from '../../program/schema';
import { type Family, mainWork, type Template, type Work } from '../../template/schema';
import type { Context } from '../context';
import type { Place } from '../place';

/** The LIFTMOR template, when the program stands on it or on a clinic's own version of it. */
export const liftmorOf = ({ input }: Context): Template | null => {
  const { template } = input;
  return template?.id === 'liftmor' || template?.own?.basedOn?.id === 'liftmor' ? template : null;
};

/** Phases in which the trial's own lifts are expected, not easier forms of them. */
export const isTargetPhase = ({ purpose }: Phase): boolean => purpose === 'target' || purpose === 'maintain';

/** The kinds of dose that a kind of work is done by. */
const KINDS: Readonly<Record<Work, readonly DoseKind[]>> = {
  resistance: ['resistance', 'carry'],
  impact: ['impact'],
  balance: ['hold', 'repetition', 'time'],
  posture: ['hold', 'repetition', 'resistance', 'time'],
  aerobic: ['time'],
};

/** Whether the template was done under supervision throughout: then what is done alone is beside it. */
const isSupervisedThroughout = ({ supervised, week }: Template): boolean =>
  supervised?.value === true && week.value.every(({ setting }) => setting !== 'home');

/**
 * Whether an exercise counts as a template's family. While learning, any exercise of its movement patterns does; in
 * the target phase one that is not among its own exercises must be dosed by the same kind of work and land as hard.
 * Where the trial was supervised, an easier form done alone at home is extra work beside the trial, not a part of it.
 */
export function countsAs(context: Context, family: Family, place: Place): boolean {
  const { exercise, item, session, span } = place;
  const { template } = context.input;
  if (item.exerciseId === family.exercises[0]) return true;
  if (template && isSupervisedThroughout(template) && session.setting === 'home') return false;
  if (family.exercises.includes(item.exerciseId)) return true;
  if (exercise === null || !family.patterns.includes(exercise.movementPattern)) return false;
  if (!isTargetPhase(span.phase)) return true;
  const level = exercise.loading.impactLevel;
  return family.impact === null
    ? level === null && KINDS[family.work].includes(exercise.doseKind)
    : level !== null && family.impact.includes(level);
}

/** The exercises of a phase that count as a family. */
export const placesOfFamily = (context: Context, family: Family, span: PhaseSpan): readonly Place[] =>
  context.places.filter((place) => place.span === span && countsAs(context, family, place));

/** The exercises of a phase that count as any family of a kind of work. */
export const placesOfWork = (
  context: Context,
  template: Template,
  work: Work,
  span: PhaseSpan,
): readonly Place[] => {
  const families = template.families.filter((family) => family.work === work);
  return context.places.filter(
    (place) => place.span === span && families.some((family) => countsAs(context, family, place)),
  );
};

/** Sessions of an average week that hold one of these exercises. */
export const weeklySessionsWith = (span: PhaseSpan, places: readonly Place[]): number =>
  span.phase.sessions
    .filter((session) => places.some((place) => place.session === session))
    .reduce((sum, session) => sum + sessionsPerWeek(session.schedule), 0);

/** Sessions of an average week that hold the template's main work (rule C05 counts these). */
export const mainSessions = (context: Context, template: Template, span: PhaseSpan): number =>
  weeklySessionsWith(
    span,
    template.isHiRIT
      ? template.families.flatMap((family) => placesOfFamily(context, family, span))
      : placesOfWork(context, template, mainWork(template), span),
  );

/** Whether a week of the program is one of the easier weeks of this exercise's own progression. */
export function isEasierWeek({ item, span }: Place, week: number): boolean {
  const { deload } = item.dose.progression;
  return deload !== null && (week - span.firstWeek + 1) % deload.everyWeeks === 0;
}
