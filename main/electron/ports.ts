import { randomUUID } from 'node:crypto';
import { Instant, LocalDate } from '../../shared/localDate';
import type { Ports } from '../ports';
import { savePdf } from './dialogs';
import { report } from './log';

/** The machine as the services see it: its calendar and clock, chance, the save dialog and the log. */
export const shellPorts: Ports = {
  today: () => localToday(new Date()),
  now: () => Instant.parse(new Date().toISOString()),
  newId: randomUUID,
  savePdf,
  report,
};

/** The day on the wall in the therapist's zone, not in Greenwich. */
function localToday(now: Date): LocalDate {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return LocalDate.parse(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
