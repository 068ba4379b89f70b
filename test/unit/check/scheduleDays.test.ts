import { describe, expect, it } from 'vitest';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import type { Weekday } from '../../../shared/localDate';
import type { Goal, ProgramItem, Schedule } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  aFracture,
  aGroup,
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aStrengthTest,
  atPercent,
  impactDose,
  kilograms,
  lifted,
  rpe,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const ALL: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const everyOtherDay: Schedule = { kind: 'every-other-day' };
const times = (count: number): Schedule => ({ kind: 'times-a-week', times: count, minimumRestDays: 0 });
const week = (...sessions: ReturnType<typeof aSession>[]) => aProgram([aPhase(sessions)]);

describe('C03: one lift heavy on many days', () => {
  const squat = (percent = 80): ProgramItem => anItem('back-squat', lifted([atPercent(percent, 3)]));
  const on = (days: readonly Weekday[], item = squat()) => week(aSession(days, [item]));
  const FOUR: readonly Weekday[] = ['mon', 'wed', 'fri', 'sun'];

  it('stops above 3 days, from 80 %', () => {
    expect(severitiesOf('C03', on(['mon', 'wed', 'fri']))).toEqual([]);
    expect(findingsOf('C03', on(FOUR))).toMatchObject([
      { severity: 'stop', values: { days: 4, limit: 3, percent: 80, weeks: ['1-4'] } },
    ]);
    expect(severitiesOf('C03', on(FOUR, squat(79.9)))).toEqual([]);
  });
  it('counts every other day as 3.5 and times a week as they are', () => {
    const scheduled = (schedule: Schedule) =>
      severitiesOf('C03', week(aSession([], [squat()], { schedule })));
    expect(scheduled(everyOtherDay)).toEqual(['stop']);
    expect(scheduled(times(3))).toEqual([]);
    expect(scheduled(times(4))).toEqual(['stop']);
  });
  it('takes sessions of one lift together, days once, other lifts apart', () => {
    const sessions = (a: readonly Weekday[], b: readonly Weekday[], other = squat()) =>
      severitiesOf('C03', week(aSession(a, [squat()]), aSession(b, [other])));
    expect(sessions(['mon', 'wed'], ['fri', 'sun'])).toEqual(['stop']);
    expect(sessions(['mon', 'wed'], ['wed', 'fri'])).toEqual([]);
    expect(
      sessions(['mon', 'wed'], ['fri', 'sun'], anItem('barbell-deadlift', lifted([atPercent(80, 3)]))),
    ).toEqual([]);
    expect(sessions(['mon', 'wed'], ['fri', 'sun'], squat(70))).toEqual([]);
  });
  it('looks at the weeks that are heavy', () => {
    const ramp = lifted([atPercent(70, 3)], {
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from: 70, to: 85 },
        deload: null,
        overrides: [],
      },
    });
    expect(findingsOf('C03', on(FOUR, anItem('back-squat', ramp)))).toMatchObject([
      { values: { weeks: ['3-4'], percent: 85 } },
    ]);
  });
  it('counts a typed load against the 1RM, and waits for one', () => {
    const typed = on(FOUR, anItem('back-squat', lifted([kilograms(36)])));
    expect(severitiesOf('C03', typed, aPatient({ tests: [aStrengthTest('back-squat', 40)] }))).toEqual([
      'stop',
    ]);
    expect(severitiesOf('C03', typed)).toEqual([]);
    expect(findingsOf('missing-strengthTests', typed)[0]?.values['waiting']).toContain('C03-rt-extreme');
  });
  it('never stops by an effort alone', () => {
    const hard = anItem('back-squat', lifted([aGroup({ effort: rpe(9), reps: { low: 3, high: 3 } })]));
    expect(severitiesOf('C03', on(FOUR, hard))).toEqual([]);
  });
  it('speaks in the place of C02', () => {
    expect(severitiesOf('C02', on(FOUR))).toEqual([]);
    expect(severitiesOf('C02', on(FOUR, squat(79)))).toEqual(['warning']);
  });
  it('is fixed by three days, as far apart as they lie', () => {
    const program = on(['mon', 'tue', 'wed', 'fri']);
    const [fix] = findingsOf('C03', program)[0]?.fixes ?? [];
    expect(fix && fixed(anInput(program), fix).phases[0]?.sessions[0]?.schedule).toEqual({
      kind: 'days',
      days: ['mon', 'wed', 'fri'],
    });
    expect(fix && fixLabel(fix)).toBe('Do Session mon tue wed fri on Monday, Wednesday and Friday only');
    expect(faultsOfFixes('C03', anInput(program))).toEqual([]);
  });
  it.each<[string, ReturnType<typeof week>]>([
    ['every other day', week(aSession([], [squat()], { schedule: everyOtherDay }))],
    ['5 times a week', week(aSession([], [squat()], { schedule: times(5) }))],
    ['two sessions', week(aSession(['mon', 'wed'], [squat()]), aSession(['fri', 'sun'], [squat()]))],
    ['four sessions', week(...FOUR.map((day) => aSession([day], [squat()])))],
  ])('is fixed with %s', (_, program) => {
    expect(faultsOfFixes('C03', anInput(program))).toEqual([]);
  });
});

