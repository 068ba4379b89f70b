import { dayParts, type LocalDate } from '../../localDate';

/** Whether `months` calendar months have passed since a day, and at least one day more. */
export function isOlderThan(day: LocalDate, months: number, today: LocalDate): boolean {
  const from = dayParts(day);
  const to = dayParts(today);
  const whole = to.year * 12 + to.month - (from.year * 12 + from.month);
  return whole > months || (whole === months && to.day > from.day);
}
