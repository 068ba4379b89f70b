import { asTuple, mixNumber, mixPoint } from './mixing';
import type { ArmPose, LegPose } from './pose';
import type { Arm, Leg } from './skeleton';
import { touchedBy } from './solve/arm';
import {
  along,
  angleBetween,
  cross,
  distance,
  mix,
  signedAngle,
  squareTo,
  sub,
  unit,
  type Vec,
} from './space';

/** Arms and legs between two poses: what does the same in both goes on doing it, the rest is led from place to place. */

/** A pose as it is written, and whether it was written for the other side. */
type Written<T> = { readonly pose: T; readonly mirrored: boolean };

export function armBetween(a: Written<ArmPose>, b: Written<ArmPose>, from: Arm, to: Arm, t: number): ArmPose {
  return sameArm(unfolded(a), unfolded(b), t) ?? ledArm(from, to, t);
}

export function legBetween(a: Written<LegPose>, b: Written<LegPose>, from: Leg, to: Leg, t: number): LegPose {
  return sameLeg(unfoldedLeg(a), unfoldedLeg(b), t) ?? ledLeg(from, to, t);
}

const mirrored = ([x, y, z]: Vec): [number, number, number] => [x, y, -z];

/** An arm pose written for the right as the left one means it. */
function unfolded({ pose, mirrored: flips }: Written<ArmPose>): ArmPose {
  if (!flips) return pose;
  const elbow = 'elbow' in pose && pose.elbow ? { elbow: mirrored(pose.elbow) } : {};
  if ('reach' in pose) return { ...pose, reach: mirrored(pose.reach), ...elbow };
  if ('hold' in pose) return { ...pose, ...elbow };
  if ('touch' in pose)
    return {
      ...pose,
      touch: mirrored(pose.touch),
      ...(pose.normal ? { normal: mirrored(pose.normal) } : {}),
      ...(pose.fingers ? { fingers: mirrored(pose.fingers) } : {}),
      ...elbow,
    };
  return pose;
}

function unfoldedLeg({ pose, mirrored: flips }: Written<LegPose>): LegPose {
  if (!flips) return pose;
  const knee = 'knee' in pose && pose.knee ? { knee: mirrored(pose.knee) } : {};
  if ('stand' in pose) return { ...pose, stand: [pose.stand[0], -pose.stand[1]], ...knee };
  if ('kneel' in pose)
    return {
      ...pose,
      kneel: [pose.kneel[0], -pose.kneel[1]],
      ...(pose.shank ? { shank: mirrored(pose.shank) } : {}),
    };
  if ('ankle' in pose) return { ...pose, ankle: mirrored(pose.ankle), ...knee };
  return pose;
}

/** Ways given in one key only are left to the default of the other; given in both they are mixed. */
const way = (a: Vec | undefined, b: Vec | undefined, t: number) => (a && b ? mixPoint(a, b, t) : undefined);

/** Two poses of one kind, mixed number by number; null where the arm changes what it does. */
function sameArm(a: ArmPose, b: ArmPose, t: number): ArmPose | null {
  const hand = t < 0.5 ? ('hand' in a ? a.hand : undefined) : 'hand' in b ? b.hand : undefined;
  const shape = hand === undefined ? {} : { hand };
  if ('hang' in a && 'hang' in b)
    return {
      hang: [mixNumber(a.hang[0], b.hang[0], t), mixNumber(a.hang[1], b.hang[1], t)],
      bend: mixNumber(a.bend ?? 8, b.bend ?? 8, t),
      ...shape,
    };
  if ('flexion' in a && 'flexion' in b)
    return {
      flexion: mixNumber(a.flexion, b.flexion, t),
      abduction: mixNumber(a.abduction, b.abduction, t),
      rotation: mixNumber(a.rotation, b.rotation, t),
      bend: mixNumber(a.bend, b.bend, t),
      ...shape,
    };
  if (
    'hold' in a &&
    'hold' in b &&
    a.hold === b.hold &&
    (a.along === undefined) === (b.along === undefined)
  ) {
    const elbow = way(a.elbow, b.elbow, t);
    if ((a.elbow === undefined) !== (b.elbow === undefined)) return null;
    return {
      hold: a.hold,
      ...(a.along === undefined ? {} : { along: mixNumber(a.along, b.along, t) }),
      ...(elbow ? { elbow } : {}),
    };
  }
  if ('touch' in a && 'touch' in b && a.from === b.from && sameGiven(a, b)) {
    const [normal, fingers, elbow] = [
      way(a.normal, b.normal, t),
      way(a.fingers, b.fingers, t),
      way(a.elbow, b.elbow, t),
    ];
    return {
      touch: mixPoint(a.touch, b.touch, t),
      ...(a.from ? { from: a.from } : {}),
      ...(normal ? { normal } : {}),
      ...(fingers ? { fingers } : {}),
      ...(elbow ? { elbow } : {}),
      ...shape,
    };
  }
  return null;
}

