import { BODY, WAIST } from './body';
import { bendTo, frontOfLimb, type Limb } from './limb';
import type { Anchor, ArmPose, BodyPose, LegPose } from './pose';
import { gripOf, type Grip } from './props/grip';
import type { Placed } from './props/place';
import { type Arm, type Leg, type Side, sign, type Skeleton } from './skeleton';
import {
  add,
  along,
  type Axes,
  cross,
  distance,
  dot,
  mix,
  scale,
  squareTo,
  sub,
  turn,
  turnAxes,
  unit,
  UPRIGHT,
  type Vec,
} from './space';

/** Pelvis, chest and head: what the limbs hang on. */
export type Trunk = Omit<Skeleton, 'arms' | 'legs'>;

const UP: Vec = [0, 1, 0];

/** Where pelvis, chest and head are. */
export function solveTrunk(pose: BodyPose): Trunk {
  const { at, lean = 0, turn: yaw = 0, roll = 0, spin = 0 } = pose.pelvis;
  const { flex = 0, side = 0, twist = 0 } = pose.spine ?? {};
  const { nod = 0, turn: look = 0, tilt = 0, slide = 0 } = pose.head ?? {};
  const pelvisAxes = bend(turnAxes(UPRIGHT, UP, -yaw), lean, roll, spin);
  const chestAxes = bend(pelvisAxes, flex, side, twist);
  const headAxes = bend(chestAxes, nod, tilt, look);
  const waist = along(at, [pelvisAxes.up, BODY.trunk * WAIST]);
  const shoulders = along(waist, [chestAxes.up, BODY.trunk * (1 - WAIST)]);
  const neck = along(shoulders, [chestAxes.up, 0.032], [chestAxes.front, -0.004]);
  const neckWay = unit(add(along(chestAxes.up, [chestAxes.front, 0.22]), headAxes.up));
  const head = along(
    neck,
    [neckWay, 0.058],
    [headAxes.up, 0.046],
    [headAxes.front, 0.014],
    [chestAxes.front, slide],
  );
  return { pelvis: at, pelvisAxes, waist, shoulders, chestAxes, neck, head, headAxes };
}

/** Axes bent forward, to the right, and turned to the right, in that order. */
const bend = (axes: Axes, forward: number, right: number, twist: number): Axes => {
  const leant = turnAxes(axes, axes.right, -forward);
  const rolled = turnAxes(leant, leant.front, right);
  return turnAxes(rolled, rolled.up, -twist);
};

/** One side of what may be written for both. */
export function sideOf<T>(
  pose: { both: T } | { right: T; left: T },
  side: Side,
): { pose: T; mirrored: boolean } {
  if ('both' in pose) return { pose: pose.both, mirrored: side === 'left' };
  return { pose: pose[side], mirrored: false };
}

const flip = (point: Vec, mirrored: boolean): Vec => (mirrored ? [point[0], point[1], -point[2]] : point);

/** Points of the room of a pose written for the right are mirrored for the left; points in body axes mirror with it. */
function anchored(trunk: Trunk, side: Side, point: Vec, from: Anchor | undefined, mirrored: boolean): Vec {
  const at = flip(point, mirrored);
  switch (from) {
    case undefined:
      return at;
    case 'shoulder':
      return add(shoulderOf(trunk, side), at);
    case 'chest':
      return inAxes(trunk.shoulders, trunk.chestAxes, at);
    case 'pelvis':
      return inAxes(trunk.pelvis, trunk.pelvisAxes, at);
    case 'head':
      return inAxes(trunk.head, trunk.headAxes, at);
  }
}

/** A point given as front, up, right of axes at an origin. */
export const inAxes = (origin: Vec, { front, up, right }: Axes, [x, y, z]: Vec): Vec =>
  along(origin, [front, x], [up, y], [right, z]);

const shoulderOf = ({ shoulders, chestAxes }: Trunk, side: Side): Vec =>
  along(shoulders, [chestAxes.right, sign(side) * BODY.shoulderHalf], [chestAxes.up, -BODY.shoulderDrop]);

export const hipOf = ({ pelvis, pelvisAxes }: Trunk, side: Side): Vec =>
  along(pelvis, [pelvisAxes.right, sign(side) * BODY.hipHalf]);

/** The shoulder rises with an arm overhead and comes forward with a reaching one: the shoulder blade moves along. */
function movedShoulder(trunk: Trunk, side: Side, towards: Vec): Vec {
  const { up, front } = trunk.chestAxes;
  return along(
    shoulderOf(trunk, side),
    [up, 0.026 * Math.max(0, dot(towards, up))],
    [front, 0.012 * Math.max(0, dot(towards, front))],
  );
}

