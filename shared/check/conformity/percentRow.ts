import type { Template } from '../../template/schema';
import type { Context } from '../context';
import type { ConformityRow } from '../finding';
import type { Place } from '../place';
import { lowHigh, row, type Status, within } from './conformityRow';
import { type CitedEffort, effortStatus, knownEfforts } from './effortRow';
import type { CitedRange } from './prescribed';
import { weeklyPercent } from './targetSets';

/** How heavy the work sets are, against the % of 1RM of the source. */

/** The source's own exercise that the library never doses by a % of 1RM, such as a weighted march. */
const hasNoPercent = ({ families }: Template, { item, exercise }: Place): boolean =>
  exercise !== null &&
  exercise.loading.type !== 'percent1RM' &&
  families.some((family) => family.exercises[0] === item.exerciseId);

/**
 * An exercise without a % of 1RM is compared by its effort where the source gives one beside the %, as for the first
 * weeks; where it does not, nobody can say. The source's own exercises that carry no % are left out then, unless there
 * are no others.
 */
export function percentRow(
  context: Context,
  template: Template,
  places: readonly Place[],
  parameter: string,
  percent: CitedRange,
  effort: CitedEffort | null,
): ConformityRow {
  const byPlace = places.map((place) => ({ place, weeks: weeklyPercent(context, place) }));
  const known = byPlace.flatMap(({ weeks }) =>
    weeks.flatMap(({ range }) => (range ? [range.low, range.high] : [])),
  );
  const here = known.length > 0 ? lowHigh(known) : null;
  const byEffort = byPlace
    .filter(({ weeks }) => weeks.length === 0 || weeks.some(({ range }) => range === null))
    .flatMap(({ place }): Status[] => {
      if (effort) return [effortStatus([place], effort)];
      return hasNoPercent(template, place) ? [] : ['cannot-check'];
    });
  const status = ((): Status => {
    if (places.length === 0) return 'departs';
    if ((here && !within(here, percent.value)) || byEffort.includes('departs')) return 'departs';
    const isKnown = here !== null || byEffort.length > 0;
    return !isKnown || byEffort.includes('cannot-check') ? 'cannot-check' : 'meets';
  })();
  const felt = here || !effort ? null : knownEfforts(places, effort);
  const values = here ?? (felt && effort ? { scale: effort.value.scale, ...felt } : {});
  return row(parameter, percent, { ...percent.value }, { ...values }, status);
}
