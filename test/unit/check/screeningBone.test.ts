import { describe, expect, it } from 'vitest';
import { localDate } from '../../../shared/localDate';
import type { DxaScan, Medicine, Patient } from '../../../shared/patient/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
  aGroup,
  anItem,
  aPatient,
  aProgram,
  asked,
  atPercent,
  kilograms,
  lifted,
  monday,
  rpe,
  TODAY,
} from '../../support/programs';
import {
  aClearance,
  cleared,
  found,
  said,
  severities,
  waitingFor,
  withConditions,
  withFacts,
} from './screeningReading';

const liftmor = findTemplate('liftmor') ?? null;
const gentle = monday([anItem('weight-shift')]);
const squatAt = (percent: number) => monday([anItem('back-squat', lifted([atPercent(percent, 3)]))]);
const NO = { answer: 'no', askedOn: TODAY } as const;
const NOT_ASKED = { answer: 'not-asked' } as const;

const aScan = (changes: Partial<DxaScan>): DxaScan => ({
  date: localDate('2026-06-01'),
  site: 'femoral-neck',
  side: null,
  bmd: null,
  tScore: null,
  zScore: null,
  ...changes,
});
const scanned = (...entries: readonly DxaScan[]): Partial<Patient> => ({
  dxaScans: { reviewedOn: TODAY, entries: [...entries] },
});

describe('A14: low bone mass that age does not explain', () => {
  const unchecked = (changes: Partial<Patient>, wish = {}) =>
    severities('A14', gentle, withFacts({ secondaryCausesChecked: NO, ...changes }), wish);
  const born = (date: string, tScore: number) =>
    unchecked({ ...scanned(aScan({ tScore })), dateOfBirth: localDate(date) });

  it('warns at T -2.5 before the age of 50', () => {
    expect(born('1976-11-24', -2.5)).toEqual(['warning']);
    expect(born('1976-11-23', -2.5)).toEqual([]);
    expect(born('1980-01-01', -2.4)).toEqual([]);
  });
  it('warns at Z -2.0 at any age, by the newest scan of each site', () => {
    const z = (zScore: number, changes: Partial<DxaScan> = {}) => aScan({ tScore: -1, zScore, ...changes });
    expect(unchecked(scanned(z(-2)))).toEqual(['warning']);
    expect(unchecked(scanned(z(-1.9)))).toEqual([]);
    expect(unchecked(scanned(z(-2.2, { site: 'distal-radius' })))).toEqual([]);
    expect(unchecked(scanned(z(-2.2, { date: localDate('2024-01-01') }), z(-1.5)))).toEqual([]);
    expect(unchecked(scanned(z(-2.2), z(-1.5, { site: 'lumbar-spine' })))).toEqual(['warning']);
    expect(unchecked(scanned(z(-2.2), z(-1.5)))).toEqual(['warning']); // two of one day: the lower counts
  });
  it('is silent once somebody looked, and speaks while nobody asked', () => {
    const low = scanned(aScan({ tScore: -3, zScore: -2.5 }));
    expect(severities('A14', gentle, withFacts(low))).toEqual([]);
    expect(unchecked({ ...low, secondaryCausesChecked: NOT_ASKED })).toEqual(['warning']);
  });
  it('waits for a T-score', () => {
    expect(waitingFor('dxaScans', gentle, withFacts({ ...scanned(), secondaryCausesChecked: NO }))).toContain(
      'A14',
    );
    expect(waitingFor('dxaScans', gentle, withFacts(scanned()))).not.toContain('A14');
  });
});

describe('A30 and A31: whether there is a current T-score', () => {
  it('warns without a central one and lists what waits', () => {
    const [finding] = found('A30', squatAt(91), aPatient({ tScore: null }));
    expect(finding).toMatchObject({ severity: 'warning', path: { patientField: 'dxaScans' } });
    expect(finding?.values['waiting']).toEqual(expect.arrayContaining(['A31-tscore-old', 'D04-hirit-over']));
    expect(severities('missing-dxaScans', squatAt(91), aPatient({ tScore: null }))).toEqual([]);
    expect(
      severities('A30', gentle, withFacts(scanned(aScan({ site: 'distal-radius', tScore: -2 })))),
    ).toEqual(['warning']);
    expect(severities('A30', gentle, aPatient({ tScore: 0 }))).toEqual([]);
  });
  it('counts the rules that wait in words', () => {
    expect(said('A30', squatAt(91), aPatient({ tScore: null }))).toMatch(
      /\d+ other rules cannot be checked\.$/,
    );
  });
  it('advises at a scan older than 24 months, by the newest of spine and hip', () => {
    const on = (date: string, wish = {}) =>
      severities('A31', gentle, withFacts(scanned(aScan({ date: localDate(date), tScore: -2 }))), wish);
    expect(on('2024-11-23')).toEqual([]);
    expect(on('2024-11-22')).toEqual(['advice']);
    expect(on('2025-11-22', { policy: { 'dxa-months': 12 } })).toEqual(['advice']);
    const both = scanned(
      aScan({ date: localDate('2020-01-01'), tScore: -2 }),
      aScan({ site: 'total-hip', tScore: -1.5 }),
      aScan({ site: 'distal-radius', tScore: -1.5, date: localDate('2026-11-01') }),
    );
    expect(severities('A31', gentle, withFacts(both))).toEqual([]);
  });
});

