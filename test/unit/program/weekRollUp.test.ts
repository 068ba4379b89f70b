import { describe, expect, it } from 'vitest';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise } from '../../../shared/exercise/library';
import { KILOGRAMS_PER_POUND } from '../../../shared/mass';
import { NO_EQUIPMENT } from '../../../shared/patient/equipment';
import type { Patient } from '../../../shared/patient/schema';
import type { ProgramItem, Program, Schedule } from '../../../shared/program/schema';
import { weekRollUp, type WeekRollUp } from '../../../shared/program/weekRollUp';
import {
  aGroup,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aStrengthTest,
  asked,
  atPercent,
  impactDose,
  kilograms,
  lifted,
  monday,
  rpe,
  WARM_UP,
} from '../../support/programs';

const clinic = newClinic();
const weeksOf = (program: Program, patient: Patient = aPatient()): readonly WeekRollUp[] =>
  weekRollUp({ program, patient, clinic, library: findExercise });

function weekOf(items: readonly ProgramItem[], patient?: Patient): WeekRollUp {
  const [week] = weeksOf(monday(items), patient);
  if (!week) throw new Error('no week');
  return week;
}

const onSchedule = (schedule: Schedule, items: readonly ProgramItem[]) =>
  weeksOf(aProgram([aPhase([aSession([], items, { schedule })])]))[0];

describe('the weeks', () => {
  it('are those of the program, over its phases', () => {
    const program = aProgram([
      aPhase([aSession(['mon'], [anItem('tandem-walk')])], { weeks: 2 }),
      aPhase([aSession(['mon', 'thu'], [anItem('tandem-walk')])], { weeks: 1 }),
    ]);
    expect(weeksOf(program).map(({ week, phase, balanceDays }) => [week, phase, balanceDays])).toEqual([
      [1, program.phases[0]?.id, 1],
      [2, program.phases[0]?.id, 1],
      [3, program.phases[1]?.id, 2],
    ]);
    expect(weeksOf(aProgram([]))).toEqual([]);
  });

  it('of a program without exercises are all zeros', () => {
    for (const sessions of [[], [aSession(['mon', 'thu'])]])
      expect(weeksOf(aProgram([aPhase(sessions, { weeks: 1 })]))).toMatchObject([
        {
          strengthDays: 0,
          balanceDays: 0,
          impactDays: 0,
          postureDays: 0,
          extensorDays: 0,
          impactContacts: 0,
          workingSets: {},
          tonnageKg: 0,
          unweighed: [],
          minutes: 0,
        },
      ]);
  });
});

describe('days', () => {
  it.each<[string, Schedule, number]>([
    ['named days', { kind: 'days', days: ['mon', 'thu'] }, 2],
    ['times a week', { kind: 'times-a-week', times: 3, minimumRestDays: 1 }, 3],
    ['every other day', { kind: 'every-other-day' }, 3.5],
  ])('count as %s say', (_, schedule, days) => {
    expect(onSchedule(schedule, [anItem('tandem-walk')])?.balanceDays).toBe(days);
  });
  it('count a day with two sessions once', () => {
    const session = () => aSession(['mon', 'thu'], [anItem('stomp', impactDose())]);
    const [week] = weeksOf(aProgram([aPhase([session(), session()])]));
    expect(week).toMatchObject({ impactDays: 2, impactContacts: 100 });
  });
  it.each([
    ['tandem-walk', { balanceDays: 1, postureDays: 0, impactDays: 0, strengthDays: 0 }],
    ['prone-extension', { extensorDays: 1, postureDays: 1, balanceDays: 0 }],
    ['supine-head-press', { extensorDays: 1, postureDays: 1 }],
    ['wall-angel', { extensorDays: 0, postureDays: 1 }],
    ['bird-dog', { extensorDays: 0, postureDays: 0 }],
    ['band-pull-apart', { extensorDays: 0, postureDays: 0 }],
    ['stomp', { impactDays: 1, strengthDays: 0 }],
    ['brisk-walk', { impactDays: 0, impactContacts: 0 }],
    ['wall-push-drop', { impactDays: 0, impactContacts: 0 }],
    ['carry-farmer', { strengthDays: 1 }],
    ['sit-to-stand', { strengthDays: 0 }],
  ])('tell kinds of work apart: %s', (id, expected) => {
    const loaded = id === 'carry-farmer' ? { dose: { ...anItem(id).dose, effort: rpe(5) } } : {};
    expect(weekOf([{ ...anItem(id), ...loaded }])).toMatchObject(expected);
  });
  it.each([
    ['60 % of 1RM', atPercent(60, 5, { load: null }), 1],
    ['59.9 % of 1RM', atPercent(59.9, 5, { load: null }), 0],
    ['RPE 5', aGroup({ load: null, effort: rpe(5) }), 1],
    ['RPE 4.5', aGroup({ load: null, effort: rpe(4.5) }), 0],
    ['a band', aGroup({ load: { kind: 'band', level: 'light' } }), 1],
    ['the body', aGroup({ load: { kind: 'body-weight' } }), 0],
  ])('count resistance work from a set load, 60 %% or RPE 5: %s', (_, group, days) => {
    expect(weekOf([anItem('goblet-squat', lifted([group]))]).strengthDays).toBe(days);
  });
  it('count a ramp that becomes heavy as strength work from its first week', () => {
    const ramp = lifted([atPercent(50, 5, { load: null })], {
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from: 50, to: 75 },
        deload: null,
        overrides: [],
      },
    });
    expect(weeksOf(monday([anItem('back-squat', ramp)])).map(({ strengthDays }) => strengthDays)).toEqual([
      1, 1, 1, 1,
    ]);
  });
});

