import type { Locale } from '../clinic/schema';
import { dayParts, type LocalDate, type TimeOfDay, weekdayOf } from '../localDate';
import { fromKilograms, type Mass, type MassUnit, toKilograms } from '../mass';
import type { Language } from '../patient/schema';
import type { Range } from '../range';
import type { HandoutText } from './text/en';

/** Numbers, weights and dates as a patient of that place reads them. */

/** The patient's language in the clinic's part of the world. */
export const readingLocale = (language: Language, clinic: Locale): Locale =>
  language === 'es' ? (isAmerican(clinic) ? 'es-US' : 'es-ES') : isAmerican(clinic) ? 'en-US' : 'en-GB';

const isAmerican = (locale: Locale) => locale.endsWith('-US');

/** A number with at most two decimals and the locale's decimal mark. */
export function formatNumber(value: number, locale: Locale): string {
  const digits = String(Math.round(value * 100) / 100);
  return locale === 'es-ES' ? digits.replace('.', ',') : digits;
}

/** "8–12", or "10" when both ends are the same. */
export const formatRange = (range: Range, locale: Locale, text: HandoutText): string =>
  text.range(formatNumber(range.low, locale), formatNumber(range.high, locale));

/**
 * A weight as it stands on the iron. Where the iron's unit is not the patient's, the patient's follows in
 * brackets, rounded to 0.5: "4 kg (9 lb)".
 */
export function formatMass(mass: Mass, unit: MassUnit, locale: Locale, text: HandoutText): string {
  const own = text.mass(formatNumber(mass.value, locale), mass.unit);
  if (mass.unit === unit) return own;
  const converted = Math.round(fromKilograms(toKilograms(mass), unit) * 2) / 2;
  return text.massWithOther(own, text.mass(formatNumber(converted, locale), unit));
}

/** A rest between sets in seconds: "2 min", "45 sec"; null leaves it to the patient. */
export function formatRest(seconds: number | null, locale: Locale, text: HandoutText): string {
  if (seconds === null) return text.asNeeded;
  if (seconds === 0) return text.noRest;
  return seconds % 60 === 0 ? text.minutes(seconds / 60) : text.secondsValue(formatNumber(seconds, locale));
}

const FEET_PER_METRE = 3.280839895;

/** Metres, with feet in brackets where people think in feet. */
export function formatMetres(range: Range, locale: Locale, text: HandoutText): string {
  const feet = { low: Math.round(range.low * FEET_PER_METRE), high: Math.round(range.high * FEET_PER_METRE) };
  return text.metresValue(
    formatRange(range, locale, text),
    isAmerican(locale) ? formatRange(feet, locale, text) : null,
  );
}

const monthName = (month: number, text: HandoutText) => text.months[month - 1] ?? '';

/** "November 22, 2026", "22 November 2026" or "22 de noviembre de 2026". */
export function formatDate(date: LocalDate, locale: Locale, text: HandoutText): string {
  const { year, month, day } = dayParts(date);
  return text.date(day, monthName(month, text), year, isAmerican(locale));
}

/** Words with days as the check writes them for all, "22 November 2026", with these as they are written there. */
export const daysInLocale = (words: string, locale: Locale, text: HandoutText): string =>
  words.replaceAll(
    /\b(\d{1,2}) ([A-Z][a-z]+) (\d{4})\b/g,
    (whole, day: string, month: string, year: string) =>
      text.months.includes(month) ? text.date(Number(day), month, Number(year), isAmerican(locale)) : whole,
  );

/** "Nov 22" or "22 Nov". */
export function formatShortDate(date: LocalDate, locale: Locale, text: HandoutText): string {
  const { month, day } = dayParts(date);
  return text.shortDate(day, monthName(month, text), isAmerican(locale));
}

/** "Thursday, November 26, 2026, at 2:30 pm". */
export function formatVisit(
  date: LocalDate,
  time: TimeOfDay | null,
  locale: Locale,
  text: HandoutText,
): string {
  const day = `${text.longDays[weekdayOf(date)]}, ${formatDate(date, locale, text)}`;
  if (time === null) return day;
  return text.at(day, formatTime(time, locale, text));
}

/** "2:30 pm" or "14:30". */
export function formatTime(time: TimeOfDay, locale: Locale, text: HandoutText): string {
  const [hour = '0', minute = '00'] = time.split(':');
  return text.time(Number(hour), minute, isAmerican(locale));
}
