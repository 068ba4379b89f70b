import { centreOfMass } from './balance';
import type { Flat } from './camera';
import { hull } from './outline';
import type { BodyPose } from './pose';
import { SEAT } from './props/furniture';
import type { Placed } from './props/place';
import { SIDES, type Skeleton } from './skeleton';
import { sideOf } from './solve/sides';
import type { Vec } from './space';
import type { Moment, Stage } from './stage';

/** Whether a hand bears weight on something fixed. */
const bears = (arms: BodyPose['arms'], props: Stage['props']): boolean =>
  SIDES.some((side) => {
    const { pose } = sideOf(arms, side);
    if ('touch' in pose) return pose.from === undefined;
    if (!('hold' in pose)) return false;
    const kind = props.find(({ id }) => id === pose.hold)?.spec.kind;
    return kind === 'pull-up-bar' || kind === 'rail' || kind === 'press-arms';
  });

/** Seats and the like: a body whose hips are just above one sits on it. */
const SEATS: readonly Placed['spec']['kind'][] = ['chair', 'bench', 'box', 'machine-seat'];

/**
 * How far the centre of mass lies outside what a static pose stands, kneels or sits on; 0 inside, infinite where nothing
 * bears it. Null where nothing is asked: on the move, lying, or with a hand on something fixed.
 */
export function offSupport({ body, contact }: Moment, stage: Stage): number | null {
  const { skeleton } = stage.actors[0];
  const lies = Math.abs(skeleton.chestAxes.up[1]) < 0.5 && skeleton.pelvis[1] < 0.42;
  if (contact !== 'static' || lies || bears(body.arms, stage.props)) return null;
  const support = supportOf(skeleton, stage.props);
  if (support.length < 3) return Number.POSITIVE_INFINITY;
  const [x, , z] = centreOfMass(stage);
  return distanceOutside([x, z], support);
}

/** The corners of what the body stands, kneels or sits on, from above. */
function supportOf({ legs, pelvis }: Skeleton, props: readonly Placed[]): readonly Flat[] {
  const points: Flat[] = [];
  const around = ([x, , z]: Vec, radius: number) =>
    points.push(
      [x - radius, z - radius],
      [x + radius, z - radius],
      [x + radius, z + radius],
      [x - radius, z + radius],
    );
  for (const side of SIDES) {
    const leg = legs[side];
    if (leg.stands !== null)
      for (const point of [leg.foot.heel, leg.foot.ball, leg.foot.toe])
        if (point[1] < leg.stands + 0.02) around(point, 0.025);
    if (leg.kneels !== null) {
      around(leg.mid, 0.03);
      around(leg.foot.toe, 0.02);
    }
  }
  const onFloor = pelvis[1] < 0.11;
  if (onFloor || props.some(({ spec, at }) => SEATS.includes(spec.kind) && sitsOn(pelvis, at, spec)))
    around(pelvis, 0.1);
  return hull(points);
}

function sitsOn(pelvis: Vec, at: Vec, spec: Placed['spec']): boolean {
  const top = topOf(spec);
  return (
    Math.abs(pelvis[1] - (at[1] + top)) < 0.12 && Math.hypot(pelvis[0] - at[0], pelvis[2] - at[2]) < 0.35
  );
}

/** How far a point lies outside a convex shape; 0 inside. */
function distanceOutside([x, y]: Flat, corners: readonly Flat[]): number {
  let outside = 0;
  corners.forEach((a, i) => {
    const b = corners[(i + 1) % corners.length] ?? a;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const size = Math.hypot(dx, dy) || 1;
    outside = Math.max(outside, -((dx * (y - a[1]) - dy * (x - a[0])) / size));
  });
  return outside;
}

/** How high above its foot a prop is sat on; 0 for what nobody sits on. */
function topOf(spec: Placed['spec']): number {
  if (spec.kind === 'chair') return spec.seat ?? SEAT;
  if (spec.kind === 'machine-seat') return spec.seat;
  return spec.kind === 'bench' || spec.kind === 'box' ? spec.high : 0;
}
