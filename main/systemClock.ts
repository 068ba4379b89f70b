import { randomUUID } from 'node:crypto';
import { Instant, LocalDate } from '../shared/localDate';
import type { Ports } from './ports';

const two = (value: number): string => String(value).padStart(2, '0');

/** The ports that the computer itself answers: its calendar in its own time zone, its clock, its chance. */
export const systemClock: Pick<Ports, 'today' | 'now' | 'newId'> = {
  today: () => {
    const now = new Date();
    return LocalDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
  },
  now: () => Instant.parse(new Date().toISOString()),
  newId: randomUUID,
};