describe('A32 and A33: diagnosis and T-score', () => {
  const diagnosed = (
    code: 'osteoporosis-diagnosis' | 'osteopenia-diagnosis',
    tScore: number,
    changes: Partial<Patient> = {},
  ) => withConditions([code], null, { ...scanned(aScan({ tScore })), ...changes });
  const both = (patient: Patient) => [
    ...severities('A32', gentle, patient),
    ...severities('A33', gentle, patient),
  ];

  it.each([
    [0.1, ['stop']],
    [0, ['warning']],
    [-2.4, ['warning']],
    [-2.5, []],
  ])('osteoporosis with T %d', (tScore, expected) => {
    expect(both(diagnosed('osteoporosis-diagnosis', tScore))).toEqual(expected);
  });
  it.each([
    [-0.9, ['warning']],
    [-1, ['warning']],
    [-1.1, []],
    [-2.4, []],
    [-2.5, ['warning']],
    [1, ['warning']],
  ])('low bone mass with T %d', (tScore, expected) => {
    expect(both(diagnosed('osteopenia-diagnosis', tScore))).toEqual(expected);
  });
  it('leave a diagnosis that a low-trauma fracture makes, also of unknown cause', () => {
    for (const trauma of ['low', 'unknown'] as const) {
      const fractures = { reviewedOn: TODAY, entries: [aFracture('hip', '2019', trauma)] };
      expect(both(diagnosed('osteoporosis-diagnosis', 0.5, { fractures }))).toEqual([]);
      expect(both(diagnosed('osteoporosis-diagnosis', -1.5, { fractures }))).toEqual([]);
    }
    const high = { reviewedOn: TODAY, entries: [aFracture('hip', '2019', 'high')] };
    expect(both(diagnosed('osteoporosis-diagnosis', 0.5, { fractures: high }))).toEqual(['stop']);
  });
  it('leave a spine that reads high by wear while the hip does not', () => {
    const worn = scanned(
      aScan({ site: 'lumbar-spine', tScore: 1.2 }),
      aScan({ site: 'total-hip', tScore: -2.7 }),
    );
    expect(both(withConditions(['osteoporosis-diagnosis'], null, worn))).toEqual([]);
  });
  it('go by osteoporosis where both diagnoses are on record', () => {
    const patient = withConditions(
      ['osteopenia-diagnosis', 'osteoporosis-diagnosis'],
      null,
      scanned(aScan({ tScore: -2.6 })),
    );
    expect(both(patient)).toEqual([]);
  });
  it('are silent without a diagnosis, and wait for what nobody asked', () => {
    expect(both(aPatient({ tScore: 2 }))).toEqual([]);
    const unreviewed = { reviewedOn: null, entries: [] };
    expect(waitingFor('conditions', gentle, withFacts({ conditions: unreviewed }))).toEqual(
      expect.arrayContaining(['A32', 'A33']),
    );
    const slip = diagnosed('osteoporosis-diagnosis', 0.5, { fractures: unreviewed });
    expect(both(slip)).toEqual([]);
    expect(waitingFor('fractures', gentle, slip)).toContain('A32');
    expect(waitingFor('fractures', gentle, slip)).not.toContain('A33');
    const mismatch = diagnosed('osteoporosis-diagnosis', -1.5, { fractures: unreviewed });
    expect(waitingFor('fractures', gentle, mismatch)).toContain('A33');
    const unscanned = withConditions(['osteoporosis-diagnosis'], null, scanned());
    expect(waitingFor('dxaScans', gentle, unscanned)).toEqual(expect.arrayContaining(['A32', 'A33']));
  });
});

