import { WEEKDAYS } from '../../localDate';
import type { PhaseSpan } from '../../program/calendar';
import type { Dose } from '../../program/dose';
import type { Session } from '../../program/schema';
import { doseSeconds, goesOn, withoutRest } from '../../program/sessionMinutes';
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

/** Contacts (of one leg where legs take turns) for impact, else minutes with the rests as the session has them. */
function dayAmount({ session, item }: Place, dose: Dose, work: Work): number {
  if (work !== 'impact') {
    const isInTurn = goesOn(session.items, session.items.indexOf(item));
    return (doseSeconds(isInTurn ? withoutRest(dose) : dose) * dose.timesPerDay) / 60;
  }
  return dose.kind === 'impact' ? dose.sets * dose.amount.high * dose.timesPerDay : 0;
}

/** The sessions of each day: all that name a weekday meet there; one without named days is a day of its own. */
const sessionsByDay = ({ phase: { sessions } }: PhaseSpan): readonly (readonly Session[])[] => [
  ...WEEKDAYS.map((day) =>
    sessions.filter(({ schedule }) => schedule.kind === 'days' && schedule.days.includes(day)),
  ),
  ...sessions.filter(({ schedule }) => schedule.kind !== 'days').map((session) => [session]),
];

/** The amount of the fullest week: planned easier weeks are never that. */
function fullestWeek(context: Context, places: readonly Place[], work: Work): number {
  const weeks = new Map<number, number>();
  for (const place of places)
    for (const { week, dose } of context.weekDoses(place))
      weeks.set(week, (weeks.get(week) ?? 0) + dayAmount(place, dose, work));
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
    sessionsByDay(span)
      .map((day) => places.filter((place) => place.span === span && day.includes(place.session)))
      .filter((onDay) => onDay.length > 0)
      .map((onDay) => fullestWeek(context, onDay, work)),
  );
  return measured(parameter, cited, here);
}
