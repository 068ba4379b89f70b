import type { Mass, MassUnit } from '../../mass';
import type { Range } from '../../range';

/** How numbers are written in a dose: decimal comma or point, ranges with a dash or "to", x for times. */

/** Any of the signs for "times". */
export const TIMES = '[x×*]';

/** A comma stands before a decimal unless it starts the next group of sets: "@70,3x5" is 70 and 3x5. */
const COMMA = String.raw`,(?=\d)(?!\d+\s*${TIMES})`;
export const NUMBER = String.raw`\d+(?:(?:\.|${COMMA})\d+)?`;

export const DASH = String.raw`\s*(?:-|–|—|to)\s*`;

/** The number that a text matching `NUMBER` stands for. */
export const numberOf = (text: string): number => Number(text.replace(',', '.'));

const RANGE = new RegExp(`^(${NUMBER})(?:${DASH}(${NUMBER}))?$`, 'iu');

/** "8-12", "8 – 12" or "8" as a range; null when it is neither. The ends stand as written, in either order. */
export function parseRange(text: string): Range | null {
  const [, low, high = low] = RANGE.exec(text.trim()) ?? [];
  return low === undefined || high === undefined ? null : { low: numberOf(low), high: numberOf(high) };
}

const MASS = new RegExp(String.raw`^(${NUMBER})\s*(kg|lbs?)?$`, 'iu');

/** The unit a word stands for. */
export const massUnit = (word: string): MassUnit => (word.toLowerCase() === 'kg' ? 'kg' : 'lb');

/** "12 kg", "12 lb" or "12" (in the unit given) as a weight; null when it is none. */
export function parseMass(text: string, unit: MassUnit): Mass | null {
  const [, value, given] = MASS.exec(text.trim()) ?? [];
  if (value === undefined) return null;
  return { value: numberOf(value), unit: given === undefined ? unit : massUnit(given) };
}

/** A number in full, never as a power of ten: what is written reads back the same. */
export const writeNumber = (value: number): string => {
  const plain = String(value);
  return plain.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : plain;
};

/** "8" or "8-12". */
export const writeRange = ({ low, high }: Range): string =>
  low === high ? writeNumber(low) : `${writeNumber(low)}-${writeNumber(high)}`;
