import type { ArmPose, BodyPose, Drawing, LegPose } from './pose';
import type { PropPlacement } from './props/schema';
import { type Arm, type Leg, type Side, type Skeleton } from './skeleton';
import { sideOf, touchedBy } from './solve';
import { type Moment, type Stage, stageOfKey } from './stage';
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

/**
 * The moment between key `from` and the next, `t` of the way (0 to 1). Hands that hold and feet that stand in both keys
 * go on doing so; what changes its kind of contact is led along the straight line between where it is in each.
 */
export function momentBetween(figure: Drawing, from: number, to: number, t: number): Moment {
  const [{ moment: a, stage: stageA }, { moment: b, stage: stageB }] = [
    stageOfKey(figure, from),
    stageOfKey(figure, to),
  ];
  if (t <= 0) return a;
  if (t >= 1) return b;
  const partner =
    a.partner && b.partner && stageA.actors[1] && stageB.actors[1]
      ? body(a.partner, b.partner, stageA.actors[1].skeleton, stageB.actors[1].skeleton, t)
      : a.partner;
  return {
    body: body(a.body, b.body, stageA.actors[0].skeleton, stageB.actors[0].skeleton, t),
    partner,
    props: props(a, b, stageA, stageB, t),
    contact: a.contact === 'air' || b.contact === 'air' ? 'air' : 'moving',
  };
}

const number = (a: number | undefined, b: number | undefined, t: number): number =>
  (a ?? 0) + ((b ?? 0) - (a ?? 0)) * t;

/** Angles go the short way round. */
const angle = (a: number | undefined, b: number | undefined, t: number): number => {
  const by = ((((b ?? 0) - (a ?? 0) + 540) % 360) + 360) % 360;
  return (a ?? 0) + (by - 180) * t;
};

const asTuple = ([x, y, z]: Vec): [number, number, number] => [x, y, z];
const point = (a: Vec, b: Vec, t: number) => asTuple(mix(a, b, t));

function body(a: BodyPose, b: BodyPose, from: Skeleton, to: Skeleton, t: number): BodyPose {
  return {
    pelvis: {
      at: point(a.pelvis.at, b.pelvis.at, t),
      lean: angle(a.pelvis.lean, b.pelvis.lean, t),
      turn: angle(a.pelvis.turn, b.pelvis.turn, t),
      roll: angle(a.pelvis.roll, b.pelvis.roll, t),
      spin: angle(a.pelvis.spin, b.pelvis.spin, t),
    },
    spine: {
      flex: number(a.spine?.flex, b.spine?.flex, t),
      side: number(a.spine?.side, b.spine?.side, t),
      twist: number(a.spine?.twist, b.spine?.twist, t),
    },
    head: {
      nod: number(a.head?.nod, b.head?.nod, t),
      turn: number(a.head?.turn, b.head?.turn, t),
      tilt: number(a.head?.tilt, b.head?.tilt, t),
      slide: number(a.head?.slide, b.head?.slide, t),
    },
    arms: { right: armBetween('right'), left: armBetween('left') },
    legs: { right: legBetween('right'), left: legBetween('left') },
  };

  function armBetween(side: Side): ArmPose {
    const [x, y] = [unfolded(sideOf(a.arms, side)), unfolded(sideOf(b.arms, side))];
    return sameArm(x, y, t) ?? ledArm(from.arms[side], to.arms[side], t);
  }
  function legBetween(side: Side): LegPose {
    const [x, y] = [unfoldedLeg(sideOf(a.legs, side)), unfoldedLeg(sideOf(b.legs, side))];
    return sameLeg(x, y, t) ?? ledLeg(from.legs[side], to.legs[side], t);
  }
}

const mirrored = ([x, y, z]: Vec): [number, number, number] => [x, y, -z];

