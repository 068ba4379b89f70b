import type { Exercise } from '../exercise/schema';
import { type Mass, toKilograms } from '../mass';
import type { Equipment } from '../patient/equipment';
import type { Range } from '../range';
import { makeableLoads } from './load';

/** What comes after a weight in a kit. */
export type NextWeight =
  | { readonly kind: 'next'; readonly mass: Mass; readonly risePercent: number }
  /** The next weight that is heavy enough is too heavy a step. */
  | { readonly kind: 'step-too-large'; readonly mass: Mass; readonly risePercent: number }
  | { readonly kind: 'no-heavier' }
  /** The kit is in the other unit: its weights would mix kilograms and pounds (rule B16). */
  | { readonly kind: 'other-unit' };

/** Pounds and percentages leave dust in the last digits. */
const TOLERANCE = 1e-6;

const riseOf = (from: Mass, to: Mass): number => (toKilograms(to) / toKilograms(from) - 1) * 100;

/** The lightest weight the kit makes whose rise over `from` lies within `percent` (in % of `from`, both ends counted). */
export function nextWeight(kit: Equipment, exercise: Exercise, from: Mass, percent: Range): NextWeight {
  if (kit.unit !== from.unit) return { kind: 'other-unit' };
  const next = makeableLoads(kit, exercise.implement).find(
    ({ mass }) => riseOf(from, mass) >= Math.max(percent.low, TOLERANCE) - TOLERANCE,
  );
  if (!next) return { kind: 'no-heavier' };
  const risePercent = riseOf(from, next.mass);
  const kind = risePercent <= percent.high + TOLERANCE ? 'next' : 'step-too-large';
  return { kind, mass: next.mass, risePercent };
}
