import { dayParts, type LocalDate, type PartialDate } from '../../shared/localDate';

const UTC = { timeZone: 'UTC' } as const;
const day = new Intl.DateTimeFormat('en-GB', { ...UTC, day: 'numeric', month: 'short', year: 'numeric' });
const month = new Intl.DateTimeFormat('en-GB', { ...UTC, month: 'short', year: 'numeric' });
const weekday = new Intl.DateTimeFormat('en-GB', {
  ...UTC,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

function atNoon(date: LocalDate): Date {
  const { year, month, day } = dayParts(date);
  return new Date(Date.UTC(year, month - 1, day, 12));
}

/** "3 Nov 2026": the month in letters, so that no order of day and month can be misread. */
export const formatDay = (date: LocalDate): string => day.format(atNoon(date));

/** "Monday 23 November 2026". */
export const formatWeekday = (date: LocalDate): string => weekday.format(atNoon(date)).replace(',', '');

/** A day of someone's history as exactly as it is known: "2019", "Apr 2019" or "30 Apr 2019". */
export function formatPartialDate(date: PartialDate): string {
  if (date.length === 4) return date;
  if (date.length === 7) return month.format(atNoon(`${date}-01` as LocalDate));
  return formatDay(date as string as LocalDate);
}
