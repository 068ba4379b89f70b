import { arrowWay, markShapes } from './arrows';
import { cameraOf, type Flat } from './camera';
import { type Artist, onPage } from './draw/shape';
import type { Person } from './people';
import { DEFAULT_PEN, shadows } from './picture';
import type { Drawing } from './pose';
import { propLayers } from './props/draw';
import type { Placed } from './props/place';
import { SIDES, type Skeleton } from './skeleton';
import { along, mix, type Vec } from './space';
import { stageOfKey } from './stage';

/** A rectangle of the page, in thousandths of body height. */
export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Room round the figure. */
const MARGIN = 18;

/**
 * The rectangle that holds every key pose of a figure and its arrows, the same for all of them: a person does not jump
 * about between two pictures.
 */
export function frameOf(drawing: Drawing): Frame {
  const known = frames.get(drawing);
  if (known) return known;
  const room = new Room();
  const seen = cameraOf(drawing.view);
  const artist: Artist = { camera: seen, line: DEFAULT_PEN.line };
  drawing.keys.forEach((_, key) => {
    const { stage } = stageOfKey(drawing, key);
    for (const { person, skeleton } of stage.actors)
      for (const [point, radius] of bodyParts(skeleton, person)) room.take(seen.flat(point), onPage(radius));
    const around = { skeleton: stage.actors[0].skeleton, props: stage.props };
    const shapes = [
      ...shadows(artist, stage),
      ...stage.props
        .filter((prop) => key === 0 || !stands(drawing, prop))
        .flatMap((prop) => propLayers(artist, prop, around).flatMap((layer) => layer.shapes)),
      ...drawing.marks.filter((mark) => mark.key === key).flatMap((mark) => markShapes(artist, mark)),
    ];
    for (const { path, width } of shapes) for (const point of pointsOf(path)) room.take(point, width / 2);
  });
  for (const arrow of drawing.arrows)
    for (const point of arrowWay(drawing, arrow)) room.take(seen.flat(point), ARROW_ROOM);
  const frame = room.frame(MARGIN);
  frames.set(drawing, frame);
  return frame;
}

/** A figure never changes in place, and every picture asks for its frame. */
const frames = new WeakMap<Drawing, Frame>();

/** Half the head of an arrow. */
const ARROW_ROOM = 36;

/** Grows to hold what it is given. */
class Room {
  #left = Number.POSITIVE_INFINITY;
  #right = Number.NEGATIVE_INFINITY;
  #top = Number.POSITIVE_INFINITY;
  #foot = Number.NEGATIVE_INFINITY;

  take([x, y]: Flat, radius: number): void {
    this.#left = Math.min(this.#left, x - radius);
    this.#right = Math.max(this.#right, x + radius);
    this.#top = Math.min(this.#top, y - radius);
    this.#foot = Math.max(this.#foot, y + radius);
  }

  frame(margin: number): Frame {
    return {
      x: Math.floor(this.#left - margin),
      y: Math.floor(this.#top - margin),
      width: Math.ceil(this.#right - this.#left + 2 * margin),
      height: Math.ceil(this.#foot - this.#top + 2 * margin),
    };
  }
}

/** Whether a prop is in the same place in every picture. */
const stands = ({ keys }: Drawing, { id, spec }: Placed): boolean =>
  'at' in spec && spec.from === undefined && !keys.some(({ props }) => props?.[id] !== undefined);

/** The points that a path names: where its lines and arcs end, and the handles of its curves. */
function pointsOf(path: string): Flat[] {
  const points: Flat[] = [];
  for (const step of path.split(/(?=[MLQCAZ])/)) {
    const values = step.slice(1).split(' ');
    for (let i = step.startsWith('A') ? 5 : 0; i + 1 < values.length; i += 2)
      points.push([Number(values[i]), Number(values[i + 1])]);
  }
  return points;
}

/** The parts of a body with the radius that they and their clothes take. */
function bodyParts(skeleton: Skeleton, { build, hairStyle }: Person): [Vec, number][] {
  const { pelvis, pelvisAxes, shoulders, waist, head, arms, legs } = skeleton;
  const wide = 1 + (build - 1) * 1.5;
  return [
    [head, hairStyle === 'curls' || hairStyle === 'bun' ? 0.095 : 0.078],
    [along(pelvis, [pelvisAxes.front, -0.01]), 0.088 * wide],
    [mix(waist, shoulders, 0.55), 0.088 * wide],
    ...SIDES.flatMap((side): [Vec, number][] => {
      const [arm, leg] = [arms[side], legs[side]];
      return [
        [arm.root, 0.042],
        [arm.mid, 0.036],
        [arm.hand.grip, 0.032],
        [along(arm.end, [arm.hand.fingers, arm.hand.shape === 'flat' ? 0.098 : 0.08]), 0.016],
        [leg.root, 0.056 * wide],
        [leg.mid, 0.046],
        [leg.end, 0.03],
        [leg.foot.heel, 0.012],
        [leg.foot.ball, 0.012],
        [along(leg.foot.heel, [leg.foot.up, 0.03]), 0.014],
        [leg.foot.toe, 0.014],
      ];
    }),
  ];
}