/** An arm. Props it holds must have been placed. */
export function solveArm(
  trunk: Trunk,
  pose: ArmPose,
  side: Side,
  mirrored: boolean,
  props: ReadonlyMap<string, Placed>,
): Arm {
  const outward = scale(trunk.chestAxes.right, sign(side));
  if ('hold' in pose) {
    const prop = props.get(pose.hold);
    if (!prop) throw new Error(`the ${side} hand holds ${pose.hold}, which is not in the picture`);
    return holding(trunk, side, gripOf(prop, side, pose.along), elbowWay(trunk, side, pose.elbow, mirrored));
  }
  if ('touch' in pose) {
    const point = anchored(trunk, side, pose.touch, pose.from, mirrored);
    const normal = unit(flip(pose.normal ?? UP, mirrored));
    const along = pose.fingers
      ? unit(flip(pose.fingers, mirrored))
      : restingFingers(trunk, side, point, normal);
    return touching(
      trunk,
      side,
      { point, normal, fingers: along, shape: pose.hand ?? 'flat' },
      elbowWay(trunk, side, pose.elbow, mirrored),
    );
  }
  if ('reach' in pose) {
    const wrist = anchored(trunk, side, pose.reach, pose.from, mirrored);
    const root = movedShoulder(trunk, side, unit(sub(wrist, shoulderOf(trunk, side))));
    const limb = bendTo(
      root,
      wrist,
      [BODY.upperArm, BODY.forearm],
      elbowWay(trunk, side, pose.elbow, mirrored),
    );
    return emptyHanded(limb, wrist, pose.hand ?? 'relaxed', outward);
  }
  const limb = 'hang' in pose ? hanging(trunk, side, pose.hang, pose.bend ?? 8) : byAngles(trunk, side, pose);
  return emptyHanded(limb, limb.end, pose.hand ?? 'relaxed', outward);
}

/** Elbows point down the trunk, back and out unless the pose says otherwise. */
function elbowWay({ chestAxes }: Trunk, side: Side, way: Vec | undefined, mirrored: boolean): Vec {
  if (way) return flip(way, mirrored);
  return along([0, 0, 0], [chestAxes.up, -0.6], [chestAxes.front, -0.5], [chestAxes.right, 0.4 * sign(side)]);
}

function holding(trunk: Trunk, side: Side, { point, axis, shape }: Grip, pole: Vec): Arm {
  const root = movedShoulder(trunk, side, unit(sub(point, shoulderOf(trunk, side))));
  const limb = bendTo(root, point, [BODY.upperArm, BODY.forearm + BODY.fist], pole);
  const fingers = unit(sub(limb.end, limb.mid));
  const wrist = along(limb.mid, [fingers, BODY.forearm]);
  const knuckles = squareTo(cross(axis, fingers), fingers, squareTo(UP, fingers, [1, 0, 0]));
  const out = scale(trunk.chestAxes.right, sign(side));
  const back = dot(knuckles, along(out, [trunk.chestAxes.front, 0.6])) < 0 ? scale(knuckles, -1) : knuckles;
  return {
    root,
    mid: limb.mid,
    end: wrist,
    hand: { shape, fingers, back, grip: limb.end, axis: shape === 'fist' ? axis : null },
    target: point,
    misses: distance(limb.end, point),
  };
}

type Contact = {
  readonly point: Vec;
  readonly normal: Vec;
  readonly fingers: Vec;
  readonly shape: Arm['hand']['shape'];
};

/** How far the wrist lies above what a hand touches, and behind where it touches it. */
const WRIST: Readonly<Record<Arm['hand']['shape'], { readonly above: number; readonly behind: number }>> = {
  flat: { above: 0.019, behind: 0.05 },
  relaxed: { above: 0.019, behind: 0.05 },
  fist: { above: 0.019, behind: BODY.fist },
  point: { above: 0.03, behind: 0.09 },
};

/** What a hand with its wrist at a point would touch: the way back from `touching`. */
export const touchedBy = (wrist: Vec, { fingers, back, shape }: Arm['hand']): Vec =>
  along(wrist, [back, -WRIST[shape].above], [fingers, WRIST[shape].behind]);

/** A hand on a wall points up, one on a counter points away. */
function restingFingers(trunk: Trunk, side: Side, point: Vec, normal: Vec): Vec {
  if (Math.abs(normal[1]) < 0.5) return squareTo(UP, normal, UP);
  return squareTo(
    sub(point, shoulderOf(trunk, side)),
    normal,
    squareTo(trunk.chestAxes.front, normal, [1, 0, 0]),
  );
}