describe('C06: days a week with impact', () => {
  const stomps = (days: readonly Weekday[], goals: readonly Goal[] = ['hip-bone-density']) =>
    aProgram([aPhase([aSession(days, [anItem('stomp')])])], { goals: [...goals] });
  const essa = findTemplate('essa-mod') ?? null;
  const liftmor = findTemplate('liftmor') ?? null;

  it('warns below 3 with a bone goal', () => {
    expect(findingsOf('C06', stomps(['mon', 'thu']))).toMatchObject([
      { severity: 'warning', values: { days: 2, limit: 3 } },
    ]);
    expect(severitiesOf('C06', stomps(['mon', 'wed', 'fri']))).toEqual([]);
  });
  it('warns whatever the goal when the template asks for impact', () => {
    expect(severitiesOf('C06', stomps(['mon', 'thu'], ['strength']))).toEqual([]);
    expect(severitiesOf('C06', stomps(['mon', 'thu'], ['strength']), aPatient(), essa)).toEqual(['warning']);
  });
  it('leaves a program without any impact to E05', () => {
    expect(severitiesOf('C06', week(aSession(['mon'], [anItem('goblet-squat')])))).toEqual([]);
    const program = aProgram([
      aPhase([aSession(['mon', 'wed', 'fri'], [anItem('stomp')])]),
      aPhase([aSession(['mon'], [anItem('goblet-squat')])], { purpose: 'maintain', name: 'Later' }),
    ]);
    expect(findingsOf('C06', program)).toMatchObject([{ values: { phase: 'Later', days: 0 } }]);
  });
  it('is about phases of full work', () => {
    const program = aProgram([
      aPhase([aSession(['mon'], [anItem('stomp')])], { purpose: 'learn' }),
      aPhase([aSession(['mon', 'wed', 'fri'], [anItem('stomp')])]),
    ]);
    expect(severitiesOf('C06', program)).toEqual([]);
  });
  it('is not about HiRIT, by template or by what is done', () => {
    const landing = anItem('drop-landing');
    expect(severitiesOf('C06', week(aSession(['mon', 'thu'], [landing])), aPatient(), liftmor)).toEqual([]);
    expect(severitiesOf('C06', week(aSession(['mon', 'thu'], [landing])))).toEqual([]);
  });
  it('asks for no more after a vertebral fracture', () => {
    const fragile = aPatient({ fractures: [aFracture('vertebra')] });
    expect(severitiesOf('C06', stomps(['mon']), fragile)).toEqual([]);
  });
  it('counts landings of the feet, not walks or push-drops', () => {
    const other = week(aSession(['mon'], [anItem('brisk-walk'), anItem('wall-push-drop')]));
    expect(severitiesOf('C06', other)).toEqual([]);
  });
});

describe('C07: impact every day at the start', () => {
  const stomps = (days: readonly Weekday[], weeks = 4) =>
    aPhase([aSession(days, [anItem('stomp', impactDose())])], { weeks, name: `${days.length} days` });
  const novice = aPatient({ training: 'novice' });

  it('warns a novice with 7 days, not with 6', () => {
    expect(findingsOf('C07', aProgram([stomps(ALL)]), novice)).toMatchObject([
      { severity: 'warning', values: { days: 7, weeks: ['1-2'] } },
    ]);
    expect(severitiesOf('C07', aProgram([stomps(ALL.slice(1))]), novice)).toEqual([]);
  });
  it('looks at weeks 1 and 2', () => {
    const after = (weeks: number) => aProgram([stomps(['mon'], weeks), stomps(ALL)]);
    expect(findingsOf('C07', after(1), novice)).toMatchObject([{ values: { weeks: ['2'] } }]);
    expect(severitiesOf('C07', after(2), novice)).toEqual([]);
  });
  it('is about novices, and waits while nobody asked', () => {
    expect(severitiesOf('C07', aProgram([stomps(ALL)]), aPatient({ training: 'returning' }))).toEqual([]);
    const open = aPatient({ training: null });
    expect(severitiesOf('C07', aProgram([stomps(ALL)]), open)).toEqual([]);
    const waits = (days: readonly Weekday[]) =>
      findingsOf('missing-trainingStatus', aProgram([stomps(days)]), open)[0]?.values['waiting'] ?? [];
    expect(waits(ALL)).toContain('C07-impact-max-first');
    expect(waits(['mon'])).not.toContain('C07-impact-max-first');
  });
  it('is fixed by every other day', () => {
    for (const program of [
      aProgram([stomps(ALL)]),
      week(aSession([], [anItem('stomp')], { schedule: times(7) })),
    ]) {
      expect(faultsOfFixes('C07', anInput(program, novice))).toEqual([]);
      const [finding] = findingsOf('C07', program, novice);
      expect(finding?.fixes.map(fixLabel)[0]).toMatch(/^Do Session .*every other day$/);
    }
  });
  it('offers none where several sessions share the days', () => {
    const program = week(
      aSession(['mon', 'wed', 'fri', 'sun'], [anItem('stomp')]),
      aSession(['tue', 'thu', 'sat'], [anItem('stomp')]),
    );
    const [finding] = findingsOf('C07', program, novice);
    expect(finding?.fixes).toEqual([]);
    expect(finding && sentence(finding).body).toMatch(/7 days a week in weeks 1 to 2/);
  });
});