const sameGiven = (a: object, b: object): boolean =>
  ['normal', 'fingers', 'elbow'].every((name) => name in a === name in b);

function sameLeg(a: LegPose, b: LegPose, t: number): LegPose | null {
  if ('stand' in a && 'stand' in b) {
    const moved = Math.hypot(a.stand[0] - b.stand[0], a.stand[1] - b.stand[1], (a.y ?? 0) - (b.y ?? 0));
    // A foot that steps leaves the floor; one that stays turns where it stands.
    if (moved > 0.01) return null;
    const knee = way(a.knee, b.knee, t);
    return {
      stand: [mixNumber(a.stand[0], b.stand[0], t), mixNumber(a.stand[1], b.stand[1], t)],
      y: mixNumber(a.y, b.y, t),
      lift: mixNumber(a.lift, b.lift, t),
      turn: mixNumber(a.turn, b.turn, t),
      ...(knee ? { knee } : {}),
    };
  }
  if ('hip' in a && 'hip' in b)
    return {
      hip: mixNumber(a.hip, b.hip, t),
      out: mixNumber(a.out, b.out, t),
      turn: mixNumber(a.turn, b.turn, t),
      bend: mixNumber(a.bend, b.bend, t),
      point: mixNumber(a.point ?? 10, b.point ?? 10, t),
    };
  if ('kneel' in a && 'kneel' in b && !a.shank && !b.shank)
    return {
      kneel: [mixNumber(a.kneel[0], b.kneel[0], t), mixNumber(a.kneel[1], b.kneel[1], t)],
      y: mixNumber(a.y, b.y, t),
      point: mixNumber(a.point ?? 55, b.point ?? 55, t),
    };
  return null;
}

/** How far the middle joint stands off the line of a limb: the way it points. */
const bulge = ({ root, mid, end }: Pick<Arm, 'root' | 'mid' | 'end'>): Vec =>
  squareTo(sub(mid, root), unit(sub(end, root)), [0, -1, 0]);

/** A hand on its way comes no nearer to the shoulder than a bent elbow lets it. */
const NEAREST = 0.11;

/** An arm that changes what it does: wrist and hand on the straight line between, round the shoulder where that is near. */
function ledArm(a: Arm, b: Arm, t: number): ArmPose {
  const root = mix(a.root, b.root, t);
  const straight = mix(a.end, b.end, t);
  const elbow = mixPoint(bulge(a), bulge(b), t);
  const away = unit(sub(straight, root), elbow);
  const wrist = distance(straight, root) < NEAREST ? along(root, [away, NEAREST]) : straight;
  const hand = {
    ...(t < 0.5 ? a.hand : b.hand),
    fingers: unit(mix(a.hand.fingers, b.hand.fingers, t), a.hand.fingers),
    back: unit(mix(a.hand.back, b.hand.back, t), a.hand.back),
  };
  return {
    touch: asTuple(touchedBy(wrist, hand)),
    normal: asTuple(hand.back),
    fingers: asTuple(hand.fingers),
    elbow,
    hand: hand.shape,
  };
}

/** Degrees of the toes from square to the shank. */
function pointed({ mid, end, foot }: Leg): number {
  const shank = unit(sub(end, mid));
  const toes = unit(sub(foot.ball, foot.heel));
  const square = squareTo(toes, shank, [1, 0, 0]);
  return signedAngle(square, toes, unit(cross(square, shank)));
}

/** How high a foot is lifted on its way from one place on the floor to another. */
const STEP = 0.035;

function ledLeg(a: Leg, b: Leg, t: number): LegPose {
  const both = a.stands !== null && b.stands !== null;
  const raise = both ? STEP * Math.sin(Math.PI * t) : 0;
  return {
    ankle: mixPoint(along(a.end, [[0, 1, 0], raise]), along(b.end, [[0, 1, 0], raise]), t),
    knee: mixPoint(toes(a), toes(b), t),
    point: mixNumber(pointed(a), pointed(b), t),
  };
}

/** The way a knee points: over the toes, or where it bulges to. */
function toes(leg: Leg): Vec {
  const line = unit(sub(leg.end, leg.root));
  const bent = angleBetween(sub(leg.mid, leg.root), sub(leg.end, leg.mid));
  return bent > 12 ? bulge(leg) : squareTo(sub(leg.foot.toe, leg.foot.heel), line, [1, 0, 0]);
}