function touching(trunk: Trunk, side: Side, contact: Contact, pole: Vec): Arm {
  const { point, normal, fingers, shape } = contact;
  const { above, behind } = WRIST[shape];
  const wrist = along(point, [normal, above], [fingers, -behind]);
  const root = movedShoulder(trunk, side, unit(sub(wrist, shoulderOf(trunk, side))));
  const limb = bendTo(root, wrist, [BODY.upperArm, BODY.forearm], pole);
  return {
    ...limb,
    hand: { shape, fingers, back: normal, grip: along(limb.end, [fingers, BODY.fist]), axis: null },
    target: wrist,
    misses: distance(limb.end, wrist),
  };
}

function hanging(trunk: Trunk, side: Side, [forward, out]: readonly [number, number], bent: number): Limb {
  const { chestAxes } = trunk;
  const level = (way: Vec, otherwise: Vec) => unit([way[0], 0, way[2]], otherwise);
  const right = level(chestAxes.right, [0, 0, 1]);
  const front = cross(UP, right);
  const upper = turn(turn([0, -1, 0], right, forward - bent / 2), front, -out * sign(side));
  const lower = turn(turn([0, -1, 0], right, forward + bent / 2), front, -out * sign(side));
  const root = movedShoulder(trunk, side, upper);
  const mid = along(root, [upper, BODY.upperArm]);
  return { root, mid, end: along(mid, [lower, BODY.forearm]) };
}

function byAngles(trunk: Trunk, side: Side, pose: Extract<ArmPose, { flexion: number }>): Limb {
  const { chestAxes } = trunk;
  const out = scale(chestAxes.right, sign(side));
  const raised = turn(scale(chestAxes.up, -1), chestAxes.right, pose.flexion);
  const swung = Math.cos((pose.abduction * Math.PI) / 180);
  const upper = unit(add(scale(raised, swung), scale(out, Math.sin((pose.abduction * Math.PI) / 180))));
  // From hanging, forwards is where the forearm bends to; it turns out or in around the upper arm.
  const front = turn(frontOfLimb(upper, chestAxes), upper, (pose.rotation ?? 0) * sign(side));
  const root = movedShoulder(trunk, side, upper);
  const mid = along(root, [upper, BODY.upperArm]);
  const lower = turn(upper, unit(cross(upper, front)), pose.bend);
  return { root, mid, end: along(mid, [lower, BODY.forearm]) };
}

function emptyHanded(limb: Limb, target: Vec, shape: Arm['hand']['shape'], outward: Vec): Arm {
  const fingers = unit(sub(limb.end, limb.mid));
  return {
    ...limb,
    hand: {
      shape,
      fingers,
      back: squareTo(outward, fingers, squareTo(UP, fingers, [1, 0, 0])),
      grip: along(limb.end, [fingers, BODY.fist]),
      axis: null,
    },
    target,
    misses: distance(limb.end, target),
  };
}

/** A leg. `facing` is where the pelvis looks, level with the floor. */
export function solveLeg(trunk: Trunk, pose: LegPose, side: Side, mirrored: boolean): Leg {
  const root = hipOf(trunk, side);
  if ('stand' in pose) return standing(trunk, root, pose, side, mirrored);
  if ('kneel' in pose) return kneeling(trunk, root, pose, mirrored);
  if ('ankle' in pose) {
    const target = flip(pose.ankle, mirrored);
    const front = frontOfLimb(unit(sub(target, root)), trunk.pelvisAxes);
    const axis = unit(sub(target, root));
    const pole = pose.knee ? flip(pose.knee, mirrored) : turn(front, axis, (pose.turn ?? 0) * sign(side));
    const limb = bendTo(root, target, [BODY.thigh, BODY.shank], pole);
    return withFreeFoot(limb, pole, pose.point ?? 10, {
      stands: null,
      kneels: null,
      misses: distance(limb.end, target),
    });
  }
  const { pelvisAxes } = trunk;
  const out = scale(pelvisAxes.right, sign(side));
  const swung = turn(scale(pelvisAxes.up, -1), pelvisAxes.right, pose.hip);
  const angle = ((pose.out ?? 0) * Math.PI) / 180;
  const thigh = unit(add(scale(swung, Math.cos(angle)), scale(out, Math.sin(angle))));
  const front = turn(frontOfLimb(thigh, pelvisAxes), thigh, (pose.turn ?? 0) * sign(side));
  const mid = along(root, [thigh, BODY.thigh]);
  const shank = turn(thigh, unit(cross(thigh, front)), -pose.bend);
  const limb = { root, mid, end: along(mid, [shank, BODY.shank]) };
  return withFreeFoot(limb, front, pose.point ?? 10, { stands: null, kneels: null, misses: 0 });
}

type Found = Pick<Leg, 'stands' | 'kneels' | 'misses'>;

/** Degrees by which a foot gives way at the ankle at one step when the floor is in its way, and how many such steps. */
const GIVES = 3;
const GIVES_MOST = 16;

