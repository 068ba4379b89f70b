import * as z from 'zod';

/** A closed range; a single value has `low` equal to `high`. */
const ordered = { error: 'the low end must not be above the high end' };

/** Whole numbers from `low` to `high`, both within `min..max`. */
export const intRange = (min: number, max: number) => {
  const bound = z
    .int({ error: 'must be a whole number' })
    .min(min, { error: `must be at least ${min}` })
    .max(max, { error: `must be at most ${max}` });
  return z.strictObject({ low: bound, high: bound }).refine((r) => r.low <= r.high, ordered);
};

/** Numbers from `low` to `high`, both within `min..max`. */
export const numberRange = (min: number, max: number) => {
  const bound = z
    .number({ error: 'must be a number' })
    .min(min, { error: `must be at least ${min}` })
    .max(max, { error: `must be at most ${max}` });
  return z.strictObject({ low: bound, high: bound }).refine((r) => r.low <= r.high, ordered);
};

export type Range = { readonly low: number; readonly high: number };

/** A range of one value. */
export const exactly = (value: number): Range => ({ low: value, high: value });
