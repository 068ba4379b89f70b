import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { findExercise } from '../../../shared/exercise/library';
import { impliedPercent } from '../../../shared/patient/strength/rtsGrid';
import { openScreenItems } from '../../../shared/patient/screenItems';
import { addDays, localDate } from '../../../shared/localDate';
import type { ConditionCode, Patient, Screening } from '../../../shared/patient/schema';
import {
  aGroup,
  anInput,
  anItem,
  aPatient,
  aScreen,
  aStrengthTest,
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
  partial,
  said,
  severities,
  waitingFor,
  withConditions,
  withFacts,
} from './screeningReading';

const gentle = monday([anItem('weight-shift')]);
const squatAt = (percent: number) => monday([anItem('back-squat', lifted([atPercent(percent, 3)]))]);
const rated = (effort: number, reps = 5) =>
  monday([anItem('back-squat', lifted([aGroup({ effort: rpe(effort), reps: { low: reps, high: reps } })]))]);
const screened = (...screenings: readonly Screening[]) => withFacts({ screenings: [...screenings] });

describe('A01: the pre-exercise screen', () => {
  const on = (date: string, policy = {}) =>
    severities('A01', gentle, screened(aScreen({ date: localDate(date) })), { policy });

  it('stops without any screen, and says which rules wait for it', () => {
    const [finding] = found('A01', squatAt(85), screened());
    expect(finding).toMatchObject({
      severity: 'stop',
      path: { patientField: 'screenings' },
      values: { gap: 'none', waiting: ['A02-screen-positive', 'A03-screen-intensity'] },
    });
    expect(found('missing-screenings', squatAt(85), screened())).toEqual([]);
  });
  it('stops at a screen older than 12 months, not at one of 12 months', () => {
    expect(on('2025-11-23')).toEqual([]);
    expect(on('2025-11-22')).toEqual(['stop']);
  });
  it('follows a clinic that asks for one of the last 6 months', () => {
    expect(on('2026-05-23', { 'screen-months': 6 })).toEqual([]);
    expect(on('2026-05-22', { 'screen-months': 6 })).toEqual(['stop']);
  });
  it('takes a screen of today, and none from the future, for a current one', () => {
    expect(on(TODAY)).toEqual([]);
    expect(on('2026-11-24')).toEqual(['stop']);
  });
  it('cannot call a screen with open questions clear', () => {
    const open = aScreen({ items: [{ item: 'chest-pain', answer: 'no' }] });
    expect(severities('A01', gentle, screened(open))).toEqual(['cannot-check']);
    expect(found('A01', gentle, screened(open))[0]?.values['items']).toEqual(openScreenItems(open));
  });
  it('takes a clinic’s own form as it is once anything is answered', () => {
    const own = aScreen({ instrument: 'clinic-form', items: [{ item: 'chest-pain', answer: 'no' }] });
    expect(severities('A01', gentle, screened(own))).toEqual([]);
    expect(severities('A01', gentle, screened({ ...own, items: [] }))).toEqual(['cannot-check']);
  });
});

describe('A02: a yes on the screen', () => {
  const yes = (date = '2026-11-02') =>
    aScreen({
      date: localDate(date),
      items: aScreen().items.map((one) =>
        one.item === 'chest-pain' ? { ...one, answer: 'yes' as const } : one,
      ),
    });

  it('stops and names the question', () => {
    expect(severities('A02', gentle, screened(yes()))).toEqual(['stop']);
    expect(said('A02', gentle, screened(yes()))).toMatch(/chest pain/);
    expect(severities('A02', gentle, screened(aScreen()))).toEqual([]);
  });
  it('goes by the newest screen, and by every one of its day', () => {
    expect(severities('A02', gentle, screened(yes('2026-11-01'), aScreen()))).toEqual([]);
    expect(severities('A02', gentle, screened(yes(), aScreen()))).toEqual(['stop']);
    expect(severities('A02', gentle, screened(aScreen(), yes('2026-11-30')))).toEqual(['stop']);
  });
  it.each([
    ['that names the rule', 'A02-screen-positive', '2026-11-02', 'advice'],
    ['that is general', null, '2026-11-02', 'advice'],
    ['of the day before', 'A02-screen-positive', '2026-11-01', 'stop'],
    ['of tomorrow', 'A02-screen-positive', '2026-11-24', 'stop'],
    ['of another rule', 'A04-cardiac-abs', '2026-11-02', 'stop'],
  ])('and a clearance %s', (_, id, date, severity) => {
    expect(severities('A02', gentle, cleared(screened(yes()), aClearance(id, date)))).toEqual([severity]);
  });
});

