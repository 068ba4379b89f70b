import { BODY } from '../body';
import { bendTo, frontOfLimb, type Limb } from '../limb';
import type { LegPose } from '../pose';
import { type Leg, type Side, sign } from '../skeleton';
import { flip } from './sides';
import type { Trunk } from './trunk';
import { add, along, cross, distance, scale, squareTo, sub, turn, unit, UP, type Vec } from '../space';

const hipOf = ({ pelvis, pelvisAxes }: Trunk, side: Side): Vec =>
  along(pelvis, [pelvisAxes.right, sign(side) * BODY.hipHalf]);

/** A leg, standing, kneeling, reaching for a point or by angles, with its foot. */
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

/** A foot that nothing holds: square to the shank, toes pointed by `point` but never into the floor. */
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
