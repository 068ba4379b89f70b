import { describe, expect, it } from 'vitest';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import { localDate, type Weekday } from '../../../shared/localDate';
import { NO_EQUIPMENT } from '../../../shared/patient/equipment';
import type { Patient } from '../../../shared/patient/schema';
import {
  aFunctionTest,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  asked,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const OPEN = { answer: 'not-asked' } as const;
/** 65 on the day of the tests, and one day short of it. */
const AT_65 = { dateOfBirth: localDate('1961-11-23') };
const BELOW_65 = { dateOfBirth: localDate('1961-11-24') };
const with65 = (changes: Partial<Patient> = {}) => aPatient({ changes: { ...AT_65, ...changes } });
const younger = (changes: Partial<Patient> = {}) => aPatient({ changes: { ...BELOW_65, ...changes } });
const faller = younger({ fallsIn12Months: asked(1) });

const on = (days: readonly Weekday[], id: string, minutes: number | null = 30) =>
  aSession(days, [anItem(id)], { plannedMinutes: minutes });
const week = (...sessions: ReturnType<typeof aSession>[]) => aProgram([aPhase(sessions)]);

describe('C08: days a week with balance work', () => {
  const walk = (...days: Weekday[]) => week(on(days, 'tandem-walk'));

  it('warns from 65 years below 2 days', () => {
    expect(findingsOf('C08', walk('mon'), with65())).toMatchObject([
      { severity: 'warning', path: {}, values: { days: 1, limit: 2, phases: ['Target'] } },
    ]);
    expect(severitiesOf('C08', walk('mon', 'thu'), with65())).toEqual([]);
    expect(severitiesOf('C08', walk('mon'), younger())).toEqual([]);
  });
  it.each([
    ['one fall', { fallsIn12Months: asked(1) }],
    ['timed up and go of 12 s', { functionTests: [aFunctionTest('tug-s', 12)] }],
  ])('warns before 65 with a fall risk: %s', (_, changes) => {
    expect(severitiesOf('C08', walk('mon'), younger(changes))).toEqual(['warning']);
  });
  it('waits for the falls before 65, only where the answer counts', () => {
    const open = younger({ fallsIn12Months: OPEN, functionTests: [] });
    const waits = (patient: Patient, ...days: Weekday[]) =>
      findingsOf('missing-fallsIn12Months', walk(...days), patient)[0]?.values['waiting'] ?? [];
    expect(waits(open, 'mon')).toContain('C08-balance-min');
    expect(severitiesOf('C08', walk('mon'), open)).toEqual([]);
    expect(waits(open, 'mon', 'thu')).not.toContain('C08-balance-min');
    expect(waits(with65({ fallsIn12Months: OPEN }), 'mon')).not.toContain('C08-balance-min');
  });
  it('looks at every phase and names those with too little', () => {
    const program = aProgram([
      aPhase([on(['mon'], 'goblet-squat')], { purpose: 'learn', name: 'Learn' }),
      aPhase([on(['mon', 'thu'], 'tandem-walk')]),
    ]);
    expect(findingsOf('C08', program, with65())).toMatchObject([{ values: { phases: ['Learn'], days: 0 } }]);
  });
  it('counts every kind of balance drill, not heel raises', () => {
    expect(severitiesOf('C08', week(on(['mon', 'thu'], 'heel-raise')), with65())).toEqual(['warning']);
    expect(severitiesOf('C08', week(on(['mon', 'thu'], 'ball-catch-balance')), with65())).toEqual([]);
  });
  it('is fixed by a stance at the end of as few sessions as it takes', () => {
    const program = week(on(['mon'], 'goblet-squat'), on(['tue', 'fri'], 'goblet-squat'));
    const [fix] = findingsOf('C08', program, with65())[0]?.fixes ?? [];
    const sessions = fix && fixed(anInput(program, with65()), fix).phases[0]?.sessions;
    expect(sessions?.map(({ items }) => items.map(({ exerciseId }) => exerciseId))).toEqual([
      ['goblet-squat'],
      ['goblet-squat', 'weight-shift'],
    ]);
    expect(fix && fixLabel(fix)).toBe('Add Weight shift at counter to Session tue fri');
    for (const patient of [with65(), faller])
      expect(faultsOfFixes('C08', anInput(program, patient))).toEqual([]);
  });
  it('keeps one track over phases, and the days that are there', () => {
    const program = aProgram([
      aPhase([on(['mon'], 'goblet-squat'), on(['thu'], 'tandem-walk')], { purpose: 'learn' }),
      aPhase([on(['mon'], 'goblet-squat'), on(['thu'], 'goblet-squat')]),
    ]);
    const [fix] = findingsOf('C08', program, with65())[0]?.fixes ?? [];
    const after = fix && fixed(anInput(program, with65()), fix);
    const added = after?.phases.flatMap(({ sessions }) =>
      sessions.flatMap(({ items }) => items.filter(({ exerciseId }) => exerciseId === 'weight-shift')),
    );
    expect(added).toHaveLength(3);
    expect(new Set(added?.map(({ track }) => track)).size).toBe(1);
  });
  it('offers none at a home without a counter', () => {
    const patient = with65({ homeEquipment: asked(NO_EQUIPMENT) });
    const program = week(aSession(['mon', 'thu'], [anItem('heel-raise')], { setting: 'home' }));
    expect(findingsOf('C08', program, patient)[0]?.fixes).toEqual([]);
  });
});

describe('C09: hours of exercise with a fall risk', () => {
  it.each([
    [59, ['advice']],
    [60, []],
  ])('three sessions of %s planned minutes', (minutes, expected) => {
    expect(severitiesOf('C09', week(on(['mon', 'wed', 'fri'], 'tandem-walk', minutes)), faller)).toEqual(
      expected,
    );
  });
  it('estimates sessions without planned minutes', () => {
    const program = week(on(['mon'], 'tandem-walk', null));
    const [finding] = findingsOf('C09', program, faller);
    expect(finding?.values).toMatchObject({ hours: 3, minutes: 5, weeks: ['1-4'] });
    expect(finding && sentence(finding).body).toMatch(/5 minutes a week in weeks 1 to 4/);
  });
  it('is about fall risk, and waits while nobody asked', () => {
    const program = week(on(['mon'], 'tandem-walk'));
    expect(severitiesOf('C09', program, with65())).toEqual([]);
    const open = aPatient({ changes: { fallsIn12Months: OPEN, functionTests: [] } });
    expect(severitiesOf('C09', program, open)).toEqual([]);
    expect(findingsOf('missing-fallsIn12Months', program, open)[0]?.values['waiting']).toContain(
      'C09-exercise-hours',
    );
    const enough = week(on(['mon', 'wed', 'fri'], 'tandem-walk', 60));
    expect(findingsOf('missing-fallsIn12Months', enough, open)[0]?.values['waiting'] ?? []).not.toContain(
      'C09-exercise-hours',
    );
  });
  it('looks at phases of full work', () => {
    const program = aProgram([
      aPhase([on(['mon'], 'tandem-walk')], { purpose: 'learn' }),
      aPhase([on(['mon', 'wed', 'fri'], 'tandem-walk', 60)]),
    ]);
    expect(severitiesOf('C09', program, faller)).toEqual([]);
  });
});

describe('C10: days a week with back-extensor work', () => {
  const back = (id: string, ...days: Weekday[]) => severitiesOf('C10', week(on(days, id)));

  it('advises below 2 days', () => {
    expect(back('prone-extension', 'mon')).toEqual(['advice']);
    expect(back('prone-extension', 'mon', 'thu')).toEqual([]);
    expect(back('supine-shoulder-press', 'mon', 'thu')).toEqual([]);
  });
  it('does not take posture drills or a deadlift for extensor work', () => {
    expect(back('wall-angel', 'mon', 'thu')).toEqual(['advice']);
    expect(back('barbell-deadlift', 'mon', 'thu')).toEqual(['advice']);
  });
  it('looks at phases of full work, and says nothing of no program', () => {
    const program = aProgram([
      aPhase([on(['mon'], 'goblet-squat')], { purpose: 'learn' }),
      aPhase([on(['mon', 'thu'], 'prone-extension')]),
    ]);
    expect(severitiesOf('C10', program)).toEqual([]);
    expect(severitiesOf('C10', aProgram([]))).toEqual([]);
  });
  it('is fixed by a press lying on the back', () => {
    const input = anInput(week(on(['mon', 'thu'], 'goblet-squat')));
    expect(faultsOfFixes('C10', input)).toEqual([]);
    const [finding] = findingsOf('C10', input.program);
    expect(finding?.fixes.map(fixLabel)).toEqual(['Add Shoulder and arm press, lying to Session mon thu']);
  });
  it('offers none where one day is all there is', () => {
    expect(findingsOf('C10', week(on(['mon'], 'goblet-squat')))[0]?.fixes).toEqual([]);
  });
});