describe('amounts', () => {
  it('count contacts: sets x contacts x times a day x days', () => {
    const dose = impactDose({ sets: 3, amount: { low: 8, high: 10 }, timesPerDay: 2 });
    const program = aProgram([aPhase([aSession(['mon', 'wed', 'fri'], [anItem('stomp', dose)])])]);
    expect(weeksOf(program)[0]?.impactContacts).toBe(180);
  });
  it('count contacts for one leg: a set for each side is one', () => {
    const contacts = (side: 'both' | 'each') =>
      weekOf([anItem('marching-stomp', impactDose({ side }))]).impactContacts;
    expect([contacts('both'), contacts('each')]).toEqual([25, 25]);
  });
  it('count work sets by movement, warm-ups, landings and balance aside', () => {
    const week = weekOf([
      anItem('back-squat', lifted([WARM_UP, aGroup({ sets: 3 })])),
      anItem('goblet-squat', lifted([aGroup({ sets: 2 })], { timesPerDay: 2 })),
      anItem('counter-push-up', { ...anItem('counter-push-up').dose, sets: 2 } as ProgramItem['dose']),
      anItem('stomp'),
      anItem('tandem-walk'),
      anItem('march-in-place'),
      anItem('jumping-chin-up'),
    ]);
    expect(week.workingSets).toEqual({ squat: 7, 'horizontal-push': 2 });
  });
  it('estimate minutes with rests, rounded up for a session', () => {
    // 5 x (5 repetitions of 4 s + 60 s of rest) = 400 s
    expect(weekOf([anItem('back-squat', lifted([aGroup()]))]).minutes).toBe(7);
    const twice = lifted([aGroup()], { timesPerDay: 2 });
    const [week] = weeksOf(
      aProgram([aPhase([aSession(['mon', 'thu'], [anItem('back-squat', twice)], { plannedMinutes: 30 })])]),
    );
    expect(week).toMatchObject({
      minutes: 28,
      sessions: [{ minutes: 14, plannedMinutes: 30, perWeek: 2 }],
    });
  });
});

