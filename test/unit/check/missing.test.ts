import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import { findTemplate } from '../../../shared/template/registry';
import {
  aGroup,
  anItem,
  aPatient,
  aStrengthTest,
  atPercent,
  kilograms,
  lifted,
  monday,
  WARM_UP,
} from '../../support/programs';
import { findingsOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;
const INTENSITY = [
  'A34-hirit-gate',
  'B02-reps-unlikely',
  'C04-heavy-consecutive',
  'D01-novice-no-familiar',
  'D04-hirit-over',
  'D12-warmup-missing',
  'G01-hirit-home',
];
const one = (id: string, ...groups: Parameters<typeof lifted>[0]) => monday([anItem(id, lifted(groups))]);
const missing = (...given: Parameters<typeof one>) => findingsOf('missing-strengthTests', one(...given));

describe('a typed load without a 1RM of its lift', () => {
  it('says once which rules wait, for which exercises, and where the 1RM goes', () => {
    const program = monday([
      anItem('back-squat', lifted([kilograms(60)])),
      anItem('goblet-squat', lifted([kilograms(20)])),
      anItem('back-squat', lifted([kilograms(40)])),
    ]);
    const found = findingsOf('missing-strengthTests', program);
    expect(found).toMatchObject([
      {
        severity: 'cannot-check',
        path: { patientField: 'strengthTests' },
        values: {
          waiting: expect.arrayContaining(INTENSITY),
          exercises: ['Barbell back squat', 'Goblet squat to box'],
        },
      },
    ]);
    const [first] = found;
    expect(first && sentence(first).body).toMatch(/Barbell back squat and Goblet squat to box/);
  });
  it('asks for the 1RM of the very lift', () => {
    const program = one('back-squat', kilograms(60));
    const tested = (id: string) =>
      findingsOf('missing-strengthTests', program, aPatient({ tests: [aStrengthTest(id, 40)] }));
    expect(tested('back-squat')).toEqual([]);
    expect(tested('goblet-squat')).toHaveLength(1);
  });
  it.each([
    ['the therapist sets the load', 'back-squat', [aGroup()]],
    ['an exercise without a 1RM', 'sit-to-stand-weighted', [kilograms(4)]],
    ['a typed warm-up only', 'back-squat', [{ ...WARM_UP, load: kilograms(20).load }, atPercent(70)]],
  ])('is silent: %s', (_, id, groups) => expect(missing(id, ...groups)).toEqual([]));
  it('is not quieted by a % beside the load, which is what will be lifted', () => {
    const both = atPercent(60, 5, { load: kilograms(60).load });
    expect(missing('back-squat', both)).toMatchObject([
      { severity: 'cannot-check', values: { waiting: expect.arrayContaining(INTENSITY) } },
    ]);
    const tests = [aStrengthTest('back-squat', 60, 1)];
    const weighed = monday([anItem('back-squat', lifted([both]))], {}, { setting: 'clinic' });
    expect(findingsOf('missing-strengthTests', weighed, aPatient({ tests }))).toEqual([]);
    expect(findingsOf('D04', weighed, aPatient({ tests }))).toMatchObject([{ values: { percent: 100 } }]);
  });
  it('sees a load typed for one week', () => {
    const load = kilograms(60).load ?? undefined;
    const dose = lifted([aGroup()], {
      progression: { course: { kind: 'constant' }, deload: null, overrides: [{ week: 2, load }] },
    });
    expect(findingsOf('missing-strengthTests', monday([anItem('back-squat', dose)]))).toHaveLength(1);
  });
});

describe('the cannot-check sentences', () => {
  it('name the rules in words, not by code', () => {
    const patient = aPatient({ fracturesReviewed: false, training: null });
    const program = { ...one('back-squat', kilograms(60)), template: { id: 'other', version: '1' } };
    const found = findingsOf('missing', program, patient, liftmor);
    expect(found.map(({ ruleId }) => ruleId).toSorted()).toEqual([
      'missing-fractures',
      'missing-strengthTests',
      'missing-template',
      'missing-trainingStatus',
    ]);
    for (const finding of found) expect(sentence(finding).body).not.toMatch(/\b[A-I]\d\d\b/);
    const [first] = found.filter(({ ruleId }) => ruleId === 'missing-fractures');
    expect(first && sentence(first).body).toMatch(/high-intensity training after fractures/);
  });
});