/** A foot that nothing holds: square to the shank, toes pointed by `point` degrees, but never into the floor. */
function withFreeFoot(limb: Limb, front: Vec, point: number, found: Found): Leg {
  const shank = unit(sub(limb.end, limb.mid));
  const square = squareTo(front, shank, squareTo(sub(limb.mid, limb.root), shank, [1, 0, 0]));
  const axis = unit(cross(square, shank));
  const pointed = (by: number) => freeFoot(limb.end, turn(square, axis, by), turn(shank, axis, by));
  let foot = pointed(point);
  const way = foot.ball[1] < foot.heel[1] ? -GIVES : GIVES;
  for (let step = 1; step <= GIVES_MOST && sinks(foot, way); step++) foot = pointed(point + way * step);
  return { ...limb, foot: { ...foot, toe: onFloor(foot.ball, foot.toe) }, ...found };
}

/** Whether the end that gives way is still in the floor. */
const sinks = ({ ball, heel }: Leg['foot'], way: number): boolean => (way < 0 ? ball : heel)[1] < -1e-6;

function freeFoot(ankle: Vec, toes: Vec, sole: Vec): Leg['foot'] {
  const under = along(ankle, [sole, BODY.ankleHeight]);
  return {
    heel: along(under, [toes, -BODY.heelToAnkle]),
    ball: along(under, [toes, BODY.ankleToBall]),
    toe: along(under, [toes, BODY.ankleToBall + BODY.ballToToe]),
    up: scale(sole, -1),
  };
}

/** Toes bend up at the ball where they would go through the floor. */
function onFloor(ball: Vec, toe: Vec): Vec {
  if (toe[1] >= 0) return toe;
  const level = unit([toe[0] - ball[0], 0, toe[2] - ball[2]], [1, 0, 0]);
  const drop = Math.min(BODY.ballToToe, Math.max(0, ball[1]));
  return along(ball, [level, Math.sqrt(BODY.ballToToe ** 2 - drop ** 2)], [UP, -drop]);
}

/** Where somebody standing looks, level with the floor; lying, where the head or the feet are. */
function facing({ pelvisAxes }: Trunk): Vec {
  const side = unit([pelvisAxes.right[0], 0, pelvisAxes.right[2]], [0, 0, 1]);
  return cross(UP, side);
}

function standing(
  trunk: Trunk,
  root: Vec,
  pose: Extract<LegPose, { stand: unknown }>,
  side: Side,
  mirrored: boolean,
): Leg {
  const { lift = 0, y = 0, turn: out = 0 } = pose;
  const toes = turn(facing(trunk), UP, -out * sign(side));
  const across = cross(toes, UP);
  const floor = flip([pose.stand[0], y, pose.stand[1]], mirrored);
  const flat = {
    ankle: along(floor, [UP, BODY.ankleHeight]),
    heel: along(floor, [toes, -BODY.heelToAnkle]),
    ball: along(floor, [toes, BODY.ankleToBall]),
    toe: along(floor, [toes, BODY.ankleToBall + BODY.ballToToe]),
  };
  // Rising, the foot turns about the ball and the toes stay; toes up, it turns about the heel.
  const pivot = lift > 0 ? flat.ball : flat.heel;
  const tipped = (point: Vec) => add(pivot, turn(sub(point, pivot), across, -lift));
  const ankle = tipped(flat.ankle);
  const pole = pose.knee ? flip(pose.knee, mirrored) : toes;
  const limb = bendTo(root, ankle, [BODY.thigh, BODY.shank], pole);
  return {
    ...limb,
    foot: {
      heel: tipped(flat.heel),
      ball: tipped(flat.ball),
      toe: lift > 0 ? flat.toe : tipped(flat.toe),
      up: turn(UP, across, -lift),
    },
    stands: y,
    kneels: null,
    misses: distance(limb.end, ankle),
  };
}

/** Radius of the knee: how high its joint lies above what it kneels on. */
const KNEE = 0.034;

function kneeling(
  trunk: Trunk,
  root: Vec,
  pose: Extract<LegPose, { kneel: unknown }>,
  mirrored: boolean,
): Leg {
  const y = pose.y ?? 0;
  const target = flip([pose.kneel[0], y + KNEE, pose.kneel[1]], mirrored);
  const mid = along(root, [unit(sub(target, root)), BODY.thigh]);
  const back = scale(facing(trunk), -1);
  const shank = unit(pose.shank ? flip(pose.shank, mirrored) : back);
  const limb = { root, mid, end: along(mid, [shank, BODY.shank]) };
  const front = squareTo([0, -1, 0], shank, facing(trunk));
  return withFreeFoot(limb, front, pose.point ?? 55, {
    stands: null,
    kneels: y,
    misses: distance(mid, target),
  });
}

/** Halfway between two points: where something held in both hands is. */
export const between = (a: Vec, b: Vec): Vec => mix(a, b, 0.5);
