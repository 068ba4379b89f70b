import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bendOf, bendTo, frontOfLimb } from '../../../shared/figure/limb';
import {
  add,
  distance,
  dot,
  length,
  scale,
  sub,
  unit,
  UPRIGHT,
  type Vec,
} from '../../../shared/figure/space';

const coordinate = fc.double({ min: -1, max: 1, noNaN: true });
const point = fc.tuple(coordinate, coordinate, coordinate);
const direction = point.filter((way) => length(way) > 0.1).map((way) => unit(way));
const size = fc.double({ min: 0.1, max: 0.4, noNaN: true });

describe('a limb of two segments', () => {
  test('keeps the lengths of its segments, wherever its end is to go', () => {
    fc.assert(
      fc.property(point, point, size, size, direction, (root, target, first, second, pole) => {
        const limb = bendTo(root, target, [first, second], pole);
        expect(distance(limb.root, limb.mid)).toBeCloseTo(first, 6);
        expect(distance(limb.mid, limb.end)).toBeCloseTo(second, 3);
      }),
    );
  });

  test('ends at what it can reach', () => {
    fc.assert(
      fc.property(
        point,
        direction,
        size,
        size,
        direction,
        fc.double({ min: 0.02, max: 0.98, noNaN: true }),
        (root, way, first, second, pole, share) => {
          const [least, most] = [Math.abs(first - second) + 1e-4, (first + second) * 0.999];
          const target = add(root, scale(way, least + (most - least) * share));
          expect(distance(bendTo(root, target, [first, second], pole).end, target)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  test('points to what it cannot reach, nearly straight', () => {
    const limb = bendTo([0, 0, 0], [2, 0, 0], [0.2, 0.3], [0, 1, 0]);
    expect(distance(limb.end, [2, 0, 0])).toBeCloseTo(1.5, 2);
    expect(bendOf(limb)).toBeLessThan(5);
  });

  test('bends to the side of its pole', () => {
    fc.assert(
      fc.property(direction, direction, (way, pole) => {
        fc.pre(Math.abs(dot(way, pole)) < 0.95);
        const limb = bendTo([0, 0, 0], scale(way, 0.3), [0.2, 0.2], pole);
        const off = sub(limb.mid, scale(way, dot(limb.mid, way)));
        expect(dot(off, pole)).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the front of a limb', () => {
  test.each<readonly [string, Vec, Vec]>([
    ['hanging looks forward', [0, -1, 0], [1, 0, 0]],
    ['raised forward looks up', [1, 0, 0], [0, 1, 0]],
    ['raised sideways looks forward', [0, 0, 1], [1, 0, 0]],
    ['overhead looks back, reached through the front', [0, 1, 0], [-1, 0, 0]],
    ['stretched back looks down', [-1, 0, 0], [0, -1, 0]],
  ])('%s', (_, along, front) => {
    expect(distance(frontOfLimb(along, UPRIGHT), front)).toBeLessThan(1e-9);
  });
});