describe('A03: high intensity on a clear first stage', () => {
  const apss = (changes: Partial<Screening> = {}) =>
    screened(aScreen({ instrument: 'apss', clinicianAssessment: ' ', ...changes }));

  it('warns from 80 % of 1RM on, and from a clinic’s stricter limit', () => {
    expect(severities('A03', squatAt(80), apss())).toEqual(['warning']);
    expect(severities('A03', squatAt(79.9), apss())).toEqual([]);
    expect(severities('A03', squatAt(60), apss(), { policy: { 'gate-heavy-percent': 60 } })).toEqual([
      'warning',
    ]);
  });
  it('counts a typed load, an effort and high impact, and not a lower impact', () => {
    const patient = { ...apss(), strengthTests: [aStrengthTest('goblet-squat', 40)] };
    expect(severities('A03', monday([anItem('goblet-squat', lifted([kilograms(36)]))]), patient)).toEqual([
      'warning',
    ]);
    expect(severities('A03', rated(9), apss())).toEqual(['warning']);
    expect(severities('A03', monday([anItem('drop-landing')]), apss())).toEqual(['warning']);
    expect(severities('A03', monday([anItem('mini-jump')]), apss())).toEqual([]);
  });
  it('is silent with an assessment, another form, or no intensity', () => {
    expect(severities('A03', squatAt(85), apss({ clinicianAssessment: 'Fit.' }))).toEqual([]);
    expect(severities('A03', squatAt(85), screened(aScreen({ clinicianAssessment: '' })))).toEqual([]);
    expect(severities('A03', gentle, apss())).toEqual([]);
  });
  it('leaves a yes to A02 and open questions to A01', () => {
    const [first, ...others] = aScreen({ instrument: 'apss' }).items;
    if (!first) throw new Error('no question');
    expect(severities('A03', squatAt(85), apss({ items: [{ ...first, answer: 'yes' }, ...others] }))).toEqual(
      [],
    );
    expect(severities('A03', squatAt(85), apss({ items: others }))).toEqual([]);
    expect(waitingFor('screenings', squatAt(85), apss({ items: others }))).toEqual(['A02', 'A03']);
  });
  it('waits for the weight of a typed load', () => {
    const typed = monday([anItem('back-squat', lifted([kilograms(40)]))]);
    expect(waitingFor('strengthTests', typed, apss())).toContain('A03');
  });
});

const CARDIAC: readonly ConditionCode[] = [
  'unstable-angina',
  'recent-myocardial-infarction',
  'decompensated-heart-failure',
  'severe-valve-disease',
  'unstable-arrhythmia',
  'aortic-aneurysm',
  'cerebral-aneurysm',
  'acute-dvt-or-pe',
  'intracranial-bleed',
];
const MORE: readonly ConditionCode[] = [
  'severe-pulmonary-hypertension',
  'symptomatic-aortic-stenosis',
  'acute-myo-endo-pericarditis',
  'aortic-dissection',
  'marfan',
];

