import type { Session } from '../../program/schema';
import { amountOfDay, sessionsByDay } from '../../template/amounts';
import type { Work } from '../../template/schema';
import type { Context } from '../context';
import type { ConformityRow } from '../finding';
import type { Place } from '../place';
import { lowHigh, meetsIf, row, within } from './conformityRow';
import type { CitedRange } from './prescribed';

/** What a kind of work adds up to in a session or on a day. */

function measured(parameter: string, cited: CitedRange, here: readonly number[]): ConformityRow {
  const range = here.length > 0 ? lowHigh(here) : null;
  return row(
    parameter,
    cited,
    { ...cited.value },
    range ? { ...range } : {},
    meetsIf(range !== null && within(range, cited.value)),
  );
}

/** How many different exercises each session has. */
export function exercisesRow(parameter: string, cited: CitedRange, places: readonly Place[]): ConformityRow {
  const sessions = new Map<Session, Set<string>>();
  for (const { session, item } of places)
    sessions.set(session, (sessions.get(session) ?? new Set<string>()).add(item.exerciseId));
  return measured(
    parameter,
    cited,
    [...sessions.values()].map(({ size }) => size),
  );
}

/** The amount of the fullest week: planned easier weeks are never that. */
function fullestWeek(context: Context, places: readonly Place[], work: Work): number {
  const weeks = new Map<number, number>();
  for (const place of places)
    for (const { week, dose } of context.weekDoses(place))
      weeks.set(week, (weeks.get(week) ?? 0) + amountOfDay(place, dose, work));
  return Math.round(Math.max(0, ...weeks.values()));
}

/** Each day that has some of the work, with the sum over its sessions. */
export function perDayRow(
  context: Context,
  parameter: string,
  cited: CitedRange,
  places: readonly Place[],
  work: Work,
): ConformityRow {
  const spans = [...new Set(places.map(({ span }) => span))];
  const here = spans.flatMap((span) =>
    sessionsByDay(span.phase)
      .map((day) => places.filter((place) => place.span === span && day.includes(place.session)))
      .filter((onDay) => onDay.length > 0)
      .map((onDay) => fullestWeek(context, onDay, work)),
  );
  return measured(parameter, cited, here);
}
