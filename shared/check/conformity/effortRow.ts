import type { Range } from '../../range';
import type { ConformityRow } from '../finding';
import type { Place } from '../place';
import { lowHigh, row, type Status, within } from './conformityRow';
import type { prescribedEffort } from './prescribed';

/** How hard the work sets feel, against the effort of the source. */

const workEfforts = ({ item: { dose } }: Place) =>
  dose.kind === 'resistance'
    ? dose.groups.filter(({ role }) => role === 'work').map((group) => group.effort)
    : [dose.effort];

export type CitedEffort = NonNullable<ReturnType<typeof prescribedEffort>>;

/** The efforts on the scale of the source, from the lowest to the highest. */
export function knownEfforts(places: readonly Place[], { value: { scale } }: CitedEffort): Range | null {
  const ends = places
    .flatMap(workEfforts)
    .flatMap((one) => (one?.scale === scale ? [one.range.low, one.range.high] : []));
  return ends.length > 0 ? lowHigh(ends) : null;
}

/** Efforts on another scale cannot be compared. */
export function effortStatus(places: readonly Place[], effort: CitedEffort): Status {
  const efforts = places.flatMap(workEfforts);
  const here = knownEfforts(places, effort);
  if (efforts.length === 0 || (here && !within(here, effort.value.range))) return 'departs';
  return efforts.some((one) => one?.scale !== effort.value.scale) ? 'cannot-check' : 'meets';
}

export function effortRow(places: readonly Place[], parameter: string, effort: CitedEffort): ConformityRow {
  const { scale, range } = effort.value;
  const here = knownEfforts(places, effort);
  return row(
    parameter,
    effort,
    { scale, ...range },
    here ? { scale, ...here } : {},
    effortStatus(places, effort),
  );
}
