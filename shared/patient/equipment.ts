import * as z from 'zod';
import { MassUnit } from '../mass';

/**
 * What loads can be made of, at the patient's home or in the clinic. All weights of one kit are in `unit`,
 * as printed on the iron.
 */
const weight = z
  .number({ error: 'must be a number' })
  .positive({ error: 'must be above 0' })
  .max(300, { error: 'must be at most 300' });
const weights = z.array(weight).max(60, { error: 'must have at most 60 weights' });

/** Plates of one size; `pairs` counts pairs, since a bar is loaded alike on both sides. */
const Plates = z.strictObject({ weight, pairs: z.int().min(1).max(20) });

/** Elastic bands by maker's order, weakest first: a band has no kilograms and never a % of 1RM. */
export const BAND_LEVELS = ['extra-light', 'light', 'medium', 'heavy', 'extra-heavy'] as const;
export const BandLevel = z.enum(BAND_LEVELS);
export type BandLevel = z.infer<typeof BandLevel>;

/** A weight-stack machine or cable: from `lightest` in equal steps to `heaviest`. */
const Stack = z.strictObject({ lightest: weight, step: weight, heaviest: weight });

/** Everything an exercise may need beside loads, with the names the exercise library uses. */
export const APPARATUS = [
  'ball-or-gripper',
  'backpack',
  'band-machine',
  'bench',
  'bench-with-back',
  'box',
  'cable-machine',
  'chair',
  'chair-with-back',
  'chest-press-machine',
  'chin-up-bar',
  'counter',
  'doorway',
  'dowel',
  'floor-markers',
  'gait-belt',
  'hallway',
  'landmine-base',
  'lat-pulldown-machine',
  'leg-press-machine',
  'mat',
  'pad',
  'partner',
  'pillow',
  'rack',
  'blocks',
  'rail',
  'rope',
  'safety-pins',
  'small-pillow',
  'soft-ball',
  'step',
  'table',
  'therapist',
  'towel',
  'wall',
  'weight-vest',
] as const;
export const Apparatus = z.enum(APPARATUS);
export type Apparatus = z.infer<typeof Apparatus>;

export const Equipment = z.strictObject({
  unit: MassUnit,
  bars: weights,
  trapBar: weight.nullable(),
  plates: z.array(Plates).max(20),
  /** Single dumbbells owned; two of one size allow a pair. */
  dumbbells: z.array(z.strictObject({ weight, count: z.int().min(1).max(10) })).max(60),
  kettlebells: weights,
  stack: Stack.nullable(),
  bands: z.array(BandLevel).max(BAND_LEVELS.length),
  apparatus: z.array(Apparatus).max(APPARATUS.length),
});
export type Equipment = z.infer<typeof Equipment>;

export const NO_EQUIPMENT: Equipment = {
  unit: 'kg',
  bars: [],
  trapBar: null,
  plates: [],
  dumbbells: [],
  kettlebells: [],
  stack: null,
  bands: [],
  apparatus: [],
};
