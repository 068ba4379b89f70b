import { addDays, dayParts, daysBetween, latestDay, type LocalDate, type PartialDate } from '../../localDate';
import { isOlderThan } from '../../patient/strength/calendarMonths';

/** How long ago something was, as the safety gates count it. */

/** Mean length of a month in days, for a clinic that counts in parts of one: 0.25 months is a week (J). */
const DAYS_A_MONTH = 30.44;

/** Whether more than `months` have gone by: whole ones by the calendar, a part of one in days, rounded down. */
export function isPast(day: LocalDate, months: number, today: LocalDate): boolean {
  const whole = Math.floor(months);
  return isOlderThan(addDays(day, Math.floor((months - whole) * DAYS_A_MONTH)), whole, today);
}

/** Whether `months` whole calendar months have gone by, the last day of them included. */
export function hasLasted(day: LocalDate, months: number, today: LocalDate): boolean {
  const from = dayParts(day);
  const to = dayParts(today);
  const begun = to.year * 12 + to.month - (from.year * 12 + from.month);
  return (to.day < from.day ? begun - 1 : begun) >= months;
}

/** The fewest days since something whose date may be a month or a year: below 0 where that reaches past today. */
export const fewestDaysSince = (date: PartialDate, today: LocalDate): number =>
  daysBetween(latestDay(date), today);