describe('tonnage', () => {
  const load = (value: number, changes = {}) => kilograms(value, { sets: 3, ...changes });
  const tonnage = (item: ProgramItem, patient?: Patient) => weekOf([item], patient).tonnageKg;

  it('is sets x repetitions x load of the work sets', () => {
    expect(tonnage(anItem('back-squat', lifted([{ ...WARM_UP, load: load(20).load }, load(40)])))).toBe(600);
    expect(
      tonnage(anItem('back-squat', lifted([load(40, { reps: { low: 8, high: 10 } })], { timesPerDay: 2 }))),
    ).toBe(2400);
  });
  it('counts a weight in each hand twice, each side twice, and pounds as kilograms', () => {
    const pair = {
      kind: 'mass',
      mass: { value: 10, unit: 'kg' },
      perHand: true,
    } as const;
    expect(tonnage(anItem('overhead-press-standing-dumbbell', lifted([load(1, { load: pair })])))).toBe(300);
    expect(tonnage(anItem('split-squat-dumbbell', lifted([load(1, { load: pair })], { side: 'each' })))).toBe(
      600,
    );
    const pounds = { kind: 'mass', mass: { value: 10, unit: 'lb' }, perHand: false } as const;
    expect(tonnage(anItem('goblet-squat', lifted([load(1, { load: pounds })])))).toBeCloseTo(
      150 * KILOGRAMS_PER_POUND,
      9,
    );
  });
  it('works loads out of a % of 1RM as they are printed, pairs of dumbbells twice', () => {
    const tests = [aStrengthTest('back-squat', 80), aStrengthTest('overhead-press-standing-dumbbell', 16)];
    // 1RM 90 kg: 70 % is 63, 62.5 on the bar, rounded down at T -2.6
    expect(
      tonnage(anItem('back-squat', lifted([atPercent(70, 5, { load: null, sets: 3 })])), aPatient({ tests })),
    ).toBe(15 * 62.5);
    // 1RM 18 kg a hand: 70 % is 12.6, so 12 kg in each hand
    expect(
      tonnage(
        anItem('overhead-press-standing-dumbbell', lifted([atPercent(70, 5, { load: null, sets: 3 })])),
        aPatient({ tests }),
      ),
    ).toBe(15 * 24);
  });
  it('follows the weeks', () => {
    const dose = lifted([load(40)], {
      progression: {
        course: { kind: 'step', variable: 'load', by: 5, everyWeeks: 2, limit: null },
        deload: null,
        overrides: [{ week: 4, sets: 1 }],
      },
    });
    expect(weeksOf(monday([anItem('back-squat', dose)])).map(({ tonnageKg }) => tonnageKg)).toEqual([
      600, 600, 675, 225,
    ]);
  });
  it.each([
    ['the therapist sets the load', anItem('back-squat', lifted([aGroup()])), undefined],
    ['no 1RM', anItem('back-squat', lifted([atPercent(70, 5, { load: null })])), undefined],
    ['neither load nor %', anItem('back-squat', lifted([aGroup({ load: null })])), undefined],
    [
      'nothing light enough',
      anItem('back-squat', lifted([atPercent(70, 5, { load: null })])),
      aPatient({ tests: [aStrengthTest('back-squat', 5)] }),
    ],
  ])('is unknown, not zero: %s', (_, item, patient) => {
    expect(weekOf([item, anItem('goblet-squat', lifted([load(10)]))], patient)).toMatchObject({
      tonnageKg: null,
      unweighed: ['back-squat'],
    });
  });
  it('is unknown at home while nobody asked what is there', () => {
    const squat = anItem('goblet-squat', lifted([atPercent(70, 5, { load: null, sets: 3 })]));
    const tests = [aStrengthTest('goblet-squat', 16)];
    const at = (patient: Patient) => weeksOf(monday([squat], {}, { setting: 'home' }), patient)[0]?.tonnageKg;
    expect(at(aPatient({ tests }))).toBeNull();
    const homeEquipment = asked({ ...NO_EQUIPMENT, kettlebells: [12] });
    expect(at(aPatient({ tests, changes: { homeEquipment } }))).toBe(180);
  });
  it.each([
    ['a band', anItem('row-band-seated', lifted([aGroup({ load: { kind: 'band', level: 'heavy' } })]))],
    ['a band not yet chosen', anItem('row-band-seated', lifted([aGroup()]))],
    ['the body', anItem('prone-extension-loaded', lifted([aGroup({ load: null })]))],
    ['metres', anItem('carry-farmer')],
    ['no load at all', anItem('sit-to-stand')],
  ])('is zero for %s', (_, item) => expect(tonnage(item)).toBe(0));

  it('is worked out anew when the patient or the clinic changes', () => {
    const program = monday([anItem('back-squat', lifted([atPercent(70, 5, { load: null })]))]);
    expect(weeksOf(program)[0]?.tonnageKg).toBeNull();
    expect(weeksOf(program, aPatient({ tests: [aStrengthTest('back-squat', 80)] }))[0]?.tonnageKg).toBe(
      25 * 62.5,
    );
  });
});

it('lets an exercise that the library lacks stand as unknown', () => {
  const item = { ...anItem('back-squat', lifted([aGroup({ load: null })])), exerciseId: 'no-such' };
  expect(weekOf([item])).toMatchObject({ tonnageKg: null, unweighed: ['no-such'], workingSets: {} });
});
