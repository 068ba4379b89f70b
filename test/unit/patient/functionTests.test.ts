import { describe, expect, test } from 'vitest';
import { LIMITS } from '../../../shared/evidence/limits';
import { SOURCE_IDS } from '../../../shared/evidence/sources';
import { heightLossFault, tScoreFault } from '../../../shared/patient/entryFaults';
import {
  CUT_OFFS,
  cutOffsCrossed,
  FUNCTION_TEST_FACTS,
  functionTestFault,
  functionTestRange,
  isBeyond,
} from '../../../shared/patient/functionTests';
import { FUNCTION_TESTS, FunctionTest, type FunctionTestKey } from '../../../shared/patient/schema';
import { openScreenItems, screenItemsOf } from '../../../shared/patient/screenItems';
import { aFunctionTest, aScreen } from '../../support/programs';

describe('the range of a function test', () => {
  test.each(FUNCTION_TESTS)(
    '%s takes its ends, refuses what lies beyond, and the file takes it all',
    (key) => {
      const { min, max, name, unit } = functionTestRange(key);
      expect([functionTestFault(key, min), functionTestFault(key, max)]).toEqual([null, null]);
      for (const value of [min - 0.01, max + 0.01, -1, 10_000, Number.NaN]) {
        expect(functionTestFault(key, value)).toContain(name);
        expect(functionTestFault(key, value)).toContain(`${max} ${unit}`);
      }
      expect(FunctionTest.safeParse(aFunctionTest(key, 400)).success).toBe(true);
      expect(FunctionTest.safeParse(aFunctionTest(key, max)).success).toBe(true);
    },
  );

  test('the ranges the rule names', () => {
    const ends = (key: FunctionTestKey) => [FUNCTION_TEST_FACTS[key].min, FUNCTION_TEST_FACTS[key].max];
    expect([ends('tug-s'), ends('grip-kg')]).toEqual([
      [2, 120],
      [1, 90],
    ]);
    expect(functionTestFault('tug-s', 1.9)).toBe(
      'Timed up and go must be from 2 to 120 s, not 1.9. Check the value and the unit.',
    );
  });

  test('what is counted has no fraction', () => {
    expect(functionTestFault('chair-stand-30s-reps', 11.5)).toContain('a whole number');
    expect(functionTestFault('chair-stand-30s-reps', 11)).toBeNull();
  });
});

const female = { sex: 'female', age: 67 } as const;
const male = { sex: 'male', age: 67 } as const;
const meanings = (
  key: FunctionTestKey,
  value: number,
  person: Parameters<typeof cutOffsCrossed>[2] = female,
) => cutOffsCrossed(key, value, person).map(({ meaning }) => meaning);

