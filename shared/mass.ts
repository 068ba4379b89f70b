import * as z from 'zod';

/** One international pound in kilograms, exact by definition (1959 agreement). */
export const KILOGRAMS_PER_POUND = 0.45359237;

export const MassUnit = z.enum(['kg', 'lb']);
export type MassUnit = z.infer<typeof MassUnit>;

/** A weight as it was typed: value and unit are kept, never converted in place. 0 < value <= 700. */
export const Mass = z.strictObject({
  value: z
    .number({ error: 'must be a number' })
    .positive({ error: 'must be above 0' })
    .max(700, { error: 'must be at most 700' }),
  unit: MassUnit,
});
export type Mass = z.infer<typeof Mass>;

/** Kilograms at full precision, for arithmetic only. */
export const toKilograms = (mass: Mass): number =>
  mass.unit === 'kg' ? mass.value : mass.value * KILOGRAMS_PER_POUND;

/** A value in kilograms expressed in another unit, at full precision. */
export const fromKilograms = (kilograms: number, unit: MassUnit): number =>
  unit === 'kg' ? kilograms : kilograms / KILOGRAMS_PER_POUND;
