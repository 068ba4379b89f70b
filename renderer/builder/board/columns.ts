import { WEEKDAYS } from '../../../shared/localDate';
import type { Session } from '../../../shared/program/schema';

/** When in the week a session is first: Monday 0; after Sunday where no days are named. */
const firstDay = ({ schedule }: Session): number =>
  schedule.kind === 'days' ? Math.min(...schedule.days.map((day) => WEEKDAYS.indexOf(day))) : WEEKDAYS.length;

/** The sessions of a phase as the board shows them: by the day they are first on, else as they stand. */
export const columnsOf = (sessions: readonly Session[]): readonly Session[] =>
  sessions.toSorted((a, b) => firstDay(a) - firstDay(b));

/**
 * Where a session without days goes among those of its phase when it moves one column left (-1) or right (+1); null at
 * the ends, and for a session that stands where its days are.
 */
export function columnIndex(sessions: readonly Session[], session: Session, by: -1 | 1): number | null {
  const free = sessions.filter(({ schedule }) => schedule.kind !== 'days');
  const at = free.findIndex(({ id }) => id === session.id);
  const neighbour = at < 0 ? undefined : free[at + by];
  return neighbour ? sessions.indexOf(neighbour) : null;
}