describe('A04 and A05: heart and vessels', () => {
  it.each([...CARDIAC.map((code) => [code, 'A04'] as const), ...MORE.map((code) => [code, 'A05'] as const)])(
    '%s stops by %s alone, whatever the program',
    (code, id) => {
      expect(severities(id, gentle, withConditions([code]))).toEqual(['stop']);
      expect(severities(id === 'A04' ? 'A05' : 'A04', gentle, withConditions([code]))).toEqual([]);
    },
  );
  it('leaves stable disease alone', () => {
    const patient = withConditions(['heart-disease-stable', 'hypertension', 'stroke']);
    expect(severities('A04', gentle, patient)).toEqual([]);
    expect(severities('A05', gentle, patient)).toEqual([]);
  });
  it('becomes advice by a clearance that names it, from the latest day the condition can have begun', () => {
    const since = (date: string | null) => withConditions(['unstable-angina'], date);
    const clearance = aClearance('A04-cardiac-abs', '2026-11-10');
    expect(severities('A04', gentle, cleared(since(null), clearance))).toEqual(['advice']);
    expect(severities('A04', gentle, cleared(since('2026-11-10'), clearance))).toEqual(['advice']);
    expect(severities('A04', gentle, cleared(since('2026-11-11'), clearance))).toEqual(['stop']);
    expect(severities('A04', gentle, cleared(since('2026-11'), clearance))).toEqual(['stop']);
    expect(severities('A04', gentle, cleared(since(null), aClearance(null)))).toEqual(['stop']);
  });
  it('tells what is cleared from what is not', () => {
    const patient = withFacts({
      conditions: {
        reviewedOn: TODAY,
        entries: [
          { code: 'unstable-angina', since: partial('2026-01-01'), note: '' },
          { code: 'acute-dvt-or-pe', since: partial('2026-11-20'), note: '' },
        ],
      },
    });
    const findings = found('A04', gentle, cleared(patient, aClearance('A04-cardiac-abs', '2026-11-10')));
    expect(findings.map(({ severity, values }) => [severity, values['conditions']])).toEqual([
      ['stop', ['acute-dvt-or-pe']],
      ['advice', ['unstable-angina']],
    ]);
  });
  it('waits while nobody went through the conditions', () => {
    const patient = withFacts({ conditions: { reviewedOn: null, entries: [] } });
    expect(waitingFor('conditions', gentle, patient)).toEqual(expect.arrayContaining(['A04', 'A05']));
  });
});

const pressed = (systolic: number, diastolic: number, changes: Partial<Patient> = {}) =>
  withFacts({ bloodPressure: asked({ systolic, diastolic }), ...changes });
const unmeasured = withFacts({ bloodPressure: { answer: 'not-asked' } });
const measuredOn = (date: string) =>
  withFacts({
    bloodPressure: { answer: 'value', askedOn: localDate(date), value: { systolic: 120, diastolic: 80 } },
  });

describe('A06: blood pressure above the limit', () => {
  it.each([
    [180, 110, []],
    [181, 70, ['stop']],
    [120, 111, ['stop']],
  ])('%d/%d', (systolic, diastolic, expected) => {
    expect(severities('A06', gentle, pressed(systolic, diastolic))).toEqual(expected);
  });
  it('follows a stricter clinic', () => {
    expect(severities('A06', gentle, pressed(171, 80), { policy: { 'bp-stop-systolic': 170 } })).toEqual([
      'stop',
    ]);
    expect(severities('A06', gentle, pressed(170, 80), { policy: { 'bp-stop-systolic': 170 } })).toEqual([]);
  });
  it('becomes advice by a clearance from the day of the reading on', () => {
    const clear = (date: string) => cleared(pressed(190, 95), aClearance('A06-bp-abs', date));
    expect(severities('A06', gentle, clear(TODAY))).toEqual(['advice']);
    expect(severities('A06', gentle, clear(addDays(TODAY, -1)))).toEqual(['stop']);
  });
  it('is a fact like any other for light work, and spoken of by A08 for heavy work', () => {
    expect(waitingFor('bloodPressure', gentle, unmeasured)).toEqual(['A06']);
    expect(severities('missing-bloodPressure', gentle, unmeasured)).toEqual(['cannot-check']);
    expect(waitingFor('bloodPressure', squatAt(85), unmeasured)).toEqual(['A06', 'A07']);
    expect(severities('missing-bloodPressure', squatAt(85), unmeasured)).toEqual([]);
  });
});

