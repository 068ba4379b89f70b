import type { Exercise } from '../exercise/schema';
import type { Context } from './context';
import type { Place } from './place';

/** Templates of high-intensity resistance and impact training. */
const HIRIT_TEMPLATES: readonly string[] = ['liftmor', 'liftmor-m', 'medex-op'];

/** From this % of 1RM a set is heavy: the lower end of the LIFTMOR band (V, S3). */
export const HEAVY = 80;

/** The jumping chin-up, in either form; by what it is and not by its id, so that a clinic's own is one as well. */
export const isJumpingChinUp = ({ movementPattern, equipment }: Exercise): boolean =>
  movementPattern === 'vertical-pull-jump' ||
  (movementPattern === 'drop-landing' && equipment.some((anyOf) => anyOf.includes('chin-up-bar')));

const isDropLanding = (exercise: Exercise): boolean => exercise.movementPattern === 'drop-landing';

const isHeavy = (context: Context, place: Place): boolean => context.peak(place) >= HEAVY;

/**
 * What makes the program high-intensity (rulings, section 2): the template, or any set at >= 80 % of 1RM, or a
 * jumping chin-up or drop landing, whatever the template. Null when nothing does.
 */
export function hiritCause(
  context: Context,
): { readonly template: string; readonly exercises: readonly string[] } | null {
  const { program, template } = context.input;
  const named = [template, program.template].some((one) => one && HIRIT_TEMPLATES.includes(one.id));
  const byTemplate = named || template?.isHiRIT === true;
  const places = context.places.filter(
    (place) =>
      isHeavy(context, place) ||
      (place.exercise !== null && (isJumpingChinUp(place.exercise) || isDropLanding(place.exercise))),
  );
  if (!byTemplate && places.length === 0) return null;
  return {
    template: byTemplate ? (template?.name ?? program.template?.id ?? '') : '',
    exercises: [...new Set(places.map((place) => place.name))],
  };
}
