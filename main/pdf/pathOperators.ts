import { type Cubic, fitted, type Point, type Quadratic } from './curveFit';

/** SVG path data as PDF path operators (ISO 32000-1, 8.5.2): what pdfkit's `path()` does, in a third of the bytes. */

/** Figures are drawn in whole thousandths of body height: a twentieth of a millimetre in print, handles included. */
const number = (value: number): string => String(Math.round(value) || 0);
const operator = (points: readonly Point[], name: string): string =>
  `${points.map(([x, y]) => `${number(x)} ${number(y)}`).join(' ')} ${name}`;

/** How many numbers each command takes; commands are absolute, as in `Shape.path`. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, A: 7, Z: 0 };

/** The operators that make a path current, one a line. Throws at path data that no figure has. */
export function pathOperators(path: string): string {
  const steps = stepsOf(path);
  const operators: string[] = [];
  let start: Point = [0, 0];
  let at: Point = start;
  for (let i = 0; i < steps.length; i++) {
    const { command, values, points } = steps[i] ?? NOTHING;
    if (command === 'Z') operators.push('h');
    else if (command === 'A') for (const curve of arcCurves(at, values)) operators.push(operator(curve, 'c'));
    else if (command === 'Q') {
      const fit = fitted(at, quadraticsFrom(steps, i));
      operators.push(fit ? cubic(fit.cubic) : quadratic(at, points));
      i += fit ? fit.count - 1 : 0;
    } else operators.push(operator(points, command.toLowerCase()));
    at = command === 'Z' ? start : endOf(steps[i] ?? NOTHING);
    if (command === 'M') start = at;
  }
  return operators.join('\n');
}

type Step = {
  readonly command: string;
  readonly values: readonly number[];
  /** The values as points; of an arc only the last is one. */
  readonly points: readonly Point[];
};
const NOTHING: Step = { command: 'Z', values: [], points: [] };

const endOf = ({ values }: Step): Point => [values.at(-2) ?? 0, values.at(-1) ?? 0];

/** More short curves are never nearly one. */
const MOST_IN_ONE = 12;

/** The curves with one handle that follow each other from a step on, as many as may become one. */
function quadraticsFrom(steps: readonly Step[], from: number): readonly Quadratic[] {
  const curves: Quadratic[] = [];
  for (let i = from; i < from + MOST_IN_ONE && steps[i]?.command === 'Q'; i++) {
    const [handle, to] = steps[i]?.points ?? [];
    if (handle && to) curves.push({ handle, to });
  }
  return curves;
}

const cubic = ({ first, second, to }: Cubic): string => operator([first, second, to], 'c');

/** Each command with its numbers; a command that is followed by several sets of numbers comes once for each. */
function stepsOf(path: string): readonly Step[] {
  return (path.match(/[A-Za-z][^A-Za-z]*/g) ?? []).flatMap((step) => {
    const command = step.charAt(0);
    const arity = ARITY[command];
    const values = (step.slice(1).match(/[^\s,]+/g) ?? []).map(Number);
    const sets = arity === 0 ? 1 : values.length / (arity ?? Number.NaN);
    if (arity === undefined || !Number.isInteger(sets) || values.some(Number.isNaN))
      throw new Error(`No path of a figure has the step "${step}".`);
    return Array.from({ length: sets }, (_, i): Step => {
      const own = values.slice(i * arity, (i + 1) * arity);
      return { command, values: own, points: pointsOf(own) };
    });
  });
}

const pointsOf = (values: readonly number[]): readonly Point[] =>
  Array.from({ length: Math.floor(values.length / 2) }, (_, i): Point => [
    values[i * 2] ?? 0,
    values[i * 2 + 1] ?? 0,
  ]);

/**
 * How far a handle may stand off the chord for a curve to be written with `v`, which leaves and arrives in the right
 * directions and is flatter by an eighth of that at most: half a thousandth, no more than rounding takes.
 */
const FLAT = 4;

/** A quadratic curve, which PDF does not have: as `v` where it is nearly flat, else as the cubic one of the same shape. */
function quadratic(from: Point, [handle = from, to = from]: readonly Point[]): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const height = Math.abs(dx * (handle[1] - from[1]) - dy * (handle[0] - from[0])) / Math.hypot(dx, dy);
  if (height <= FLAT) return operator([handle, to], 'v');
  const pulled = (end: Point): Point => [
    end[0] + ((handle[0] - end[0]) * 2) / 3,
    end[1] + ((handle[1] - end[1]) * 2) / 3,
  ];
  return operator([pulled(from), pulled(to), to], 'c');
}

/** An elliptical arc as curves of a quarter turn at most: SVG 2, appendix B.2.4. */
function arcCurves(
  from: Point,
  [rx0 = 0, ry0 = 0, turn = 0, large = 0, sweep = 0, endX = 0, endY = 0]: readonly number[],
): readonly (readonly Point[])[] {
  const to: Point = [endX, endY];
  if (from[0] === endX && from[1] === endY) return [];
  if (rx0 === 0 || ry0 === 0) return [[from, to, to]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [halfX, halfY] = [(from[0] - endX) / 2, (from[1] - endY) / 2];
  const [x, y] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const grow = Math.max(1, Math.hypot(x / rx0, y / ry0));
  const [rx, ry] = [Math.abs(rx0) * grow, Math.abs(ry0) * grow];
  const apart = (x / rx) ** 2 + (y / ry) ** 2;
  const reach = Math.sqrt(Math.max(0, 1 / apart - 1)) * (large === sweep ? -1 : 1);
  const [cx, cy] = [(reach * rx * y) / ry, (-reach * ry * x) / rx];
  const first = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const last = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
  const way = between(last - first, sweep === 1);
  const onPage = ([u, v]: Point): Point => [
    cos * rx * u - sin * ry * v + cos * cx - sin * cy + (from[0] + endX) / 2,
    sin * rx * u + cos * ry * v + sin * cx + cos * cy + (from[1] + endY) / 2,
  ];
  const count = Math.ceil(Math.abs(way) / (Math.PI / 2) - 1e-6);
  return Array.from({ length: count }, (_, i) => {
    const curve = unitArc(first + (way * i) / count, way / count).map(onPage);
    // The next step starts where the path says, not where the arithmetic ended.
    return i === count - 1 ? [...curve.slice(0, 2), to] : curve;
  });
}

/** An angle with the sign that the direction asks for. */
const between = (angle: number, forward: boolean): number =>
  forward && angle < 0 ? angle + 2 * Math.PI : !forward && angle > 0 ? angle - 2 * Math.PI : angle;

/** Handles and end of a piece of the unit circle. */
function unitArc(angle: number, way: number): readonly Point[] {
  const pull = (4 / 3) * Math.tan(way / 4);
  const end = angle + way;
  return [
    [Math.cos(angle) - pull * Math.sin(angle), Math.sin(angle) + pull * Math.cos(angle)],
    [Math.cos(end) + pull * Math.sin(end), Math.sin(end) - pull * Math.cos(end)],
    [Math.cos(end), Math.sin(end)],
  ];
}