describe('A07: raised blood pressure', () => {
  const march = (percent: number) => monday([anItem('weighted-march', lifted([atPercent(percent, 3)]))]);
  const light = monday([anItem('weighted-march', lifted([aGroup()]))]);

  it.each([
    [159, 99, []],
    [160, 70, ['warning']],
    [120, 100, ['warning']],
    [180, 110, ['warning']],
    [181, 80, []],
  ])('%d/%d with a squat', (systolic, diastolic, expected) => {
    expect(severities('A07', squatAt(50), pressed(systolic, diastolic))).toEqual(expected);
  });
  it('looks at work from 70 % on, at effort, and at exercises that invite a held breath', () => {
    const patient = pressed(165, 85);
    const chart = (percent: number) =>
      monday([anItem('split-squat-dumbbell', lifted([atPercent(percent, 3)]))]);
    expect(severities('A07', chart(70), patient)).toEqual(['warning']);
    expect(severities('A07', monday([anItem('grip-squeeze')]), patient)).toEqual(['warning']);
    expect(severities('A07', light, patient)).toEqual([]);
    expect(severities('A07', gentle, patient)).toEqual([]);
    const byEffort = monday([anItem('weighted-march', lifted([aGroup({ effort: rpe(8) })]))]);
    expect(found('A07', byEffort, patient)[0]?.values).toMatchObject({ from: 'effort', held: [] });
  });
  it('judges 70 % at its edge where nothing invites a held breath', () => {
    const own = (percent: number) => ({ ...march(percent) });
    expect(severities('A07', own(70), pressed(165, 85))).toEqual(['warning']);
    expect(severities('A07', own(69.9), pressed(165, 85))).toEqual([]);
  });
  it('waits for the weight of a typed load, only where the pressure is raised and nothing else strains', () => {
    const press = findExercise('leg-press');
    if (!press) throw new Error('leg-press');
    const silent = { ...press, id: 'own-press', tags: [] };
    const typed = monday([{ ...anItem('leg-press', lifted([kilograms(60)])), exerciseId: 'own-press' }]);
    const waits = (patient: Patient) =>
      check({
        ...anInput(typed, patient),
        library: (id) => (id === 'own-press' ? silent : findExercise(id)),
      })
        .findings.filter(({ ruleId }) => ruleId === 'missing-strengthTests')
        .flatMap(({ values }) => values['waiting']);
    expect(waits(pressed(160, 80))).toContain('A07-bp-rel');
    expect(waits(pressed(159, 99))).not.toContain('A07-bp-rel');
    expect(waits(pressed(181, 80))).not.toContain('A07-bp-rel');
  });
  it('speaks again when A06 is cleared', () => {
    const patient = cleared(pressed(190, 95), aClearance('A06-bp-abs'));
    expect(severities('A07', squatAt(85), patient)).toEqual(['warning']);
  });
});

describe('A08: no current blood pressure before heavy work', () => {
  it('warns from 70 % on, by % or effort', () => {
    expect(severities('A08', squatAt(70), unmeasured)).toEqual(['warning']);
    expect(severities('A08', squatAt(69.9), unmeasured)).toEqual([]);
    expect(severities('A08', rated(8), unmeasured)).toEqual(['warning']);
    expect(severities('A08', rated(3, 12), unmeasured)).toEqual([]);
    const own = impliedPercent(12, 10) ?? 0; // at the very % that the effort implies
    expect(severities('A08', rated(10, 12), unmeasured, { policy: { 'bp-percent': own } })).toEqual([
      'warning',
    ]);
    expect(severities('A08', rated(10, 12), unmeasured)).toEqual([]);
  });
  it('takes a reading of 3 months ago, and none older', () => {
    expect(severities('A08', squatAt(85), measuredOn('2026-08-23'))).toEqual([]);
    expect(severities('A08', squatAt(85), measuredOn('2026-08-22'))).toEqual(['warning']);
  });
  it('counts a part of a month in days: 0.25 months is a week', () => {
    const policy = { 'bp-months': 0.25 };
    expect(severities('A08', squatAt(85), measuredOn('2026-11-16'), { policy })).toEqual([]);
    expect(severities('A08', squatAt(85), measuredOn('2026-11-15'), { policy })).toEqual(['warning']);
    expect(said('A08', squatAt(85), measuredOn('2026-11-15'), { policy })).toMatch(/last 0\.25 months/);
  });
  it('waits for the weight of a typed load', () => {
    const typed = monday([anItem('back-squat', lifted([kilograms(40)]))]);
    expect(waitingFor('strengthTests', typed, unmeasured)).toContain('A08');
    expect(waitingFor('strengthTests', typed, aPatient())).not.toContain('A08');
  });
});

describe('a limit that the clinic has tightened', () => {
  it('is said to be the clinic’s own, not that of the source', () => {
    expect(said('A06', gentle, pressed(185, 80))).toMatch(/above 180 or 110 .*AHA 2007, recalled/);
    const policy = { 'bp-stop-systolic': 170 };
    expect(said('A06', gentle, pressed(175, 80), { policy })).toMatch(
      /above 170 or 110 .*the stricter limit of this clinic/,
    );
    expect(said('A06', gentle, pressed(175, 80), { policy })).not.toMatch(/AHA/);
  });
});
