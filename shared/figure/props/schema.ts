import * as z from 'zod';

/** The things people exercise with. Lengths in body heights; each kind is drawn by its own file beside this one. */

const coordinate = z.number().min(-3).max(3);
const vec = z.tuple([coordinate, coordinate, coordinate]);
const angle = z.number().min(-180).max(180);
const size = z.number().min(0.01).max(3);

/** Parts of the body a prop can go with. */
export const CARRIERS = ['rightHand', 'leftHand', 'hands', 'chest', 'pelvis', 'shoulders'] as const;

/**
 * Where a prop stands: in the room, or from what carries it. `turn` around the vertical, `pitch` forward, `roll` to the
 * right. What goes with the chest or the pelvis is placed in their axes; with hands or shoulders in those of the room.
 */
export const PropPlacement = z.strictObject({
  at: vec,
  from: z.enum(CARRIERS).optional(),
  turn: angle.optional(),
  pitch: angle.optional(),
  roll: angle.optional(),
  /** Drawn after (+) or before (-) what it would be drawn between by depth. */
  layer: z.number().min(-2).max(2).optional(),
});
export type PropPlacement = z.infer<typeof PropPlacement>;

const placed = PropPlacement.shape;

/** A point a band, rope or cable passes: a part of the body, the middle of a prop, or a point of the room. */
export const LineEnd = z.union([
  z.strictObject({ prop: z.string() }),
  z.enum([
    'rightHand',
    'leftHand',
    'rightAnkle',
    'leftAnkle',
    'rightKnee',
    'leftKnee',
    'rightFoot',
    'leftFoot',
  ]),
  vec,
]);
export type LineEnd = z.infer<typeof LineEnd>;

const BAND_COLOURS = ['yellow', 'red', 'green', 'blue', 'black'] as const;

export const PropSpec = z.discriminatedUnion('kind', [
  /** Half its bar, inside the plates; radius of the plates (0.135 is a plate of full size). */
  z.strictObject({ kind: z.literal('barbell'), ...placed, half: size.optional(), plate: size.optional() }),
  z.strictObject({ kind: z.literal('trap-bar'), ...placed }),
  z.strictObject({ kind: z.literal('dumbbell'), ...placed, big: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('kettlebell'), ...placed }),
  z.strictObject({ kind: z.literal('dowel'), ...placed, half: size }),
  z.strictObject({ kind: z.literal('ball'), ...placed, radius: size }),
  /** A band, a jump rope, a cable: a line through points, sagging by `sag`. */
  z.strictObject({
    kind: z.literal('band'),
    through: z.array(LineEnd).min(2).max(8),
    colour: z.enum(BAND_COLOURS),
    layer: z.number().min(-2).max(2).optional(),
  }),
  z.strictObject({
    kind: z.literal('rope'),
    through: z.array(LineEnd).min(2).max(8),
    /** The middle of the line stands off by this much. */
    bow: vec.optional(),
    layer: z.number().min(-2).max(2).optional(),
  }),
  z.strictObject({ kind: z.literal('cable'), through: z.array(LineEnd).min(2).max(8) }),
  /** `at` is the middle of the front edge of the seat on the floor; the back stands behind it (at -x). */
  z.strictObject({
    kind: z.literal('chair'),
    ...placed,
    seat: size.optional(),
    back: z.boolean().optional(),
  }),
  /** A long bench along x; `at` is its middle on the floor. */
  z.strictObject({ kind: z.literal('bench'), ...placed, long: size, high: size, wide: size.optional() }),
  /** A box, step, block or cushion: `at` is the middle of its foot. */
  z.strictObject({
    kind: z.literal('box'),
    ...placed,
    long: size,
    high: size,
    wide: size,
    look: z.enum(['wood', 'step', 'cushion', 'pad', 'block', 'tape', 'phone']).optional(),
  }),
  /** A wall across x: `at` is where its face stands on the floor; it lies behind, away from the figure. */
  z.strictObject({
    kind: z.literal('wall'),
    ...placed,
    high: size.optional(),
    wide: size.optional(),
    thick: size.optional(),
  }),
  z.strictObject({ kind: z.literal('doorway'), ...placed, wide: size, high: size.optional() }),
  /** A kitchen counter: `at` is the middle of its near edge on the floor, the top `high` above. */
  z.strictObject({
    kind: z.literal('counter'),
    ...placed,
    high: size.optional(),
    deep: size.optional(),
    wide: size.optional(),
  }),
  z.strictObject({ kind: z.literal('table'), ...placed, long: size, high: size, wide: size }),
  z.strictObject({ kind: z.literal('mat'), ...placed, long: size, wide: size.optional() }),
  /** A bar overhead along z between two posts; `at` is the middle of the bar. */
  z.strictObject({
    kind: z.literal('pull-up-bar'),
    ...placed,
    half: size.optional(),
    posts: z.boolean().optional(),
  }),
  /** Uprights with hooks: `at` is the middle between their feet; hooks `high` above the floor. */
  z.strictObject({ kind: z.literal('rack'), ...placed, high: size, half: size.optional() }),
  z.strictObject({ kind: z.literal('rail'), ...placed, high: size, long: size }),
  z.strictObject({ kind: z.literal('backpack'), ...placed }),
  z.strictObject({ kind: z.literal('vest'), ...placed }),
  z.strictObject({ kind: z.literal('towel'), ...placed, long: size.optional() }),
  /** A machine's upright with a stack of weights; `at` is the middle of its foot, `pulley` the height of the wheel. */
  z.strictObject({ kind: z.literal('cable-tower'), ...placed, high: size, pulley: size }),
  /** A padded seat with an optional back, leaning by `recline` degrees; `at` below the middle of the seat. */
  z.strictObject({
    kind: z.literal('machine-seat'),
    ...placed,
    seat: size,
    recline: angle.optional(),
    back: size.optional(),
  }),
  /** A plate on a sled or a footrest, facing -x; `at` is its middle. */
  z.strictObject({ kind: z.literal('foot-plate'), ...placed, high: size, wide: size.optional() }),
  /** Two handles on arms from a pivot above or behind; `at` is the middle between the grips. */
  z.strictObject({ kind: z.literal('press-arms'), ...placed, half: size, pivot: vec }),
  /** A bar fixed at one end on the floor; `at` is its free end, `foot` the fixed one. */
  z.strictObject({ kind: z.literal('landmine'), ...placed, foot: vec }),
]);
export type PropSpec = z.infer<typeof PropSpec>;
export type PropKind = PropSpec['kind'];
export type PropOf<K extends PropKind> = Extract<PropSpec, { kind: K }>;
