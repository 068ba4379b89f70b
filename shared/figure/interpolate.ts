import { mixAngle, mixNumber, mixPoint } from './mixing';
import { armBetween, legBetween } from './limbBetween';
import type { BodyPose, Drawing } from './pose';
import type { PropPlacement } from './props/schema';
import type { Side, Skeleton } from './skeleton';
import { sideOf } from './solve/sides';
import { type Moment, type Stage, stageOfKey } from './stage';

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

function body(a: BodyPose, b: BodyPose, from: Skeleton, to: Skeleton, t: number): BodyPose {
  const arm = (side: Side) =>
    armBetween(sideOf(a.arms, side), sideOf(b.arms, side), from.arms[side], to.arms[side], t);
  const leg = (side: Side) =>
    legBetween(sideOf(a.legs, side), sideOf(b.legs, side), from.legs[side], to.legs[side], t);
  return {
    pelvis: {
      at: mixPoint(a.pelvis.at, b.pelvis.at, t),
      lean: mixAngle(a.pelvis.lean, b.pelvis.lean, t),
      turn: mixAngle(a.pelvis.turn, b.pelvis.turn, t),
      roll: mixAngle(a.pelvis.roll, b.pelvis.roll, t),
      spin: mixAngle(a.pelvis.spin, b.pelvis.spin, t),
    },
    spine: {
      flex: mixNumber(a.spine?.flex, b.spine?.flex, t),
      side: mixNumber(a.spine?.side, b.spine?.side, t),
      twist: mixNumber(a.spine?.twist, b.spine?.twist, t),
    },
    head: {
      nod: mixNumber(a.head?.nod, b.head?.nod, t),
      turn: mixNumber(a.head?.turn, b.head?.turn, t),
      tilt: mixNumber(a.head?.tilt, b.head?.tilt, t),
      slide: mixNumber(a.head?.slide, b.head?.slide, t),
    },
    arms: { right: arm('right'), left: arm('left') },
    legs: { right: leg('right'), left: leg('left') },
  };
}

function props(a: Moment, b: Moment, from: Stage, to: Stage, t: number): Record<string, PropPlacement> {
  const mixed: Record<string, PropPlacement> = {};
  for (const [id, start] of Object.entries(a.props)) {
    const end = b.props[id] ?? start;
    const turned = {
      turn: mixAngle(start.turn, end.turn, t),
      pitch: mixAngle(start.pitch, end.pitch, t),
      roll: mixAngle(start.roll, end.roll, t),
      layer: t < 0.5 ? (start.layer ?? 0) : (end.layer ?? 0),
    };
    if (start.from === end.from)
      mixed[id] = {
        at: mixPoint(start.at, end.at, t),
        ...(start.from ? { from: start.from } : {}),
        ...turned,
      };
    else {
      const [x, y] = [from.props.find((prop) => prop.id === id), to.props.find((prop) => prop.id === id)];
      mixed[id] = { at: mixPoint(x?.at ?? start.at, y?.at ?? end.at, t), ...turned };
    }
  }
  return mixed;
}
