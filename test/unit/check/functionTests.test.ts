import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { functionTests } from '../../../shared/check/functionTests/functionTests';
import { missingFacts } from '../../../shared/check/missing';
import { createContext } from '../../../shared/check/context';
import type { Rule } from '../../../shared/check/rule';
import { sentence } from '../../../shared/check/text/en/index';
import { addDays, localDate } from '../../../shared/localDate';
import { heightLossFault, tScoreFault } from '../../../shared/patient/entryFaults';
import { functionTestFault } from '../../../shared/patient/functionTests';
import type { FunctionTest, FunctionTestKey, Patient } from '../../../shared/patient/schema';
import { aFunctionTest, anInput, aPatient, monday, TODAY } from '../../support/programs';
import { findingsOf } from './reading';

const patientWith = (functionTests: readonly FunctionTest[], changes: Partial<Patient> = {}) =>
  aPatient({ changes: { functionTests: [...functionTests], ...changes } });
const flags = (functionTests: readonly FunctionTest[], changes: Partial<Patient> = {}) =>
  findingsOf('I02', monday([]), patientWith(functionTests, changes));
const meanings = (...given: Parameters<typeof flags>) =>
  flags(...given).map(({ values }) => values['meaning']);

describe('I01: a value that no test can give', () => {
  it.each<[FunctionTestKey, number, boolean]>([
    ['tug-s', 2, true],
    ['tug-s', 1.9, false],
    ['tug-s', 120, true],
    ['tug-s', 120.1, false],
    ['grip-kg', 1, true],
    ['grip-kg', 0.9, false],
    ['grip-kg', 90, true],
    ['grip-kg', 90.1, false],
  ])('%s of %s', (test, value, passes) => expect(functionTestFault(test, value) === null).toBe(passes));
  it('refuses heights lost and T-scores beyond their range', () => {
    expect([heightLossFault(150, 175), heightLossFault(163, 163)]).toEqual([null, null]);
    expect(heightLossFault(150, 175.1)).toMatch(/25 cm/);
    expect([tScoreFault(-7, false), tScoreFault(4, false)]).toEqual([null, null]);
    expect([tScoreFault(-7.1, false), tScoreFault(4.1, false)]).not.toContain(null);
  });
});

describe('I02: beyond a cut-off', () => {
  it.each<[FunctionTestKey, number, readonly string[]]>([
    ['tug-s', 11.9, []],
    ['tug-s', 12, ['fall-risk']],
    ['tug-s', 13.4, ['fall-risk']],
    ['tug-s', 13.5, ['fall-risk-pooled']],
    ['tug-s', 20, ['severe-sarcopenia']],
    ['five-sit-to-stand-s', 11.4, []], // the average of 60 to 69 years
    ['five-sit-to-stand-s', 11.5, ['worse-than-average']],
    ['five-sit-to-stand-s', 12, ['fall-risk']],
    ['five-sit-to-stand-s', 13.6, ['disability']],
    ['five-sit-to-stand-s', 15, ['disability']],
    ['five-sit-to-stand-s', 15.1, ['recurrent-falls']],
    ['chair-stand-30s-reps', 11, []], // 65 to 69 years, women
    ['chair-stand-30s-reps', 10, ['below-average']],
    ['single-leg-stance-s', 10, []],
    ['single-leg-stance-s', 9.9, ['hop-caution']],
    ['single-leg-stance-s', 4.9, ['injurious-falls']],
    ['tandem-stance-s', 10, []],
    ['tandem-stance-s', 9.9, ['fall-risk']],
    ['grip-kg', 16, []],
    ['grip-kg', 15.9, ['low-strength']],
    ['gait-speed-m-s', 0.81, []],
    ['gait-speed-m-s', 0.8, ['slow-gait']],
    ['functional-reach-cm', 25.1, []],
    ['functional-reach-cm', 25, ['fall-risk-moderate']],
    ['functional-reach-cm', 14.9, ['fall-risk-high']],
    ['tandem-walk-steps', 0, []],
    ['back-extensor-kg', 1, []],
  ])('%s of %s means %j', (test, value, expected) =>
    expect(meanings([aFunctionTest(test, value)])).toEqual(expected),
  );
  it('puts a risk before an average, however far the average lies', () => {
    const eighty = { dateOfBirth: localDate('1941-01-01') };
    expect(meanings([aFunctionTest('five-sit-to-stand-s', 14.9)], eighty)).toEqual(['disability']);
  });
  it('reads the newest result of each test, and of two sides the worse', () => {
    const old = { date: localDate('2026-01-01') };
    expect(meanings([aFunctionTest('tug-s', 25, old), aFunctionTest('tug-s', 9)])).toEqual([]);
    expect(meanings([aFunctionTest('tug-s', 9, old), aFunctionTest('tug-s', 12)])).toEqual(['fall-risk']);
    const sides = [
      aFunctionTest('single-leg-stance-s', 8, { side: 'left' }),
      aFunctionTest('single-leg-stance-s', 3, { side: 'right' }),
    ];
    expect(flags(sides)).toMatchObject([
      { severity: 'warning', values: { side: 'right', value: 3, limit: 5, meaning: 'injurious-falls' } },
    ]);
  });
  it('speaks once for each test, with its value, limit and source', () => {
    const found = flags([aFunctionTest('tug-s', 14), aFunctionTest('grip-kg', 12, { side: 'left' })]);
    expect(found.map((finding) => sentence(finding).body)).toEqual([
      'Timed up and go: 14\u00a0s on 2 November 2026; from 13.5\u00a0s it goes with a raised risk of falls, though the test is weak alone (meta-analysis of Timed Up and Go).',
      'Grip (left): 12\u00a0kg on 2 November 2026; below 16\u00a0kg it is in the range of low muscle strength (EWGSOP2).',
    ]);
    expect(found.map(({ path }) => path)).toEqual([
      { patientField: 'functionTests' },
      { patientField: 'functionTests' },
    ]);
  });
  it('waits for the sex where the answer differs by it', () => {
    const unknown = { sexForReference: 'unknown' } as const;
    const gaps = (value: number) =>
      findingsOf(
        'missing-sexForReference',
        monday([]),
        patientWith([aFunctionTest('grip-kg', value)], unknown),
      );
    expect(meanings([aFunctionTest('grip-kg', 15)], unknown)).toEqual(['low-strength']);
    expect(meanings([aFunctionTest('grip-kg', 20)], unknown)).toEqual([]);
    expect(gaps(20)).toMatchObject([{ values: { waiting: ['I02-test-flag'] } }]);
    expect([gaps(15), gaps(27)]).toEqual([[], []]);
    expect(meanings([aFunctionTest('grip-kg', 26.9)], { sexForReference: 'male' })).toEqual(['low-strength']);
  });
  it('leaves signs of a vertebral fracture to A13 until the spine was imaged', () => {
    const signs = [aFunctionTest('occiput-to-wall-cm', 5.1), aFunctionTest('rib-pelvis-fingers', 2)];
    expect(meanings(signs)).toEqual(['vertebral-fracture', 'vertebral-fracture']);
    const notImaged = { spineImaging: { answer: 'no', askedOn: TODAY } } as const;
    expect(meanings(signs, notImaged)).toEqual([]);
    expect(meanings(signs, { spineImaging: { answer: 'not-asked' } })).toEqual([]);
    expect(findingsOf('A13', monday([]), patientWith(signs, notImaged))).toHaveLength(1);
    expect(
      meanings([aFunctionTest('occiput-to-wall-cm', 5), aFunctionTest('rib-pelvis-fingers', 2.5)]),
    ).toEqual([]);
  });
});

