import { canonicalJson } from '../canonicalJson';
import type { Dose } from '../program/dose';
import { hash } from './hash';
import type { Place } from './place';

/**
 * What a written reason is bound to beside the numbers of the sentence: the exercise, its whole dose, the setting
 * and, where the dose moves with the weeks, how many there are. A finding carries it among its values, so that a
 * reason falls with any change of these; sentences do not read it.
 */
export const doseKey = (...places: readonly Place[]): string => hash(`[${places.map(boundText).join(',')}]`);

/** Several rules speak of one dose, and doses never change in place: its text is written once. */
const texts = new WeakMap<Dose, Map<string, string>>();

function boundText({ item: { exerciseId, dose }, session: { setting }, span }: Place): string {
  const weeks: { weeks?: number } =
    dose.progression.course.kind === 'constant' ? {} : { weeks: span.phase.weeks };
  const known = texts.get(dose) ?? new Map<string, string>();
  texts.set(dose, known);
  const key = `${exerciseId} ${setting} ${weeks.weeks ?? ''}`;
  const text = known.get(key) ?? canonicalJson({ exerciseId, dose, setting, ...weeks });
  known.set(key, text);
  return text;
}
