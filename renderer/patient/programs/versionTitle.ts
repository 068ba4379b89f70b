import type { Program } from '../../../shared/program/schema';

const VERSION = /, version (\d+)$/;
const TITLE_MAX = 120;

const baseOf = (title: string): string => title.replace(VERSION, '');
const numberOf = (title: string): number => Number(VERSION.exec(title)?.[1] ?? 1);

/** A title cut to what fits with its ending: 120 characters in all. */
export const titled = (title: string, ending: string): string =>
  `${title.slice(0, TITLE_MAX - ending.length).trimEnd()}${ending}`;

/** The title of the next version, told apart from those there are: "LIFTMOR, version 3" after "LIFTMOR, version 2". */
export function nextTitle(title: string, others: readonly string[]): string {
  const base = baseOf(title);
  const numbers = [title, ...others].filter((other) => baseOf(other) === base).map(numberOf);
  return titled(base, `, version ${Math.max(...numbers) + 1}`);
}

/** Versions from the first to the last: by their start, then by their number. */
export const byVersion = (a: Program, b: Program): number =>
  a.startDate.localeCompare(b.startDate) || a.title.localeCompare(b.title, 'en', { numeric: true });
