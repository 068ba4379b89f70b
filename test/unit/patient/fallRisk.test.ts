import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../shared/localDate';
import { NOT_ASKED } from '../../../shared/patient/fact';
import { fallRisk, hasBalanceRisk, hasFallRisk } from '../../../shared/patient/fallRisk';
import { newestResults } from '../../../shared/patient/functionResults';
import type { FunctionTest, Patient } from '../../../shared/patient/schema';
import { aFunctionTest, aPatient, asked } from '../../support/programs';

const patient = (falls: number | null, tests: readonly FunctionTest[] = []): Patient =>
  aPatient({
    changes: { fallsIn12Months: falls === null ? NOT_ASKED : asked(falls), functionTests: [...tests] },
  });
const all = (whose: Patient) => [fallRisk(whose), hasFallRisk(whose), hasBalanceRisk(whose)];

describe('fall risk', () => {
  test.each([
    [null, [null, null, null]],
    [0, ['not', false, false]],
    [1, ['not', true, false]],
    [2, ['high', true, true]],
  ])('after %s falls', (falls, expected) => expect(all(patient(falls))).toEqual(expected));

  test.each<[FunctionTest['test'], number, readonly unknown[]]>([
    ['tug-s', 11.9, ['not', false, false]],
    ['tug-s', 12, ['not', true, false]],
    ['tug-s', 13.4, ['not', true, false]],
    ['tug-s', 13.5, ['high', true, true]],
    ['five-sit-to-stand-s', 15, ['not', false, false]],
    ['five-sit-to-stand-s', 15.1, ['not', true, false]],
    ['single-leg-stance-s', 5, ['not', false, false]],
    ['single-leg-stance-s', 4.9, ['not', true, true]],
    ['tandem-stance-s', 10, ['not', false, false]],
    ['tandem-stance-s', 9.9, ['not', true, true]],
    ['grip-kg', 1, ['not', false, false]],
  ])('without a fall, %s of %f', (test, value, expected) =>
    expect(all(patient(0, [aFunctionTest(test, value)]))).toEqual(expected),
  );

  test('a test can answer before anybody asked about falls, but only with yes', () => {
    expect(all(patient(null, [aFunctionTest('tug-s', 13.5)]))).toEqual(['high', true, true]);
    expect(all(patient(null, [aFunctionTest('tug-s', 8)]))).toEqual([null, null, null]);
  });

  test('the newest result counts, whichever way it changed', () => {
    const old = aFunctionTest('tug-s', 15, { date: localDate('2026-01-05') });
    const recent = aFunctionTest('tug-s', 9);
    expect(fallRisk(patient(0, [old, recent]))).toBe('not');
    expect(fallRisk(patient(0, [recent, old]))).toBe('not');
    expect(
      fallRisk(
        patient(0, [
          { ...old, value: 9 },
          { ...recent, value: 15 },
        ]),
      ),
    ).toBe('high');
  });
});

describe('the standing results of a test', () => {
  const stance = (value: number, side: FunctionTest['side'], date: string) =>
    aFunctionTest('single-leg-stance-s', value, { side, date: localDate(date) });
  const values = (tests: readonly FunctionTest[]) =>
    newestResults(patient(0, tests), 'single-leg-stance-s').map(({ value }) => value);

  test('each leg has its own; the weaker one counts', () => {
    const legs = [stance(20, 'left', '2026-10-01'), stance(4, 'right', '2026-09-01')];
    expect(values(legs)).toEqual([4, 20]);
    expect(hasFallRisk(patient(0, legs))).toBe(true);
    expect(hasFallRisk(patient(0, [...legs, stance(12, 'right', '2026-10-02')]))).toBe(false);
  });

  test('a result without a side replaces older ones of both, and the other way round', () => {
    expect(values([stance(4, 'left', '2026-09-01'), stance(15, null, '2026-10-01')])).toEqual([15]);
    expect(values([stance(4, null, '2026-09-01'), stance(15, 'left', '2026-10-01')])).toEqual([15]);
  });

  test('of two on one day the one written later counts', () => {
    expect(values([stance(4, 'left', '2026-10-01'), stance(6, 'left', '2026-10-01')])).toEqual([6]);
  });

  test('worse results never lower a risk', () => {
    const seconds = fc.integer({ min: 2, max: 60 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), seconds, seconds, (falls, a, b) => {
        const better = patient(falls, [aFunctionTest('tug-s', Math.min(a, b))]);
        const worse = patient(falls, [aFunctionTest('tug-s', Math.max(a, b))]);
        const rank = (whose: Patient) => (fallRisk(whose) === 'high' ? 2 : hasFallRisk(whose) ? 1 : 0);
        expect(rank(worse)).toBeGreaterThanOrEqual(rank(better));
      }),
    );
  });
});
