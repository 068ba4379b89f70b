import type { Weekday } from '../../shared/localDate';
import type { Schedule, Setting } from '../../shared/program/schema';

/** The builder's names for coded values. */
export const SETTING_NAMES: Record<Setting, string> = {
  clinic: 'Clinic, supervised',
  class: 'Class, supervised',
  home: 'Home, alone',
};

export const DAY_NAMES: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

export const SHORT_DAYS: Record<Weekday, string> = {
  mon: 'Mon',
  tue: 'Tue',
  wed: 'Wed',
  thu: 'Thu',
  fri: 'Fri',
  sat: 'Sat',
  sun: 'Sun',
};

/** "Mon, Thu", "3 × a week", "every other day". */
export function scheduleText(schedule: Schedule): string {
  switch (schedule.kind) {
    case 'days':
      if (schedule.days.length === 7) return 'Every day';
      return schedule.days.length === 1 && schedule.days[0]
        ? DAY_NAMES[schedule.days[0]]
        : schedule.days.map((day) => SHORT_DAYS[day]).join(', ');
    case 'times-a-week':
      return `${schedule.times} × a week`;
    case 'every-other-day':
      return 'Every other day';
  }
}
