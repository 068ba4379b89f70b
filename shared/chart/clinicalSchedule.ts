import { days as DAYS } from '../handout/text/enCalendar';
import { WEEKDAYS } from '../localDate';
import type { Schedule, Session, Setting } from '../program/schema';
import { counted } from './figures';

/** "Mon/Thu", "daily", "3 × a week, at least 1 rest day between". */
export function clinicalSchedule(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'days':
      return schedule.days.length === WEEKDAYS.length
        ? 'daily'
        : WEEKDAYS.filter((day) => schedule.days.includes(day))
            .map((day) => DAYS[day])
            .join('/');
    case 'times-a-week':
      return schedule.times === 1 || schedule.minimumRestDays === 0
        ? `${schedule.times} × a week`
        : `${schedule.times} × a week, at least ${counted(schedule.minimumRestDays, 'rest day')} between`;
    case 'every-other-day':
      return 'every other day';
  }
}

const SETTINGS: Readonly<Record<Setting, string>> = { clinic: 'clinic', class: 'class', home: 'at home' };

/** "clinic, supervised, physical therapist", "at home, alone": nobody is named who was not planned. */
export function clinicalPlace({ setting, supervisor }: Pick<Session, 'setting' | 'supervisor'>): string {
  if (supervisor !== null) return `${SETTINGS[setting]}, supervised, ${supervisor.replaceAll('-', ' ')}`;
  return `${SETTINGS[setting]}, ${setting === 'home' ? 'alone' : 'supervisor not named'}`;
}
