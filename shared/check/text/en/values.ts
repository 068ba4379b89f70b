import type { FindingValues } from '../../finding';

/** The two parts of what a finding says. */
export type Words = { readonly title: string; readonly body: string };

/** Values of a finding as English words: 82.5, "weeks 9 to 35", "Monday". */

/** A number with at most one decimal; a whole number without. */
export const number = (value: number): string => String(Math.round(value * 10) / 10);

const NBSP = '\u00a0';
export const percent = (value: number): string => `${number(value)}${NBSP}%`;

/** Reads values by key; a missing one is a bug of the rule that made the finding, so it throws. */
export function reader(values: FindingValues) {
  const missing = (key: string): never => {
    throw new Error(`a finding lacks the value "${key}"`);
  };
  return {
    num: (key: string): number => {
      const value = values[key];
      return typeof value === 'number' ? value : missing(key);
    },
    text: (key: string): string => {
      const value = values[key];
      return typeof value === 'string' ? value : missing(key);
    },
    list: (key: string): readonly string[] => {
      const value = values[key];
      return Array.isArray(value) ? value : missing(key);
    },
    has: (key: string): boolean => values[key] !== undefined && values[key] !== '',
  };
}
export type Reader = ReturnType<typeof reader>;

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** Runs of weeks: ["9-35"] is "weeks 9 to 35", ["3"] is "week 3". */
export function weeksText(runs: readonly string[]): string {
  const spoken = runs.map((run) => run.replace('-', ' to '));
  return `${runs.length === 1 && !runs[0]?.includes('-') ? 'week' : 'weeks'} ${listed(spoken)}`;
}

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
export const dayName = (day: string): string => DAYS[day] ?? day;

/** "80-85", or "85" when both ends are the same. */
export const span = (low: number, high: number): string =>
  low === high ? number(low) : `${number(low)}–${number(high)}`;

/** "1 session", "2 sessions". */
export const count = (value: number, noun: string): string =>
  `${number(value)} ${noun}${value === 1 ? '' : 's'}`;

/** A pattern of the library in words: "vertical-push" is "vertical push". */
export const words = (id: string): string => id.replaceAll('-', ' ');
