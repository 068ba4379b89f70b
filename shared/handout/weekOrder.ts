import type { Locale } from '../clinic/schema';
import { WEEKDAYS, type Weekday } from '../localDate';

/**
 * The first day of a printed week: Sunday in the United States, in either language, as on the calendar on the kitchen
 * wall; Monday elsewhere (Unicode CLDR, first day of the week by territory).
 */
export const firstDayOfWeek = (locale: Locale): Weekday => (locale.endsWith('-US') ? 'sun' : 'mon');

/** The seven days from one on. */
export function weekdaysFrom(first: Weekday): readonly Weekday[] {
  const at = WEEKDAYS.indexOf(first);
  return [...WEEKDAYS.slice(at), ...WEEKDAYS.slice(0, at)];
}
