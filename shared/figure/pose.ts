import * as z from 'zod';
import { PERSON_NAMES } from './people';
import { PropPlacement, PropSpec } from './props/schema';

/**
 * How an exercise is drawn, as data: who, seen from where, with what, in two to four key poses. Lengths are in body
 * heights, angles in degrees; x is forward, y up, z the figure's right (see `space.ts`).
 */

const coordinate = z.number().min(-3).max(3);
const vec = z.tuple([coordinate, coordinate, coordinate]);
const angle = z.number().min(-180).max(180);

const HandShape = z.enum(['relaxed', 'fist', 'flat', 'point']);
export type HandShape = z.infer<typeof HandShape>;

/** Where a point stands: in the room, or from a part of the body in that part's own axes (front, up, right). */
const Anchor = z.enum(['chest', 'pelvis', 'head', 'shoulder']);
export type Anchor = z.infer<typeof Anchor>;

/** `elbow` is the way the elbow points where the default is not right. */
const elbow = { elbow: vec.optional() };

/** What one arm does. */
export const ArmPose = z.union([
  /** Hangs straight down from the shoulder whatever the trunk does; degrees forward and out, bend of the elbow. */
  z.strictObject({
    hang: z.tuple([angle, angle]),
    bend: z.number().min(0).max(150).optional(),
    hand: HandShape.optional(),
  }),
  /** Angles from the chest: 0 is by the side. `rotation` turns the forearm out (+) or across the body (-). */
  z.strictObject({
    flexion: angle,
    abduction: angle,
    rotation: angle.optional(),
    bend: z.number().min(0).max(150),
    hand: HandShape.optional(),
  }),
  /** The wrist at a point. */
  z.strictObject({ reach: vec, from: Anchor.optional(), hand: HandShape.optional(), ...elbow }),
  /** Closes round a prop; `along` moves the hand along what it holds. */
  z.strictObject({ hold: z.string(), along: z.number().min(-1).max(1).optional(), ...elbow }),
  /** The palm flat on a surface; `normal` leads out of it, `fingers` along it. */
  z.strictObject({
    touch: vec,
    normal: vec.optional(),
    fingers: vec.optional(),
    from: Anchor.optional(),
    hand: HandShape.optional(),
    ...elbow,
  }),
]);
export type ArmPose = z.infer<typeof ArmPose>;

/** `knee` is the way the knee points where the default is not right. `turn` turns the toes out. */
const leg = { turn: angle.optional(), knee: vec.optional() };

/** What one leg does. */
export const LegPose = z.union([
  /** The foot on the floor, or on something `y` high: where the ankle stands [x, z]; heel up (+) or toes up (-). */
  z.strictObject({
    stand: z.tuple([coordinate, coordinate]),
    y: z.number().min(0).max(1.5).optional(),
    lift: z.number().min(-35).max(70).optional(),
    ...leg,
  }),
  /** The ankle in the air or lying; `point` degrees of the toes from square to the shank. */
  z.strictObject({ ankle: vec, point: angle.optional(), ...leg }),
  /** The knee on the floor or on something `y` high, near [x, z]; `shank` leads from knee to ankle. */
  z.strictObject({
    kneel: z.tuple([coordinate, coordinate]),
    y: z.number().min(0).max(1.5).optional(),
    shank: vec.optional(),
    point: angle.optional(),
  }),
  /** Angles from the pelvis: hip forward, out, turned out; knee bend. */
  z.strictObject({
    hip: angle,
    out: angle.optional(),
    turn: angle.optional(),
    bend: z.number().min(0).max(150),
    point: angle.optional(),
  }),
]);
export type LegPose = z.infer<typeof LegPose>;

const both = <T extends z.ZodType>(pose: T) =>
  z.union([
    /** The right one; the left mirrors it. */
    z.strictObject({ both: pose }),
    z.strictObject({ right: pose, left: pose }),
  ]);

export const BodyPose = z.strictObject({
  /**
   * The middle between the hip joints; `lean` forward (90 is face down), `turn` to the right, `roll` to the right, and
   * `spin` round the body's own length: lying on the back and spun by 90 is lying on the right side.
   */
  pelvis: z.strictObject({
    at: vec,
    lean: angle.optional(),
    turn: angle.optional(),
    roll: angle.optional(),
    spin: angle.optional(),
  }),
  /** The chest against the pelvis: bent forward (+) or back (-), to the right, turned to the right. */
  spine: z
    .strictObject({ flex: angle.optional(), side: angle.optional(), twist: angle.optional() })
    .optional(),
  /** The head against the chest: nod down (+), turn right, tilt right; `slide` draws the chin back (-). */
  head: z
    .strictObject({
      nod: angle.optional(),
      turn: angle.optional(),
      tilt: angle.optional(),
      slide: z.number().min(-0.03).max(0.03).optional(),
    })
    .optional(),
  arms: both(ArmPose),
  legs: both(LegPose),
});
export type BodyPose = z.infer<typeof BodyPose>;

