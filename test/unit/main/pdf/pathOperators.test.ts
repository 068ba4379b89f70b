import { expect, test } from 'vitest';
import { pathOperators } from '../../../../main/pdf/pathOperators';

type Point = readonly [number, number];

/** Points along the curves that operators draw, from the first `m`. */
function pointsAlong(operators: string): readonly Point[] {
  const points: Point[] = [];
  let at: Point = [0, 0];
  for (const line of operators.split('\n')) {
    const values = line.split(' ').slice(0, -1).map(Number);
    const ends = values.flatMap((x, i): Point[] => (i % 2 === 0 ? [[x, values[i + 1] ?? 0]] : []));
    const [a = at, b = a, to = b] = line.endsWith('v') ? [at, ...ends] : ends;
    if (/[cv]$/.test(line)) for (let t = 0; t <= 1; t += 0.1) points.push(mixed([at, a, b, to], t));
    at = ends.at(-1) ?? at;
  }
  return points;
}

const mixed = (handles: readonly Point[], t: number): Point => {
  const shares = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  const sum = (axis: 0 | 1) =>
    shares.reduce((total, share, i) => total + share * (handles[i]?.[axis] ?? 0), 0);
  return [sum(0), sum(1)];
};

test('lines, curves and ends of a path keep their places', () => {
  expect(pathOperators('M1 2L3.4 -5C1 2 3 4 5 6Z')).toBe('1 2 m\n3 -5 l\n1 2 3 4 5 6 c\nh');
});

test('after the end of a path the next piece goes on from its start', () => {
  expect(pathOperators('M0 0L9 0ZL9 9')).toBe('0 0 m\n9 0 l\nh\n9 9 l');
});

test.each([
  ['the longer way round', 'M100 0A100 100 0 1 1 0 -100', 300],
  ['the shorter way round', 'M100 0A100 100 0 0 1 0 100', 90],
  ['against the clock', 'M100 0A100 100 0 0 0 0 -100', 90],
])('an arc stays on its circle: %s', (_, path, degrees) => {
  const points = pointsAlong(pathOperators(path));
  for (const [x, y] of points) expect(Math.hypot(x, y)).toBeCloseTo(100, -1);
  for (const [x, y] of points) expect(Math.abs(Math.hypot(x, y) - 100)).toBeLessThan(1);
  expect(points.length).toBeGreaterThanOrEqual(Math.floor(degrees / 90) * 10);
});

test('two half circles end where they began', () => {
  expect(pathOperators('M-50 0A50 50 0 1 1 50 0A50 50 0 1 1 -50 0Z').split('\n').at(-2)).toMatch(/ -50 0 c$/);
});

test.each(['M0 0Q50 3 100 0', 'M0 0Q50 80 100 0', 'M-3 7Q120 -140 200 9'])(
  'a curve with one handle lies where it lies on screen, within half a thousandth: %s',
  (path) => {
    const [x0 = 0, y0 = 0, hx = 0, hy = 0, x1 = 0, y1 = 0] = (path.match(/-?\d+/g) ?? []).map(Number);
    const meant = Array.from({ length: 401 }, (_, i): Point => {
      const t = i / 400;
      const at = (a: number, h: number, b: number) => a * (1 - t) ** 2 + 2 * h * t * (1 - t) + b * t * t;
      return [at(x0, hx, x1), at(y0, hy, y1)];
    });
    for (const [x, y] of pointsAlong(pathOperators(path)))
      expect(Math.min(...meant.map(([mx, my]) => Math.hypot(mx - x, my - y)))).toBeLessThan(0.75);
  },
);

test.each(['m1 1', 'M1', 'M1 x', 'M0 0H9'])('a step that no figure has is a bug: %s', (path) => {
  expect(() => pathOperators(path)).toThrow('No path of a figure has the step');
});