describe('I03: due again', () => {
  const daysOld = (days: number) => ({ date: addDays(TODAY, -days) });
  const stale = (...tests: readonly FunctionTest[]) => findingsOf('I03', monday([]), patientWith(tests));
  it.each([
    [84, 0],
    [85, 1],
  ])('%s days', (days, count) => expect(stale(aFunctionTest('tug-s', 9, daysOld(days)))).toHaveLength(count));
  it('lists the tests, oldest first, by their newest result', () => {
    const found = stale(
      aFunctionTest('tug-s', 9, daysOld(100)),
      aFunctionTest('grip-kg', 25, { ...daysOld(200), side: 'left' }),
      aFunctionTest('tandem-stance-s', 10, daysOld(300)),
      aFunctionTest('tandem-stance-s', 10, daysOld(3)),
      aFunctionTest('single-leg-stance-s', 20, { ...daysOld(200), side: 'left' }),
      aFunctionTest('single-leg-stance-s', 20, { ...daysOld(5), side: 'right' }),
    );
    expect(found).toMatchObject([
      { severity: 'advice', values: { tests: ['Grip', 'Timed up and go'], oldest: 28, limit: 12 } },
    ]);
    expect(found[0] && sentence(found[0]).body).toMatch(/the oldest is 28 weeks old; up to 12 count/);
  });
});

describe('I04: no test at all', () => {
  it('is advice, and silent with a single one', () => {
    expect(findingsOf('I04', monday([]), patientWith([]))).toMatchObject([
      { severity: 'advice', path: { patientField: 'functionTests' }, values: { count: 0, limit: 1 } },
    ]);
    expect(findingsOf('I04', monday([]), patientWith([aFunctionTest('tug-s', 9)]))).toEqual([]);
    expect(findingsOf('I03', monday([]), patientWith([]))).toEqual([]);
  });
  it('stands in place of the gap, with the rules that wait; a test beside others has a gap of its own', () => {
    const asking: Rule = {
      id: 'F02-impact-fallers',
      family: 'F',
      severities: ['warning'],
      sources: ['J'],
      confidence: 'J',
      reads: ['functionTests'],
      enforcedAt: 'check',
      check: () => [],
      waitsFor: () => ['functionTests'],
      fixes: null,
      noFix: 'Only for this test.',
    };
    const gaps = (tests: readonly FunctionTest[]) => {
      const context = createContext(anInput(monday([]), patientWith(tests)), [asking, ...functionTests]);
      return missingFacts(context).map(({ ruleId }) => ruleId);
    };
    expect(gaps([])).toEqual([]);
    expect(gaps([aFunctionTest('tug-s', 9)])).toEqual(['missing-functionTests']);
    const none = check(anInput(monday([]), patientWith([]))).findings;
    expect(none.map(({ ruleId }) => ruleId)).not.toContain('missing-functionTests');
  });
});
