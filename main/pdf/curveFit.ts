/**
 * Figures are outlined with many short curves of one handle (`rounded` in `shared/figure/outline.ts`). One curve of two
 * handles does for about four of them, and they are most of a handout's bytes. The fit is Schneider's: ends and
 * directions are kept, the two lengths of the handles come from least squares ("An Algorithm for Automatically Fitting
 * Digitized Curves", Graphics Gems, 1990).
 */

export type Point = readonly [x: number, y: number];
/** A curve with one handle, from where the one before it ended. */
export type Quadratic = { readonly handle: Point; readonly to: Point };
export type Cubic = { readonly first: Point; readonly second: Point; readonly to: Point };

/** How far a fitted curve may lie from the one it stands for, thousandths of body height: a 25th of a millimetre in print. */
const NEAR = 0.75;
/** Curves that turn further than this in all are not put into one. */
const FURTHEST_TURN = Math.PI * 0.6;
/** Curves that meet at a sharper angle have a corner there. A smooth joint of short curves is off by some degrees, for
 * their ends are whole thousandths. */
const CORNER = 0.4;
/** Points looked at within each curve: with two, a fitted curve could swing out between them. */
const SAMPLES = 4;

/** The first few of the curves as one, and how many they were; null where the first two are not nearly one curve. */
export function fitted(
  from: Point,
  curves: readonly Quadratic[],
): { readonly cubic: Cubic; readonly count: number } | null {
  let best: { readonly cubic: Cubic; readonly count: number } | null = null;
  let turned = 0;
  const points: Point[] = [];
  let start = from;
  for (const [i, curve] of curves.entries()) {
    const before = curves[i - 1];
    if (before) {
      const joint = turn(way(before.handle, start), way(start, curve.handle));
      if (Math.abs(joint) > CORNER) break;
    }
    turned += turn(way(start, curve.handle), way(curve.handle, curve.to));
    if (Math.abs(turned) > FURTHEST_TURN) break;
    points.push(...samples(start, curve));
    start = curve.to;
    if (i === 0) continue;
    const cubic = fitTo(from, curves[0]?.handle ?? from, points, curve);
    if (cubic === null) break;
    best = { cubic, count: i + 1 };
  }
  return best;
}

const way = (from: Point, to: Point): Point => [to[0] - from[0], to[1] - from[1]];
const turn = (a: Point, b: Point): number => Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1]);

/** Points along a curve, its end included. */
const samples = (from: Point, { handle, to }: Quadratic): readonly Point[] =>
  Array.from({ length: SAMPLES }, (_, i): Point => {
    const t = (i + 1) / SAMPLES;
    const at = (axis: 0 | 1) => from[axis] * (1 - t) ** 2 + 2 * handle[axis] * t * (1 - t) + to[axis] * t * t;
    return [at(0), at(1)];
  });

/** The curve through both ends that lies nearest to the points; null where none lies near enough. */
function fitTo(from: Point, lead: Point, points: readonly Point[], last: Quadratic): Cubic | null {
  const { to } = last;
  const [out, back] = [unit(way(from, lead)), unit(way(to, last.handle))];
  const places = lengthsAlong(from, points);
  const cubic = leastSquares({ from, to, out, back }, points, places);
  if (cubic === null) return null;
  const near = points.every((point, i) => distance(from, cubic, point, places[i] ?? 0) <= NEAR);
  return near ? cubic : null;
}

function unit([x, y]: Point): Point {
  const length = Math.hypot(x, y) || 1;
  return [x / length, y / length];
}

/** How far along each point is, as a share of the whole way. */
function lengthsAlong(from: Point, points: readonly Point[]): readonly number[] {
  let length = 0;
  let before = from;
  const lengths = points.map((point) => {
    length += Math.hypot(...way(before, point));
    before = point;
    return length;
  });
  return lengths.map((each) => each / (length || 1));
}

type Ends = { readonly from: Point; readonly to: Point; readonly out: Point; readonly back: Point };

function leastSquares(
  { from, to, out, back }: Ends,
  points: readonly Point[],
  places: readonly number[],
): Cubic | null {
  let [aa, ab, bb, ax, bx] = [0, 0, 0, 0, 0];
  points.forEach((point, i) => {
    const t = places[i] ?? 0;
    const s = 1 - t;
    const [toFirst, toSecond] = [3 * s * s * t, 3 * s * t * t];
    const [atFrom, atTo] = [s * s * s + toFirst, t * t * t + toSecond];
    const rest: Point = [
      point[0] - from[0] * atFrom - to[0] * atTo,
      point[1] - from[1] * atFrom - to[1] * atTo,
    ];
    const along = out[0] * back[0] + out[1] * back[1];
    aa += toFirst * toFirst;
    ab += toFirst * toSecond * along;
    bb += toSecond * toSecond;
    ax += toFirst * (out[0] * rest[0] + out[1] * rest[1]);
    bx += toSecond * (back[0] * rest[0] + back[1] * rest[1]);
  });
  const determinant = aa * bb - ab * ab;
  const [a, b] = [(ax * bb - bx * ab) / determinant, (bx * aa - ax * ab) / determinant];
  // Not a number, or handles that point backwards: a loop.
  if (!(a > 0 && b > 0)) return null;
  return {
    first: [from[0] + a * out[0], from[1] + a * out[1]],
    second: [to[0] + b * back[0], to[1] + b * back[1]],
    to,
  };
}

/** From a point to the curve, found by one step of Newton's from about where it should be. */
function distance(from: Point, cubic: Cubic, [x, y]: Point, place: number): number {
  const across = axisOf(from, cubic, 0);
  const down = axisOf(from, cubic, 1);
  const [offX, offY] = [x - valueAt(across, place), y - valueAt(down, place)];
  const [speedX, speedY] = [slopeAt(across, place), slopeAt(down, place)];
  const speed = speedX * speedX + speedY * speedY;
  const nearest = place + (speed === 0 ? 0 : (offX * speedX + offY * speedY) / speed);
  return Math.hypot(x - valueAt(across, nearest), y - valueAt(down, nearest));
}

/** One axis of a curve as a polynomial, the constant first. */
type Axis = readonly [number, number, number, number];

function axisOf(from: Point, { first, second, to }: Cubic, axis: 0 | 1): Axis {
  const [a, b, c, d] = [from[axis], first[axis], second[axis], to[axis]];
  return [a, 3 * (b - a), 3 * (a - 2 * b + c), d - a + 3 * (b - c)];
}
const valueAt = ([a, b, c, d]: Axis, t: number): number => a + t * (b + t * (c + t * d));
const slopeAt = ([, b, c, d]: Axis, t: number): number => b + t * (2 * c + t * 3 * d);
