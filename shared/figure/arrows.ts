import type { Flat } from './camera';
import { type Artist, onPage, type Shape, stroke } from './draw/shape';
import { momentBetween } from './interpolate';
import { curve, line, polygon } from './outline';
import type { Drawing, FigureArrow } from './pose';
import type { Skeleton } from './skeleton';
import { setStage } from './stage';
import { add, along, mix, radians, type Vec } from './space';

/** Motion arrows: dark enough to stay visible on a grey printer, with a white edge against what they cross. */
const ARROW = '#b8410e';
const WIDE = 0.017;

/** An arrow along the way a part of the body takes, or from point to point. */
export function arrowShapes(artist: Artist, figure: Drawing, arrow: FigureArrow): Shape[] {
  const points = arrowWay(figure, arrow).map((point) => artist.camera.flat(point));
  return arrowAlong(points, arrow.double ?? false);
}

/** The points an arrow passes, in the room. */
export const arrowWay = (figure: Drawing, arrow: FigureArrow): readonly Vec[] =>
  'follow' in arrow ? followed(figure, arrow) : bent(arrow.from, arrow.to, arrow.bend ?? [0, 0, 0]);

/** How many stretches an arrow's way is read in. */
const STRETCHES = 8;

/** The way of a part between two keys is worked out once: an arrow never changes in place. */
const ways = new WeakMap<FigureArrow, readonly Vec[]>();

function followed(figure: Drawing, arrow: Extract<FigureArrow, { follow: string }>): readonly Vec[] {
  const known = ways.get(arrow);
  if (known) return known;
  const way = Array.from({ length: STRETCHES + 1 }, (_, i) => {
    const moment = momentBetween(figure, arrow.key - 1, arrow.key, i / STRETCHES);
    return add(partOf(setStage(figure, moment).actors[0].skeleton, arrow.follow), arrow.offset);
  });
  ways.set(arrow, way);
  return way;
}

function partOf({ pelvis, head, arms, legs }: Skeleton, part: string): Vec {
  switch (part) {
    case 'head':
      return head;
    case 'rightHand':
      return arms.right.hand.grip;
    case 'leftHand':
      return arms.left.hand.grip;
    case 'rightFoot':
      return legs.right.foot.ball;
    case 'leftFoot':
      return legs.left.foot.ball;
    case 'rightKnee':
      return legs.right.mid;
    case 'rightElbow':
      return arms.right.mid;
    default:
      return pelvis;
  }
}

const bent = (from: Vec, to: Vec, bend: Vec): Vec[] =>
  Array.from({ length: STRETCHES + 1 }, (_, i) => {
    const t = i / STRETCHES;
    return along(mix(from, to, t), [bend, Math.sin(Math.PI * t)]);
  });

function arrowAlong(points: readonly Flat[], both: boolean): Shape[] {
  const wide = onPage(WIDE);
  const head = headAt(points);
  const tail = both ? headAt(points.toReversed()) : null;
  const shaft = points.slice(both ? 2 : 0, -2);
  const join = [...(tail ? [tail.base] : []), ...shaft, head.base];
  const path = curve(join);
  const heads = [head, ...(tail ? [tail] : [])];
  return [
    stroke(path, wide * 1.9, '#ffffff'),
    ...heads.map(({ corners }) => ({ ...stroke(`${line(corners)}Z`, wide * 0.9, '#ffffff') })),
    stroke(path, wide, ARROW),
    ...heads.map(({ corners }): Shape => ({
      path: polygon(corners),
      fill: ARROW,
      stroke: ARROW,
      width: wide * 0.3,
      under: true,
    })),
  ];
}

/** The triangle at the end of a line, and where its middle meets the shaft. */
function headAt(points: readonly Flat[]): { readonly corners: readonly Flat[]; readonly base: Flat } {
  const tip = points.at(-1) ?? [0, 0];
  const before = points.at(-3) ?? points[0] ?? [0, 0];
  const [dx, dy] = [tip[0] - before[0], tip[1] - before[1]];
  const size = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / size, dy / size];
  const [long, half] = [onPage(0.052), onPage(0.031)];
  const base: Flat = [tip[0] - ux * long, tip[1] - uy * long];
  return {
    corners: [tip, [base[0] - uy * half, base[1] + ux * half], [base[0] + uy * half, base[1] - ux * half]],
    base: [tip[0] - ux * long * 0.8, tip[1] - uy * long * 0.8],
  };
}

/** Degrees of the rays round where something lands, and how far out they begin and end: flat on a floor, upright on a wall. */
const RAYS = {
  floor: { angles: [-160, -135, -45, -20], from: [112, 46], to: [158, 84] },
  wall: { angles: [-118, -88, 88, 118], from: [80, 84], to: [122, 134] },
} as const;

/** Rays where feet or hands land. */
export function markShapes({ camera }: Artist, { at, on }: Drawing['marks'][number]): Shape[] {
  const [x, y] = camera.flat(at);
  const { angles, from, to } = RAYS[on];
  return angles.map((degree) => {
    const [cos, sin] = [Math.cos(radians(degree)), Math.sin(radians(degree))];
    return stroke(
      line([
        [x + cos * from[0], y + sin * from[1] + 4],
        [x + cos * to[0], y + sin * to[1] + 4],
      ]),
      onPage(0.013),
      ARROW,
    );
  });
}
