import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cubic, fitted, type Point, type Quadratic } from '../../../../main/pdf/curveFit';

/** The curves of a smooth round outline, as `rounded` makes them: through the middles of its sides. */
function outline(radii: readonly number[]): { readonly from: Point; readonly curves: readonly Quadratic[] } {
  const corners = radii.map((radius, i): Point => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const whole = (value: number) => Math.round(value);
  const middle = (i: number): Point => {
    const [a, b] = [corners[i % corners.length] ?? [0, 0], corners[(i + 1) % corners.length] ?? [0, 0]];
    return [whole((a[0] + b[0]) / 2), whole((a[1] + b[1]) / 2)];
  };
  const curves = corners.map((_, i): Quadratic => {
    const [x, y] = corners[(i + 1) % corners.length] ?? [0, 0];
    return { handle: [whole(x), whole(y)], to: middle(i + 1) };
  });
  return { from: middle(0), curves };
}

const onQuadratic = (from: Point, { handle, to }: Quadratic, t: number): Point => {
  const at = (axis: 0 | 1) => from[axis] * (1 - t) ** 2 + 2 * handle[axis] * t * (1 - t) + to[axis] * t * t;
  return [at(0), at(1)];
};
const onCubic = (from: Point, { first, second, to }: Cubic, t: number): Point => {
  const s = 1 - t;
  const at = (axis: 0 | 1) =>
    from[axis] * s ** 3 + 3 * first[axis] * s * s * t + 3 * second[axis] * s * t * t + to[axis] * t ** 3;
  return [at(0), at(1)];
};
const steps = Array.from({ length: 201 }, (_, i) => i / 200);

/** The furthest that any of the curves comes from the one that stands for them. */
function furthest(from: Point, curves: readonly Quadratic[], cubic: Cubic): number {
  const line = steps.map((t) => onCubic(from, cubic, t));
  let start = from;
  const apart = curves.flatMap((curve) => {
    const points = [0.1, 0.3, 0.5, 0.7, 0.9].map((t) => onQuadratic(start, curve, t));
    start = curve.to;
    return points.map(([x, y]) => Math.min(...line.map(([lx, ly]) => Math.hypot(lx - x, ly - y))));
  });
  return Math.max(...apart);
}

describe('short curves put into one', () => {
  test('a quarter of a round outline takes one curve for at least four', () => {
    const { from, curves } = outline(Array.from({ length: 24 }, () => 80));
    expect(fitted(from, curves)?.count).toBeGreaterThanOrEqual(4);
  });

  test('the one curve lies within a thousandth of body height of all, and ends where they end', () => {
    const radius = fc.integer({ min: 60, max: 110 });
    fc.assert(
      fc.property(fc.array(radius, { minLength: 8, maxLength: 30 }), (radii) => {
        const { from, curves } = outline(radii);
        const fit = fitted(from, curves);
        if (!fit) return;
        expect(fit.count).toBeGreaterThanOrEqual(2);
        expect(fit.cubic.to).toEqual(curves[fit.count - 1]?.to);
        expect(furthest(from, curves.slice(0, fit.count), fit.cubic)).toBeLessThan(1);
      }),
    );
  });

  test('a corner stays a corner', () => {
    const curves: readonly Quadratic[] = [
      { handle: [50, 3], to: [100, 0] },
      { handle: [103, 50], to: [100, 100] },
    ];
    expect(fitted([0, 0], curves)).toBeNull();
  });

  test('nothing is made of one curve alone, or of none', () => {
    expect(fitted([0, 0], [{ handle: [5, 5], to: [10, 0] }])).toBeNull();
    expect(fitted([0, 0], [])).toBeNull();
  });
});