/** An arm pose written for the right as the left one means it. */
function unfolded({ pose, mirrored: flips }: { pose: ArmPose; mirrored: boolean }): ArmPose {
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

function unfoldedLeg({ pose, mirrored: flips }: { pose: LegPose; mirrored: boolean }): LegPose {
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
const way = (a: Vec | undefined, b: Vec | undefined, t: number) => (a && b ? point(a, b, t) : undefined);

/** Two poses of one kind, mixed number by number; null where the arm changes what it does. */
function sameArm(a: ArmPose, b: ArmPose, t: number): ArmPose | null {
  const hand = t < 0.5 ? ('hand' in a ? a.hand : undefined) : 'hand' in b ? b.hand : undefined;
  const shape = hand === undefined ? {} : { hand };
  if ('hang' in a && 'hang' in b)
    return {
      hang: [number(a.hang[0], b.hang[0], t), number(a.hang[1], b.hang[1], t)],
      bend: number(a.bend ?? 8, b.bend ?? 8, t),
      ...shape,
    };
  if ('flexion' in a && 'flexion' in b)
    return {
      flexion: number(a.flexion, b.flexion, t),
      abduction: number(a.abduction, b.abduction, t),
      rotation: number(a.rotation, b.rotation, t),
      bend: number(a.bend, b.bend, t),
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
      ...(a.along === undefined ? {} : { along: number(a.along, b.along, t) }),
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
      touch: point(a.touch, b.touch, t),
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
      stand: [number(a.stand[0], b.stand[0], t), number(a.stand[1], b.stand[1], t)],
      y: number(a.y, b.y, t),
      lift: number(a.lift, b.lift, t),
      turn: number(a.turn, b.turn, t),
      ...(knee ? { knee } : {}),
    };
  }
  if ('hip' in a && 'hip' in b)
    return {
      hip: number(a.hip, b.hip, t),
      out: number(a.out, b.out, t),
      turn: number(a.turn, b.turn, t),
      bend: number(a.bend, b.bend, t),
      point: number(a.point ?? 10, b.point ?? 10, t),
    };
  if ('kneel' in a && 'kneel' in b && !a.shank && !b.shank)
    return {
      kneel: [number(a.kneel[0], b.kneel[0], t), number(a.kneel[1], b.kneel[1], t)],
      y: number(a.y, b.y, t),
      point: number(a.point ?? 55, b.point ?? 55, t),
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
  const elbow = point(bulge(a), bulge(b), t);
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
    ankle: point(along(a.end, [[0, 1, 0], raise]), along(b.end, [[0, 1, 0], raise]), t),
    knee: point(toes(a), toes(b), t),
    point: number(pointed(a), pointed(b), t),
  };
}

/** The way a knee points: over the toes, or where it bulges to. */
function toes(leg: Leg): Vec {
  const line = unit(sub(leg.end, leg.root));
  const bent = angleBetween(sub(leg.mid, leg.root), sub(leg.end, leg.mid));
  return bent > 12 ? bulge(leg) : squareTo(sub(leg.foot.toe, leg.foot.heel), line, [1, 0, 0]);
}

function props(a: Moment, b: Moment, from: Stage, to: Stage, t: number): Record<string, PropPlacement> {
  const mixed: Record<string, PropPlacement> = {};
  for (const [id, start] of Object.entries(a.props)) {
    const end = b.props[id] ?? start;
    const turned = {
      turn: angle(start.turn, end.turn, t),
      pitch: angle(start.pitch, end.pitch, t),
      roll: angle(start.roll, end.roll, t),
      layer: t < 0.5 ? (start.layer ?? 0) : (end.layer ?? 0),
    };
    if (start.from === end.from)
      mixed[id] = { at: point(start.at, end.at, t), ...(start.from ? { from: start.from } : {}), ...turned };
    else {
      const [x, y] = [from.props.find((prop) => prop.id === id), to.props.find((prop) => prop.id === id)];
      mixed[id] = { at: point(x?.at ?? start.at, y?.at ?? end.at, t), ...turned };
    }
  }
  return mixed;
}
