import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, PartialDate } from '../../../shared/localDate';
import { BONE_CATEGORIES } from '../../../shared/patient/boneCategory';
import {
  boneBand,
  boneCategory,
  boneCategoryMissing,
  hasFragileBones,
} from '../../../shared/patient/boneStatus';
import type { Clearance, Patient } from '../../../shared/patient/schema';
import { aFracture, aPatient, TODAY } from '../../support/programs';

const category = (patient: Patient) => boneCategory(patient, TODAY);
const missing = (patient: Patient) => boneCategoryMissing(patient, TODAY);
const unreviewed = { reviewedOn: null, entries: [] };
const daysAgo = (days: number) => PartialDate.parse(addDays(TODAY, -days));
const redFlag = (date: string) => ({
  reviewedOn: TODAY,
  entries: [{ flag: 'fever' as const, date: localDate(date), note: '' }],
});
const clearance = (date: string, ruleId: string | null): Clearance => ({
  givenBy: 'Dr Chen',
  date: localDate(date),
  ruleId,
  purpose: 'seen',
});

describe('the category by T-score', () => {
  test.each([
    [-0.9, 'above-minus-1', 'normal'],
    [-1, 'low-bone-mass', 'normal'],
    [-1.1, 'low-bone-mass', 'low-bone-mass'],
    [-2.4, 'low-bone-mass', 'low-bone-mass'],
    [-2.5, 'osteoporosis', 'osteoporosis'],
    [-2.6, 'osteoporosis', 'osteoporosis'],
  ])('T %f is %s; by WHO %s', (tScore, expected, band) => {
    expect(category(aPatient({ tScore }))).toBe(expected);
    expect(boneBand(aPatient({ tScore }))).toBe(band);
  });
});

describe('the category by fractures and red flags', () => {
  test('one low-trauma fracture elsewhere leaves the column of the T-score', () => {
    expect(category(aPatient({ tScore: -2.6, fractures: [aFracture('wrist')] }))).toBe('osteoporosis');
    expect(category(aPatient({ tScore: -1.5, fractures: [aFracture('wrist')] }))).toBe('low-bone-mass');
  });

  test.each([
    ['a vertebra', [aFracture('vertebra')]],
    ['a vertebra, by a crash', [aFracture('vertebra', '2019', 'high')]],
    ['two of low trauma', [aFracture('wrist'), aFracture('humerus')]],
    ['one of low and one of unknown trauma', [aFracture('wrist'), aFracture('rib', '2019', 'unknown')]],
  ])('%s is fragile at any T-score, with or without one', (_, fractures) => {
    for (const tScore of [0.5, -1.5, -3, null])
      expect(category(aPatient({ tScore, fractures }))).toBe('fragile');
  });

  test('one of low and one of high trauma is not', () => {
    const fractures = [aFracture('wrist'), aFracture('tibia', '2019', 'high')];
    expect(category(aPatient({ fractures }))).toBe('osteoporosis');
    expect(hasFragileBones(aPatient({ fractures }))).toBe(false);
  });

  test.each([
    [41, 'recent-or-red-flag'],
    [42, 'osteoporosis'],
    [43, 'osteoporosis'],
  ])('a fracture of %i days ago', (days, expected) => {
    const fractures = [aFracture('ankle', daysAgo(days), 'high')];
    expect(category(aPatient({ fractures }))).toBe(expected);
  });

  test('a fracture known only to the month or year is as recent as it can be', () => {
    expect(category(aPatient({ fractures: [aFracture('ankle', '2026')] }))).toBe('recent-or-red-flag');
    expect(category(aPatient({ fractures: [aFracture('ankle', '2026-10')] }))).toBe('recent-or-red-flag');
    expect(category(aPatient({ fractures: [aFracture('ankle', '2026-09')] }))).toBe('osteoporosis');
  });

  test('a vertebral fracture that still hurts counts as recent, another one that hurts does not', () => {
    const hurting = { ...aFracture('vertebra', '2020'), acutePain: true };
    expect(category(aPatient({ fractures: [hurting] }))).toBe('recent-or-red-flag');
    expect(category(aPatient({ fractures: [{ ...hurting, site: 'wrist' }] }))).toBe('osteoporosis');
  });

  test('a red flag is open until a clearance that names it, from its day or later', () => {
    const of = (clearances: Clearance[]) =>
      category(aPatient({ changes: { redFlags: redFlag('2026-11-10'), clearances } }));
    expect(of([])).toBe('recent-or-red-flag');
    expect(of([clearance('2026-11-09', 'A12-redflag-spine')])).toBe('recent-or-red-flag');
    expect(of([clearance('2026-11-12', null)])).toBe('recent-or-red-flag');
    expect(of([clearance('2026-11-12', 'A34-hirit-gate')])).toBe('recent-or-red-flag');
    expect(of([clearance('2027-01-01', 'A12-redflag-spine')])).toBe('recent-or-red-flag');
    expect(of([clearance('2026-11-10', 'A12-redflag-spine')])).toBe('osteoporosis');
  });
});

describe('what nobody asked', () => {
  test('leaves the category open, and says what is missing', () => {
    expect(missing(aPatient())).toEqual([]);
    expect(missing(aPatient({ tScore: null }))).toEqual(['dxaScans']);
    expect(category(aPatient({ tScore: null }))).toBeNull();
    expect(missing(aPatient({ fracturesReviewed: false }))).toEqual(['fractures']);
    expect(category(aPatient({ fracturesReviewed: false }))).toBeNull();
    const noFlags = aPatient({ changes: { redFlags: unreviewed } });
    expect([category(noFlags), missing(noFlags)]).toEqual([null, ['redFlags']]);
  });

  test('does not hide what is known to be fragile or recent', () => {
    const fragile = aPatient({
      tScore: null,
      fractures: [aFracture('vertebra')],
      fracturesReviewed: false,
      changes: { redFlags: unreviewed },
    });
    expect([category(fragile), missing(fragile)]).toEqual(['fragile', ['fractures', 'redFlags']]);
    const recent = aPatient({
      tScore: null,
      fractures: [aFracture('rib', daysAgo(3))],
      fracturesReviewed: false,
    });
    expect([category(recent), missing(recent)]).toEqual(['recent-or-red-flag', []]);
  });

  test('a lower T-score or one fracture more never makes the category milder', () => {
    const rank = (patient: Patient) => {
      const own = category(patient);
      return own === null ? -1 : BONE_CATEGORIES.indexOf(own);
    };
    const tenths = fc.integer({ min: -40, max: 20 });
    const sites = fc.subarray(['wrist', 'vertebra', 'hip', 'rib'] as const);
    fc.assert(
      fc.property(tenths, tenths, sites, (a, b, broken) => {
        const fractures = broken.map((site) => aFracture(site));
        const at = (tenth: number, count = fractures.length) =>
          rank(aPatient({ tScore: tenth / 10, fractures: fractures.slice(0, count) }));
        expect(at(Math.min(a, b))).toBeGreaterThanOrEqual(at(Math.max(a, b)));
        for (let count = 1; count <= fractures.length; count++)
          expect(at(a, count)).toBeGreaterThanOrEqual(at(a, count - 1));
      }),
    );
  });
});