describe('A35: high intensity at a very high bone risk', () => {
  const at = (patient: Patient, wish = {}) => severities('A35', squatAt(80), patient, wish);
  const broken = (...fractures: ReturnType<typeof aFracture>[]) => aPatient({ fractures });

  it('warns below T -3.0, or a clinic’s stricter limit', () => {
    expect(at(aPatient({ tScore: -3 }))).toEqual([]);
    expect(at(aPatient({ tScore: -3.1 }))).toEqual(['warning']);
    expect(at(aPatient({ tScore: -2.6 }), { policy: { 'very-low-t-score': -2.5 } })).toEqual(['warning']);
    expect(said('A35', squatAt(80), aPatient({ tScore: -3.1 }))).toMatch(/T-score of -3\.1, below -3\.0/);
  });
  it('warns at a fracture of the last 12 months, of low trauma', () => {
    expect(at(broken(aFracture('wrist', '2025-11-23')))).toEqual(['warning']);
    expect(at(broken(aFracture('wrist', '2025-11-22')))).toEqual([]);
    expect(at(broken(aFracture('wrist', '2025')))).toEqual(['warning']);
    expect(at(broken(aFracture('wrist', '2026-01-01', 'high')))).toEqual([]);
  });
  it('warns at a fracture on bone medicine and a very high FRAX', () => {
    expect(at(broken({ ...aFracture('wrist'), onBoneMedicine: true }))).toEqual(['warning']);
    expect(at(withFacts({ fraxVeryHighRisk: { answer: 'yes', askedOn: TODAY } }))).toEqual(['warning']);
  });
  it('needs high-intensity training by % or template, not by effort alone', () => {
    const low = aPatient({ tScore: -3.4 });
    expect(severities('A35', squatAt(79.9), low)).toEqual([]);
    expect(
      severities('A35', monday([anItem('back-squat', lifted([aGroup({ effort: rpe(9) })]))]), low),
    ).toEqual([]);
    expect(severities('A35', gentle, low, { template: liftmor })).toEqual(['warning']);
    expect(severities('A35', monday([anItem('drop-landing')]), low)).toEqual(['warning']);
  });
  it('is silent while A34 stops, and speaks once that is cleared', () => {
    const several = broken(aFracture('wrist'), aFracture('hip'));
    expect(severities('A34', squatAt(80), several)).toEqual(['stop']);
    expect(at(several)).toEqual([]);
    expect(at(cleared(several, aClearance('A34-hirit-gate')))).toEqual(['warning']);
  });
  it('waits for the weight of a typed load at a very high risk', () => {
    const typed = monday([anItem('back-squat', lifted([kilograms(40)]))]);
    expect(waitingFor('strengthTests', typed, aPatient({ tScore: -3.1 }))).toContain('A35');
    expect(waitingFor('strengthTests', typed, aPatient({ tScore: -3 }))).not.toContain('A35');
    expect(waitingFor('strengthTests', squatAt(80), aPatient({ tScore: -3.1 }))).toEqual([]);
  });
  it('waits for T-score, fractures and FRAX, only with such training', () => {
    const unknown = aPatient({
      tScore: null,
      fracturesReviewed: false,
      changes: { fraxVeryHighRisk: NOT_ASKED },
    });
    expect(waitingFor('dxaScans', squatAt(80), unknown)).toContain('A35');
    expect(waitingFor('fractures', squatAt(80), unknown)).toContain('A35');
    expect(waitingFor('fraxVeryHighRisk', squatAt(80), unknown)).toEqual(['A35']);
    expect(waitingFor('fraxVeryHighRisk', gentle, unknown)).toEqual([]);
    const known = aPatient({ tScore: -3.5, changes: { fraxVeryHighRisk: NOT_ASKED } });
    expect(waitingFor('fraxVeryHighRisk', squatAt(80), known)).toEqual([]);
  });
});

describe('A36: LIFTMOR above the T-score of its trial', () => {
  it('advises above -1.0 with LIFTMOR, also by its name alone, and with nothing else', () => {
    expect(severities('A36', gentle, aPatient({ tScore: -0.9 }), { template: liftmor })).toEqual(['advice']);
    expect(severities('A36', gentle, aPatient({ tScore: -1 }), { template: liftmor })).toEqual([]);
    const named = { ...gentle, template: { id: 'liftmor', version: '2' } };
    expect(severities('A36', named, aPatient({ tScore: 0 }))).toEqual(['advice']);
    expect(severities('A36', squatAt(85), aPatient({ tScore: 0 }))).toEqual([]);
  });
  it('waits for the T-score', () => {
    expect(waitingFor('dxaScans', gentle, aPatient({ tScore: null }), { template: liftmor })).toContain(
      'A36',
    );
    expect(waitingFor('dxaScans', gentle, aPatient({ tScore: null }))).not.toContain('A36');
  });
});

