import { type Camera, type Flat, UNITS } from '../camera';
import { INK } from '../people';
import type { Vec } from '../space';

/** One thing to paint. Lengths in thousandths of body height, y down; `path` is SVG path data without relative steps. */
export type Shape = {
  readonly path: string;
  readonly fill: string | null;
  readonly stroke: string | null;
  readonly width: number;
  /** The line is painted first and the fill over it: pieces of one path then show no seams. */
  readonly under: boolean;
};

/** Shapes that are painted together, sorted by how near they are. */
export type Layer = { readonly depth: number; readonly shapes: readonly Shape[] };

/** What drawing needs to know: the view and the weight of an outline. */
export type Artist = { readonly camera: Camera; readonly line: number };

/** A filled piece with an outline round all of it. */
export const piece = (artist: Artist, fill: string, ...paths: readonly string[]): Shape => ({
  path: paths.join(''),
  fill,
  stroke: INK,
  // Half of the line lies under the fill.
  width: artist.line * 2,
  under: true,
});

/** A fill without outline. */
export const patch = (fill: string, ...paths: readonly string[]): Shape => ({
  path: paths.join(''),
  fill,
  stroke: null,
  width: 0,
  under: false,
});

/** A line with round ends. */
export const stroke = (path: string, width: number, colour: string = INK): Shape => ({
  path,
  fill: null,
  stroke: colour,
  width,
  under: false,
});

/** Body heights on the page. */
export const onPage = (size: number): number => size * UNITS;

/** Points round a unit circle, by how many. */
const circles = new Map<number, readonly (readonly [cos: number, sin: number])[]>();
export function roundTheClock(points: number): readonly (readonly [cos: number, sin: number])[] {
  const known = circles.get(points);
  if (known) return known;
  const made = Array.from({ length: points }, (_, i) => {
    const angle = (2 * Math.PI * i) / points;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });
  circles.set(points, made);
  return made;
}

/** A ring of points: the edge of a flat ellipse in the room. */
export function ring({ camera }: Artist, centre: Vec, a: Vec, b: Vec, points = 18): Flat[] {
  return flatRing(camera.flat(centre), camera.flatWay(a), camera.flatWay(b), points);
}

const flatRing = ([x, y]: Flat, a: Flat, b: Flat, points: number): Flat[] =>
  roundTheClock(points).map(([cos, sin]) => [x + a[0] * cos + b[0] * sin, y + a[1] * cos + b[1] * sin]);

/** The edge of an ellipsoid as it is seen; each of `axes` is half an axis with its length. */
export function egg({ camera }: Artist, centre: Vec, axes: readonly [Vec, Vec, Vec], points = 24): Flat[] {
  const [x, y] = camera.flat(centre);
  const flats = axes.map((axis) => camera.flatWay(axis));
  return roundTheClock(points).map(([cos, sin]) => {
    // How far each half axis reaches in this direction of the page; the edge is where the normal looks this way.
    const pulls = flats.map(([ax, ay]) => ax * cos - ay * sin);
    const size = Math.hypot(...pulls) || 1;
    return [
      x + flats.reduce((sum, [ax], k) => sum + (ax * (pulls[k] ?? 0)) / size, 0),
      y + flats.reduce((sum, [, ay], k) => sum + (ay * (pulls[k] ?? 0)) / size, 0),
    ];
  });
}