const words = z.strictObject({ en: z.string().min(1).max(300), es: z.string().min(1).max(300) });
const caption = z.strictObject({ en: z.string().min(1).max(28), es: z.string().min(1).max(32) });

const keyParts = {
  caption,
  /** What the picture shows, for somebody who cannot see it; without it, `describe` says it. */
  alt: words.optional(),
  /** Where props stand that move; the others stay where the figure puts them. */
  props: z.record(z.string(), PropPlacement).optional(),
  /** How firmly the body stands: `air` while nothing touches the floor. */
  contact: z.enum(['static', 'moving', 'air']).default('static'),
};

const FirstKey = z.strictObject({
  ...keyParts,
  ...BodyPose.shape,
  partner: BodyPose.optional(),
});

/** A later key says only what differs from the one before it. */
const NextKey = z.strictObject({
  ...keyParts,
  ...BodyPose.partial().shape,
  pelvis: BodyPose.shape.pelvis.partial().optional(),
  partner: BodyPose.partial().optional(),
});

/** An arrow along the way a part takes from one key to the next, moved aside by `offset`. */
const FollowArrow = z.strictObject({
  follow: z.enum([
    'pelvis',
    'head',
    'rightHand',
    'leftHand',
    'rightFoot',
    'leftFoot',
    'rightKnee',
    'rightElbow',
  ]),
  /** The key it belongs to, drawn on that picture: the way from the key before. */
  key: z.int().min(1).max(3),
  offset: vec,
  /** Both ways: a rock, a swing. */
  double: z.boolean().optional(),
});
/** An arrow from point to point. */
const FreeArrow = z.strictObject({
  from: vec,
  to: vec,
  /** How far its middle stands off the straight line. */
  bend: vec.optional(),
  key: z.int().min(0).max(3),
  double: z.boolean().optional(),
});
/** Short rays where feet or hands land hard. */
const Mark = z.strictObject({
  at: vec,
  key: z.int().min(0).max(3),
  /** Where what is hit stands: rays rise from the floor, or stand out from a wall. */
  on: z.enum(['floor', 'wall']).default('floor'),
});

export const Figure = z.strictObject({
  person: z.enum(PERSON_NAMES),
  partner: z.enum(PERSON_NAMES).optional(),
  /** Degrees from the side view (0) towards the front view (90); and how far from above. */
  view: z.strictObject({
    turn: z.number().min(-90).max(180),
    above: z.number().min(0).max(90),
  }),
  props: z.record(z.string(), PropSpec),
  keys: z.tuple([FirstKey, NextKey]).rest(NextKey),
  /** The side that works, where one does: its picture is mirrored for the other. */
  side: z.enum(['right', 'left']).optional(),
  /** Which keys are the two printed pictures. */
  print: z.tuple([z.int().min(0).max(3), z.int().min(0).max(3)]).default([0, 1]),
  /** `there-and-back` plays the keys to the end and back; `around` returns from the last to the first. */
  loop: z.enum(['there-and-back', 'around']).default('there-and-back'),
  arrows: z.array(z.union([FollowArrow, FreeArrow])).max(4),
  marks: z.array(Mark).max(4).default([]),
});
export type Figure = z.infer<typeof Figure>;
export type FigureArrow = Figure['arrows'][number];

type Wordless<Key> = Omit<Key, 'caption' | 'alt'>;
/** A figure without its words: all that drawing needs. */
export type Drawing = Omit<Figure, 'keys'> & {
  readonly keys: readonly [Wordless<Figure['keys'][0]>, ...Wordless<Figure['keys'][1]>[]];
};

/** The figure as it crosses to where pages are laid out: words are chosen before. */
export function drawingOf(figure: Figure): Drawing {
  const [first, ...later] = figure.keys;
  return { ...figure, keys: [wordless(first), ...later.map(wordless)] };
}

function wordless<Key extends { caption: unknown; alt?: unknown }>(key: Key): Wordless<Key> {
  const { caption: _caption, alt: _alt, ...rest } = key;
  return rest;
}
