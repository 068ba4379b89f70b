import { canonicalJson } from '../canonicalJson';
import { hash } from './hash';
import type { Place } from './place';

/**
 * What a written reason is bound to beside the numbers of the sentence: the exercise, its whole dose, the setting
 * and, where the dose moves with the weeks, how many there are. A finding carries it among its values, so that a
 * reason falls with any change of these; sentences do not read it.
 */
export function doseKey(...places: readonly Place[]): string {
  const bound = places.map(({ item: { exerciseId, dose }, session: { setting }, span }) => ({
    exerciseId,
    dose,
    setting,
    ...(dose.progression.course.kind === 'constant' ? {} : { weeks: span.phase.weeks }),
  }));
  return hash(canonicalJson(bound));
}
