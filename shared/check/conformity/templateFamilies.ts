import { type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import { countsAsFamily, isTargetPhase, mainFamilies } from '../../template/counting';
import type { Family, Template, Work } from '../../template/schema';
import type { Context } from '../context';
import type { Place } from '../place';

/** The lifts of the trial: what a clinic's own version adds to them is not the trial's. */
const LIFTMOR_LIFTS: readonly string[] = ['deadlift', 'squat', 'press', 'impact'];

/** The LIFTMOR template, when the program stands on it or on a clinic's own version of it, with the trial's lifts. */
export const liftmorOf = ({ input: { template } }: Context): Template | null => {
  if (template?.id === 'liftmor') return template;
  if (template?.own?.basedOn?.id !== 'liftmor') return null;
  return { ...template, families: template.families.filter(({ id }) => LIFTMOR_LIFTS.includes(id)) };
};

export { isTargetPhase };

/** Whether an exercise of the program counts as a family of its template. */
export const countsAs = ({ input: { template } }: Context, family: Family, place: Place): boolean =>
  countsAsFamily(template, family, place, place.span.phase);

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
    mainFamilies(template).flatMap((family) => placesOfFamily(context, family, span)),
  );

/** Whether a week of the program is one of the easier weeks of this exercise's own progression. */
export function isEasierWeek({ item, span }: Place, week: number): boolean {
  const { deload } = item.dose.progression;
  return deload !== null && (week - span.firstWeek + 1) % deload.everyWeeks === 0;
}

/**
 * The same, unless that week is written out by hand with a %, a load or repetitions of its own: then it is what stands
 * there, however heavy, and the rules about heavy work and steep steps look at it.
 */
export function isLeftEasier(place: Place, week: number): boolean {
  const { item, span } = place;
  const own = item.dose.progression.overrides.find((one) => one.week === week - span.firstWeek + 1);
  const isRewritten =
    own !== undefined && (own.percent1RM !== undefined || own.load !== undefined || own.reps !== undefined);
  return !isRewritten && isEasierWeek(place, week);
}