describe('A37: outside the people of the trials', () => {
  const person = (changes: Partial<Patient>, template = liftmor) =>
    severities('A37', gentle, withFacts(changes), { template });
  const man = (date: string) => person({ sexForReference: 'male', dateOfBirth: localDate(date) });

  it('advises for a premenopausal woman and for a man below 45', () => {
    expect(person({ menopausalStatus: asked('premenopausal') })).toEqual(['advice']);
    expect(person({ menopausalStatus: asked('perimenopausal') })).toEqual([]);
    expect(man('1981-11-24')).toEqual(['advice']);
    expect(man('1981-11-23')).toEqual([]);
  });
  it('is silent without a high-intensity template', () => {
    expect(person({ menopausalStatus: asked('premenopausal') }, null)).toEqual([]);
    expect(severities('A37', squatAt(90), withFacts({ menopausalStatus: asked('premenopausal') }))).toEqual(
      [],
    );
  });
  it('waits for the status of a woman, and for the sex where it is not set', () => {
    const wish = { template: liftmor };
    expect(
      waitingFor('menopausalStatus', gentle, withFacts({ menopausalStatus: NOT_ASKED }), wish),
    ).toContain('A37');
    expect(waitingFor('sexForReference', gentle, withFacts({ sexForReference: 'unknown' }), wish)).toContain(
      'A37',
    );
    const man = withFacts({ sexForReference: 'male', menopausalStatus: NOT_ASKED });
    expect(waitingFor('menopausalStatus', gentle, man, wish)).toEqual([]);
  });
});

describe('A38: a word on bone medicine', () => {
  const undecided = (
    tScore: number | null,
    answer: 'no' | 'not-asked' = 'no',
    changes: Partial<Patient> = {},
  ) => aPatient({ tScore, changes: { boneMedicineDiscussed: answer === 'no' ? NO : NOT_ASKED, ...changes } });
  const taking = (group: Medicine['group']): Partial<Patient> => ({
    medicines: {
      reviewedOn: TODAY,
      entries: [{ name: 'A medicine', group, since: null, dailyDoseMg: null }],
    },
  });

  it('advises at T -2.5, whether nobody asked or the answer is no', () => {
    expect(severities('A38', gentle, undecided(-2.5))).toEqual(['advice']);
    expect(severities('A38', gentle, undecided(-2.5, 'not-asked'))).toEqual(['advice']);
    expect(severities('A38', gentle, undecided(-2.4))).toEqual([]);
    expect(severities('A38', gentle, aPatient({ tScore: -3 }))).toEqual([]);
    expect(severities('missing-boneMedicineDiscussed', gentle, undecided(-2.5, 'not-asked'))).toEqual([]);
  });
  it('takes a bone medicine on record for a decision, and calcium for none', () => {
    expect(severities('A38', gentle, undecided(-3, 'no', taking('denosumab')))).toEqual([]);
    expect(severities('A38', gentle, undecided(-3, 'no', taking('calcium-vitamin-d')))).toEqual(['advice']);
  });
  it('waits for the T-score', () => {
    expect(waitingFor('dxaScans', gentle, undecided(null))).toContain('A38');
    expect(waitingFor('dxaScans', gentle, aPatient({ tScore: null }))).not.toContain('A38');
  });
});

it('A34 waits for the weight of a typed load even before anybody reviewed the fractures', () => {
  const typed = monday([anItem('back-squat', lifted([kilograms(60)]))]);
  const patient = aPatient({ fracturesReviewed: false });
  expect(waitingFor('strengthTests', typed, patient)).toContain('A34');
  expect(waitingFor('fractures', typed, patient)).toContain('A34');
  expect(severities('A34', aProgram([]), aPatient({ fractures: [aFracture('vertebra')] }))).toEqual([]);
});

it('A34 names the fractures that make the bones fragile', () => {
  const spine = aPatient({ fractures: [aFracture('vertebra'), aFracture('wrist')] });
  expect(said('A34', squatAt(80), spine)).toMatch(/a vertebral fracture is on record/);
  const others = aPatient({
    fractures: [aFracture('hip'), aFracture('wrist'), aFracture('foot', '2018', 'high')],
  });
  expect(said('A34', squatAt(80), others)).toMatch(/2 low-trauma fractures are on record/);
});

it('A34 warns where only the effort says it is heavy, and shows the clearance of that too', () => {
  const byEffort = monday([anItem('back-squat', lifted([aGroup({ effort: rpe(9) })]))]);
  const spine = aPatient({ fractures: [aFracture('vertebra')] });
  expect(severities('A34', byEffort, spine)).toEqual(['warning']);
  expect(severities('A34', byEffort, cleared(spine, aClearance('A34-hirit-gate')))).toEqual(['advice']);
});
