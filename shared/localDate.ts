import * as z from 'zod';

/**
 * Calendar dates without time or zone, as `YYYY-MM-DD`. A program starts on a day, not at an instant, so
 * `Date` (which shifts days between time zones) is not used anywhere in `shared/`.
 */

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month (1-12) of a year. */
const daysInMonth = (year: number, month: number) =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

function isRealDay(text: string): boolean {
  const [, year, month, day] = ISO_DAY.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return year >= 1850 && year <= 2200 && day >= 1 && day <= daysInMonth(year, month);
}

export const LocalDate = z
  .string({ error: 'must be a date such as 2026-11-23' })
  .refine(isRealDay, { error: 'must be a real date such as 2026-11-23, from 1850 to 2200' })
  .brand<'LocalDate'>();
export type LocalDate = z.infer<typeof LocalDate>;

/** A day in someone's history: a full date, a month or only a year, shown as it was written. */
export const PartialDate = z
  .string({ error: 'must be a year, a month (2019-04) or a date' })
  .refine(
    (text) =>
      /^(18[5-9]\d|19\d\d|20\d\d|21\d\d)$/.test(text) ||
      /^(18[5-9]\d|19\d\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/.test(text) ||
      isRealDay(text),
    { error: 'must be a year (2019), a month (2019-04) or a date (2019-04-30)' },
  )
  .brand<'PartialDate'>();
export type PartialDate = z.infer<typeof PartialDate>;

/** An instant in UTC, as written by `toISOString`. */
export const Instant = z.iso.datetime({ error: 'must be an instant in UTC' }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A time of day as `HH:MM`, 24 hours. */
export const TimeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'must be a time such as 14:30' });
export type TimeOfDay = z.infer<typeof TimeOfDay>;

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const Weekday = z.enum(WEEKDAYS);
export type Weekday = z.infer<typeof Weekday>;

/** Parses a date known to be well formed (a constant in code); throws on anything else. */
export const localDate = (text: string): LocalDate => LocalDate.parse(text);

export type DayParts = { readonly year: number; readonly month: number; readonly day: number };

/** Year, month (1-12) and day of a date. */
export function dayParts(date: LocalDate): DayParts {
  const [, year, month, day] = ISO_DAY.exec(date)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined)
    throw new Error(`not a LocalDate: ${date}`);
  return { year, month, day };
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = dayParts(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date a number of days since 1970-01-01; the inverse of `dayNumber`. */
export function dateOfDayNumber(days: number): LocalDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return localDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** Days from `from` to `to`; negative when `to` lies earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

/** The weekday of a date. 1970-01-01 was a Thursday. */
export function weekdayOf(date: LocalDate): Weekday {
  const weekday = WEEKDAYS[(((dayNumber(date) + 3) % 7) + 7) % 7];
  if (weekday === undefined) throw new Error(`no weekday for ${date}`);
  return weekday;
}

/** Completed years from `birth` to `today`. */
export function ageInYears(birth: LocalDate, today: LocalDate): number {
  const from = dayParts(birth);
  const to = dayParts(today);
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}

/** The earliest day a partial date can mean. */
export const earliestDay = (date: PartialDate): LocalDate =>
  localDate(date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date);

/** The latest day a partial date can mean. */
export function latestDay(date: PartialDate): LocalDate {
  if (date.length === 4) return localDate(`${date}-12-31`);
  if (date.length === 10) return localDate(date);
  const [year = 0, month = 0] = date.split('-').map(Number);
  return localDate(`${date}-${String(daysInMonth(year, month)).padStart(2, '0')}`);
}
