import { BODY } from '../body';
import { bendTo, frontOfLimb, type Limb } from '../limb';
import type { Anchor, ArmPose } from '../pose';
import { gripOf, type Grip } from '../props/grip';
import type { Placed } from '../props/place';
import { type Arm, type Side, sign } from '../skeleton';
import { flip } from './sides';
import type { Trunk } from './trunk';
import {
  add,
  along,
  cross,
  distance,
  dot,
  inAxes,
  scale,
  squareTo,
  sub,
  turn,
  unit,
  UP,
  type Vec,
} from '../space';

const shoulderOf = ({ shoulders, chestAxes }: Trunk, side: Side): Vec =>
  along(shoulders, [chestAxes.right, sign(side) * BODY.shoulderHalf], [chestAxes.up, -BODY.shoulderDrop]);

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