describe('the cut-offs', () => {
  test.each<[FunctionTestKey, number, readonly string[]]>([
    ['tug-s', 11.9, []],
    ['tug-s', 12, ['fall-risk']],
    ['tug-s', 13.4, ['fall-risk']],
    ['tug-s', 13.5, ['fall-risk', 'fall-risk-pooled']],
    ['tug-s', 19.9, ['fall-risk', 'fall-risk-pooled']],
    ['tug-s', 20, ['fall-risk', 'fall-risk-pooled', 'severe-sarcopenia']],
    ['five-sit-to-stand-s', 11.4, []],
    ['five-sit-to-stand-s', 11.5, ['worse-than-average']],
    ['five-sit-to-stand-s', 12, ['fall-risk', 'worse-than-average']],
    ['five-sit-to-stand-s', 13.5, ['fall-risk', 'worse-than-average']],
    ['five-sit-to-stand-s', 13.6, ['fall-risk', 'disability', 'worse-than-average']],
    ['five-sit-to-stand-s', 15, ['fall-risk', 'disability', 'worse-than-average']],
    [
      'five-sit-to-stand-s',
      15.1,
      ['fall-risk', 'disability', 'recurrent-falls', 'low-strength', 'worse-than-average'],
    ],
    ['single-leg-stance-s', 10, []],
    ['single-leg-stance-s', 9.9, ['hop-caution']],
    ['single-leg-stance-s', 5, ['hop-caution']],
    ['single-leg-stance-s', 4.9, ['injurious-falls', 'hop-caution']],
    ['tandem-stance-s', 10, []],
    ['tandem-stance-s', 9.9, ['fall-risk']],
    ['gait-speed-m-s', 0.81, []],
    ['gait-speed-m-s', 0.8, ['slow-gait']],
    ['occiput-to-wall-cm', 5, []],
    ['occiput-to-wall-cm', 5.1, ['vertebral-fracture']],
    ['rib-pelvis-fingers', 2.5, []],
    ['rib-pelvis-fingers', 2, ['vertebral-fracture']],
    ['functional-reach-cm', 25.1, []],
    ['functional-reach-cm', 25, ['fall-risk-moderate']],
    ['functional-reach-cm', 15, ['fall-risk-moderate']],
    ['functional-reach-cm', 14.9, ['fall-risk-high', 'fall-risk-moderate']],
    ['tandem-walk-steps', 0, []],
    ['back-extensor-kg', 1, []],
    ['measured-height-cm', 120, []],
  ])('%s of %f', (key, value, expected) => expect(meanings(key, value)).toEqual(expected));

  test('grip by sex; where the sex is not known both count', () => {
    expect([meanings('grip-kg', 16), meanings('grip-kg', 15.9)]).toEqual([[], ['low-strength']]);
    expect([meanings('grip-kg', 27, male), meanings('grip-kg', 26.9, male)]).toEqual([[], ['low-strength']]);
    const crossed = cutOffsCrossed('grip-kg', 20, { sex: 'unknown', age: 67 });
    expect(crossed.map(({ sex }) => sex)).toEqual(['male']);
  });

  // Rows as printed: youngest and oldest age, fewest stands that are not below average for men and for women.
  test.each([
    [60, 64, 14, 12],
    [65, 69, 12, 11],
    [70, 74, 12, 10],
    [75, 79, 11, 10],
    [80, 84, 10, 9],
    [85, 89, 8, 8],
    [90, 94, 7, 4],
  ])('30 s chair stand from %i to %i: men %i, women %i', (low, high, men, women) => {
    for (const age of [low, high]) {
      expect(meanings('chair-stand-30s-reps', men, { sex: 'male', age })).toEqual([]);
      expect(meanings('chair-stand-30s-reps', men - 1, { sex: 'male', age })).toEqual(['below-average']);
      expect(meanings('chair-stand-30s-reps', women, { sex: 'female', age })).toEqual([]);
      expect(meanings('chair-stand-30s-reps', women - 1, { sex: 'female', age })).toEqual(['below-average']);
    }
  });

  test.each([59, 95])('no row is printed for %i years', (age) => {
    expect(meanings('chair-stand-30s-reps', 0, { sex: 'female', age })).toEqual([]);
  });

  test.each([
    [59, 11.9, []],
    [69, 11.5, ['worse-than-average']],
    [70, 11.9, []],
    [79, 12.7, ['fall-risk', 'worse-than-average']],
    [80, 14.8, ['fall-risk', 'disability']],
    [89, 14.9, ['fall-risk', 'disability', 'worse-than-average']],
    [90, 14.9, ['fall-risk', 'disability']],
  ])('five sit-to-stands against the average at %i years, %f s', (age, value, expected) => {
    expect(meanings('five-sit-to-stand-s', value, { sex: 'male', age })).toEqual(expected);
  });

  test('each lies within the range of its test, and names sources that exist', () => {
    for (const { test: key, cutOff, sources } of CUT_OFFS) {
      expect(functionTestFault(key, cutOff)).toBeNull();
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(SOURCE_IDS).toContain(source);
    }
  });

  test('those of the spine are the ones that ask for imaging', () => {
    const [wall] = CUT_OFFS.filter(({ test: key }) => key === 'occiput-to-wall-cm');
    const [ribs] = CUT_OFFS.filter(({ test: key }) => key === 'rib-pelvis-fingers');
    expect([wall?.cutOff, ribs?.cutOff]).toEqual([5, 2]);
    expect([LIMITS['occiput-wall-cm'].value, LIMITS['rib-pelvis-fingers'].value]).toEqual([5, 2]);
  });

  test.each([
    ['above', [false, false, true]],
    ['at-or-above', [false, true, true]],
    ['below', [true, false, false]],
    ['at-or-below', [true, true, false]],
  ] as const)('%s a cut-off of 10', (direction, expected) => {
    expect([9, 10, 11].map((value) => isBeyond({ cutOff: 10, direction }, value))).toEqual(expected);
  });
});

describe('slips of entry', () => {
  test.each([
    [160, 160, true],
    [160, 185, true],
    [160, 185.1, false],
    [160.1, 160, false],
  ])('height %f now and %f at the tallest', (now, tallest, possible) => {
    expect(heightLossFault(now, tallest) === null).toBe(possible);
  });

  test('a height that cannot be names both and the limit', () => {
    expect(heightLossFault(150, 180)).toContain('at most 25 cm; 180 cm and 150 cm');
    expect(heightLossFault(165, 160)).toContain('(160 cm) must not be below the height now (165 cm)');
  });

  test.each([
    [-7, false, true],
    [-7.1, false, false],
    [4, false, true],
    [4.1, false, false],
    [0, true, true],
    [0.1, true, false],
    [0.1, false, true],
    [-2.6, true, true],
  ])('T %f, osteoporosis diagnosed: %s', (tScore, diagnosed, possible) => {
    expect(tScoreFault(tScore, diagnosed) === null).toBe(possible);
  });
});

describe('the questions of a form', () => {
  test('PAR-Q+ and APSS have seven each, a form of the clinic may have all', () => {
    expect(screenItemsOf('par-q-plus')).toHaveLength(7);
    expect(screenItemsOf('apss')).toHaveLength(7);
    expect(screenItemsOf('apss')).toContain('asthma-attack');
    expect(screenItemsOf('par-q-plus')).not.toContain('asthma-attack');
    expect(screenItemsOf('clinic-form')).toHaveLength(9);
  });

  test('what a screen leaves open is known', () => {
    expect(openScreenItems(aScreen())).toEqual([]);
    expect(openScreenItems(aScreen({ instrument: 'apss' }))).toEqual([]);
    expect(openScreenItems({ ...aScreen(), instrument: 'apss' })).toEqual([
      'asthma-attack',
      'diabetes-poorly-controlled',
    ]);
    expect(openScreenItems(aScreen({ items: [] }))).toHaveLength(7);
  });
});
