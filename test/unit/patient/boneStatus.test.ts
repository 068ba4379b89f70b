import { describe, expect, test } from 'vitest';
import { localDate } from '../../../shared/localDate';
import {
  boneBand,
  hasVertebralFracture,
  lowestTScore,
  lowTraumaFractures,
} from '../../../shared/patient/boneStatus';
import type { DxaScan, Fracture, Patient } from '../../../shared/patient/schema';
import { examples } from '../../../shared/examples';
import { PartialDate } from '../../../shared/localDate';

const [example] = examples;
if (!example) throw new Error('no examples');

const scan = (tScore: number, site: DxaScan['site'] = 'lumbar-spine', date = '2026-01-10'): DxaScan => ({
  date: localDate(date),
  site,
  side: null,
  bmd: null,
  tScore,
  zScore: null,
});
const fracture = (site: Fracture['site'], trauma: Fracture['trauma']): Fracture => ({
  site,
  detail: '',
  date: PartialDate.parse('2024'),
  trauma,
  acutePain: false,
  onBoneMedicine: false,
});
const patient = (scans: DxaScan[], fractures: Fracture[] = [], reviewed = true): Patient => ({
  ...example.patient,
  dxaScans: { reviewedOn: localDate('2026-01-10'), entries: scans },
  fractures: { reviewedOn: reviewed ? localDate('2026-01-10') : null, entries: fractures },
});

describe('bone status', () => {
  test('the lowest of spine, total hip and femoral neck counts; the radius does not', () => {
    expect(
      lowestTScore(patient([scan(-1.2), scan(-2.1, 'total-hip'), scan(-3, 'distal-radius')]))?.tScore,
    ).toBe(-2.1);
    expect(lowestTScore(patient([]))).toBeNull();
  });

  test('of one site the newest scan counts, and of one day the lower', () => {
    expect(lowestTScore(patient([scan(-2.8, 'lumbar-spine', '2020-01-01'), scan(-2.2)]))?.tScore).toBe(-2.2);
    expect(lowestTScore(patient([scan(-0.9), scan(-2.7)]))?.tScore).toBe(-2.7);
    expect(lowestTScore(patient([scan(-2.7), scan(-0.9)]))?.tScore).toBe(-2.7);
  });

  test.each([
    [-1, 'normal'],
    [-1.1, 'low-bone-mass'],
    [-2.4, 'low-bone-mass'],
    [-2.5, 'osteoporosis'],
  ])('T %f is %s', (tScore, band) => expect(boneBand(patient([scan(tScore)]))).toBe(band));

  test('a low-trauma fracture makes osteoporosis severe; unknown trauma counts as low', () => {
    expect(boneBand(patient([scan(-2.5)], [fracture('wrist', 'unknown')]))).toBe('severe-osteoporosis');
    expect(boneBand(patient([scan(-2.5)], [fracture('wrist', 'high')]))).toBe('osteoporosis');
  });

  test('fractures nobody reviewed are not "none"', () => {
    expect(hasVertebralFracture(patient([], [], false))).toBeNull();
    expect(lowTraumaFractures(patient([], [], false))).toBeNull();
    expect(hasVertebralFracture(patient([], [], true))).toBe(false);
    expect(hasVertebralFracture(patient([], [fracture('vertebra', 'high')], false))).toBe(true);
  });
});
