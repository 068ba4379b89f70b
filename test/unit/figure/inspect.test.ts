import { describe, expect, test } from 'vitest';
import { centreOfMass } from '../../../shared/figure/balance';
import { faultsBetween, faultsOfKey } from '../../../shared/figure/inspect';
import { Figure } from '../../../shared/figure/pose';
import { momentOf, setStage } from '../../../shared/figure/stage';

/** Somebody who stands, for a test to break. */
const STANDING = {
  person: 'rosa',
  view: { turn: 20, above: 8 },
  props: {},
  keys: [
    {
      caption: { en: 'Stand tall', es: 'De pie' },
      pelvis: { at: [0, 0.527, 0] },
      arms: { both: { hang: [3, 5] } },
      legs: { both: { stand: [0, 0.055] } },
    },
    { caption: { en: 'Sit back', es: 'Siéntese' }, pelvis: { at: [-0.15, 0.4, 0], lean: 45 } },
  ],
  arrows: [],
};

type Break = (figure: typeof STANDING) => object;

const broken = (change: Break): Figure => Figure.parse(change(structuredClone(STANDING)));

const first = (figure: typeof STANDING, change: object): object => ({
  ...figure,
  keys: [{ ...figure.keys[0], ...change }, figure.keys[1]],
});

test('somebody who stands and squats has no fault', () => {
  const figure = broken((whole) => whole);
  expect([...faultsOfKey(figure, 0), ...faultsOfKey(figure, 1)]).toEqual([]);
});

describe('a fault is told in words:', () => {
  test.each<readonly [string, Break, RegExp]>([
    [
      'a hand beyond its reach',
      (figure) => first(figure, { arms: { both: { reach: [0.6, 0.9, 0.1] } } }),
      /right hand misses its place by 0\.\d+/,
    ],
    [
      'a foot beyond its reach',
      (figure) => first(figure, { pelvis: { at: [0, 0.58, 0] } }),
      /right foot or knee misses its place/,
    ],
    [
      'a knee that bends backwards',
      (figure) =>
        first(figure, {
          pelvis: { at: [0, 0.42, 0] },
          legs: { both: { stand: [0, 0.055], knee: [-1, 0, 0] } },
        }),
      /right knee bends \d+ degrees off the front of the thigh/,
    ],
    [
      'an elbow that bends too far',
      (figure) => first(figure, { arms: { both: { reach: [0.03, 0.75, 0.12] } } }),
      /elbow's bend is \d+, outside 0 to 152/,
    ],
    [
      'an upper arm turned beyond its joint',
      (figure) => first(figure, { arms: { both: { flexion: 20, abduction: 20, rotation: 150, bend: 90 } } }),
      /upper arm's turn is -?\d+/,
    ],
    [
      'a body in the floor',
      (figure) =>
        first(figure, { pelvis: { at: [0, 0.03, 0], lean: -90 }, legs: { both: { hip: 0, bend: 0 } } }),
      /pelvis is 0\.\d+ in the floor/,
    ],
    [
      'a weight in the floor',
      (figure) => ({ ...figure, props: { bar: { kind: 'barbell', at: [0.3, 0.05, 0] } } }),
      /bar is 0\.085 in the floor/,
    ],
    [
      'a body that would fall over',
      (figure) => first(figure, { pelvis: { at: [0.19, 0.48, 0] } }),
      /centre of mass lies 0\.\d+ outside the support/,
    ],
    [
      'a spine bent under a load',
      (figure) => ({
        ...first(figure, { spine: { flex: 9 } }),
        props: { weight: { kind: 'dumbbell', at: [0, 0, 0], from: 'rightHand' } },
      }),
      /the spine forward is 9, outside -28 to 5/,
    ],
    [
      'a weight beside the hand that holds it',
      (figure) => ({
        ...figure,
        props: { weight: { kind: 'dumbbell', at: [0.04, 0, 0], from: 'rightHand' } },
      }),
      /weight is 0\.04 off the hand/,
    ],
    ['a spine bent without one', (figure) => first(figure, { spine: { flex: 30 } }), /outside -28 to 12/],
    [
      'a hip stretched too far back',
      (figure) => first(figure, { legs: { right: { hip: -60, bend: 0 }, left: { stand: [0, -0.02] } } }),
      /right hip forward is -60/,
    ],
  ])('%s', (_, change, words) => {
    expect(faultsOfKey(broken(change), 0).join('; ')).toMatch(words);
  });

  test('a pose that is in the air need not balance', () => {
    const leaning = (contact: string): Figure =>
      broken((figure) => first(figure, { pelvis: { at: [0.19, 0.48, 0] }, contact }));
    expect(faultsOfKey(leaning('static'), 0)).not.toEqual([]);
    expect(faultsOfKey(leaning('moving'), 0)).toEqual([]);
  });

  test('faults between two keys are found as well', () => {
    const through = broken((figure) => ({
      ...figure,
      keys: [figure.keys[0], { ...figure.keys[1], spine: { flex: 40 } }],
    }));
    expect(faultsBetween(through, 0, 1, 0.1)).toEqual([]);
    expect(faultsBetween(through, 0, 1, 0.5).join()).toMatch(/the spine forward is 20/);
  });
});

test('a figure with a field nobody knows, or a single key, is refused', () => {
  expect(Figure.safeParse({ ...STANDING, colour: 'red' }).success).toBe(false);
  expect(Figure.safeParse({ ...STANDING, keys: [STANDING.keys[0]] }).success).toBe(false);
  expect(Figure.safeParse({ ...STANDING, props: { x: { kind: 'trampoline', at: [0, 0, 0] } } }).success).toBe(
    false,
  );
});

describe('the centre of mass', () => {
  const centre = (change: Break) => centreOfMass(setStage(broken(change), momentOf(broken(change), 0)));

  test('of somebody who stands lies over the feet, a little above the hips', () => {
    const [x, y, z] = centre((figure) => figure);
    expect(x).toBeGreaterThan(-0.04);
    expect(x).toBeLessThan(0.116);
    expect(y).toBeGreaterThan(0.52);
    expect(y).toBeLessThan(0.62);
    expect(z).toBeCloseTo(0, 6);
  });

  test('moves with a weight that is held, not with one that lies on the floor', () => {
    const bar = (at: readonly number[], arms: object): Break => {
      return (figure) => ({ ...first(figure, { arms }), props: { bar: { kind: 'barbell', at } } });
    };
    const ahead = { both: { hold: 'bar' } };
    const held = centre(bar([0.25, 0.6, 0], ahead));
    const free = centre((figure) => first(figure, { arms: { both: { reach: [0.2, 0.6, 0.14] } } }));
    const lying = centre(bar([0.6, 0.135, 0], { both: { reach: [0.2, 0.6, 0.14] } }));
    expect(held[0] - free[0]).toBeGreaterThan(0.04);
    expect(lying).toEqual(free);
  });
});

test('an upper arm turned out leads the forearm away from the body, on either side', () => {
  const hands = (rotation: number) => {
    const arms = { both: { flexion: 0, abduction: 0, rotation, bend: 90 } };
    const figure = broken((whole) => first(whole, { arms }));
    return setStage(figure, momentOf(figure, 0)).actors[0].skeleton.arms;
  };
  expect(hands(50).right.end[2]).toBeGreaterThan(hands(0).right.end[2] + 0.05);
  expect(hands(50).left.end[2]).toBeLessThan(hands(0).left.end[2] - 0.05);
  expect(hands(-50).right.end[2]).toBeLessThan(hands(0).right.end[2] - 0.05);
});
