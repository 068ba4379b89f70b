import { describe, expect, it } from 'vitest';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import { addDays, type Weekday } from '../../../shared/localDate';
import type { ProgramItem, Schedule } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
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
  lifted,
  monday,
  rpe,
  START,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;
const everyOtherDay: Schedule = { kind: 'every-other-day' };
const times = (count: number, minimumRestDays = 1): Schedule => ({
  kind: 'times-a-week',
  times: count,
  minimumRestDays,
});
const heavy = (percent = 80) => lifted([atPercent(percent, 3)]);
/** A heavy deadlift on one track, wherever it stands. */
const deadlift = (percent = 80): ProgramItem => ({
  ...anItem('barbell-deadlift', heavy(percent)),
  track: TRACK,
});
const TRACK = anItem('barbell-deadlift').track;

describe('C01: resistance sessions a week', () => {
  const week = (...sessions: ReturnType<typeof aSession>[]) => aProgram([aPhase(sessions)]);
  const squats = () => [anItem('goblet-squat')];

  it('warns below 2, counting none as 0', () => {
    expect(findingsOf('C01', week(aSession(['mon'], squats())))).toMatchObject([
      { severity: 'warning', values: { perWeek: 1, limit: 2 } },
    ]);
    expect(findingsOf('C01', week(aSession(['mon', 'wed'], [anItem('tandem-walk')])))).toMatchObject([
      { values: { perWeek: 0 } },
    ]);
    expect(findingsOf('C01', week())).toMatchObject([{ values: { perWeek: 0 } }]);
  });
  it.each([
    ['two named days', week(aSession(['mon', 'thu'], squats()))],
    ['two sessions', week(aSession(['mon'], squats()), aSession(['thu'], squats()))],
    ['2 times a week', week(aSession([], squats(), { schedule: times(2) }))],
    ['every other day', week(aSession([], squats(), { schedule: everyOtherDay }))],
  ])('is silent with %s', (_, program) => expect(severitiesOf('C01', program)).toEqual([]));

  it.each([
    ['60 % of 1RM', lifted([atPercent(60, 5, { load: null })]), true],
    ['59.9 % of 1RM and no set load', lifted([atPercent(59.9, 5, { load: null })]), false],
    ['RPE 5', lifted([aGroup({ load: null, effort: rpe(5) })]), true],
    ['RPE 4.5', lifted([aGroup({ load: null, effort: rpe(4.5) })]), false],
    ['a band', lifted([aGroup({ load: { kind: 'band', level: 'light' } })]), true],
    ['body weight', lifted([aGroup({ load: { kind: 'body-weight' } })]), false],
  ])('counts a session by its work: %s', (_, dose, counts) => {
    expect(severitiesOf('C01', week(aSession(['mon', 'thu'], [anItem('goblet-squat', dose)])))).toEqual(
      counts ? [] : ['warning'],
    );
  });
  it('counts a loaded carry, and looks at each phase', () => {
    expect(severitiesOf('C01', week(aSession(['mon', 'thu'], [anItem('carry-farmer')])))).toEqual([]);
    const program = aProgram([
      aPhase([aSession(['mon', 'thu'], squats())]),
      aPhase([aSession(['mon'], squats())], { name: 'Later' }),
    ]);
    expect(findingsOf('C01', program)).toMatchObject([{ values: { phase: 'Later' } }]);
  });
});

describe('C02: days a week for one movement', () => {
  const squats = () => [anItem('goblet-squat')];
  const on = (...days: Weekday[]) => severitiesOf('C02', aProgram([aPhase([aSession(days, squats())])]));

  it('warns above 3 days', () => {
    expect(on('mon', 'wed', 'fri')).toEqual([]);
    expect(on('mon', 'wed', 'fri', 'sun')).toEqual(['warning']);
  });
  it('counts every other day as 3.5', () => {
    const program = aProgram([aPhase([aSession([], squats(), { schedule: everyOtherDay })])]);
    expect(findingsOf('C02', program)).toMatchObject([{ values: { days: 3.5, limit: 3, pattern: 'squat' } }]);
  });
  it('counts a day once, different movements apart, and times a week added up', () => {
    const phase = (...sessions: ReturnType<typeof aSession>[]) =>
      severitiesOf('C02', aProgram([aPhase(sessions)]));
    expect(phase(aSession(['mon', 'wed'], squats()), aSession(['wed', 'fri'], squats()))).toEqual([]);
    expect(
      phase(aSession(['mon', 'wed'], squats()), aSession(['tue', 'thu'], [anItem('row-cable')])),
    ).toEqual([]);
    expect(phase(aSession(['mon', 'wed'], squats()), aSession([], squats(), { schedule: times(2) }))).toEqual(
      ['warning'],
    );
  });
  it('does not count unloaded drills', () => {
    expect(
      severitiesOf(
        'C02',
        aProgram([aPhase([aSession(['mon', 'tue', 'wed', 'thu', 'fri'], [anItem('sit-to-stand')])])]),
      ),
    ).toEqual([]);
  });
});

describe('C04: heavy sessions of one lift close together', () => {
  const days = (first: readonly Weekday[], second: readonly Weekday[], a = deadlift(), b = deadlift()) =>
    aProgram([aPhase([aSession(first, [a]), aSession(second, [b])])]);

  it.each<[string, readonly Weekday[], readonly Weekday[], readonly string[]]>([
    ['the same day', ['mon'], ['mon'], ['stop']],
    ['the next day', ['mon'], ['tue'], ['warning']],
    ['two days apart', ['mon'], ['wed'], []],
    ['Sunday to Monday, over the week border', ['mon'], ['sun'], ['warning']],
    ['Saturday to Monday', ['mon'], ['sat'], []],
  ])('%s', (_, first, second, expected) => {
    expect(severitiesOf('C04', days(first, second))).toEqual(expected);
  });

  it('finds the weekdays whatever day the program starts on', () => {
    const program = { ...days(['mon'], ['tue']), startDate: START };
    expect(findingsOf('C04', program)).toMatchObject([
      { values: { daysApart: 1, otherDay: 'mon', day: 'tue', weeks: ['1-4'] } },
    ]);
    // started on a Tuesday, Monday comes six days after Tuesday and one day before the next
    const shifted = { ...days(['tue'], ['mon']), startDate: START };
    expect(findingsOf('C04', shifted)).toMatchObject([{ values: { otherDay: 'mon', day: 'tue' } }]);
  });

  it('knows one session on two days in a row', () => {
    expect(severitiesOf('C04', aProgram([aPhase([aSession(['mon', 'tue'], [deadlift()])])]))).toEqual([
      'warning',
    ]);
  });

  it('counts over the border of two phases', () => {
    const phases = (second: Weekday) =>
      aProgram([
        aPhase([aSession(['sun'], [deadlift()])], { weeks: 2 }),
        aPhase([aSession([second], [deadlift()])], { weeks: 2 }),
      ]);
    expect(findingsOf('C04', phases('mon'))).toMatchObject([
      { severity: 'warning', values: { weeks: ['3'] } },
    ]);
    expect(severitiesOf('C04', phases('tue'))).toEqual([]);
  });

  describe('with sessions whose days are not named', () => {
    const floating = (count: number, item = deadlift()) =>
      aSession([], [item], { schedule: times(count), name: `Floating ${count}` });
    const named = (...on: Weekday[]) => aSession(on, [deadlift()], { name: 'Named' });
    const week = (...sessions: ReturnType<typeof aSession>[]) => aProgram([aPhase(sessions)]);

    it.each([0, 1, 2, 3, 4, 5, 6])('warns once, whatever day the program starts on: %s', (shift) => {
      const startDate = addDays(START, shift);
      for (const sessions of [
        [named('mon'), floating(1)],
        [floating(1), named('mon')],
        [floating(1), floating(1)],
        [named('mon'), floating(1), floating(1)],
      ]) {
        const found = findingsOf('C04', { ...week(...sessions), startDate });
        expect(found).toMatchObject([
          { severity: 'warning', values: { cause: 'floating', sessions: sessions.map(({ name }) => name) } },
        ]);
        expect(found[0] && sentence(found[0]).body).toMatch(/nothing keeps .* a day apart/i);
      }
    });
    it('looks at one lift, in one phase, in the weeks in which both are heavy', () => {
      expect(findingsOf('C04', week(named('mon'), floating(1, anItem('back-squat', heavy()))))).toEqual([]);
      expect(findingsOf('C04', week(named('mon'), floating(1, deadlift(79))))).toEqual([]);
      const phases = aProgram([aPhase([named('sun')], { weeks: 2 }), aPhase([floating(2)], { weeks: 2 })]);
      expect(findingsOf('C04', phases)).toEqual([]);
      const inWeek = (week: number) => ({
        ...deadlift(60),
        dose: lifted([atPercent(60, 3)], {
          progression: {
            course: { kind: 'constant' },
            deload: null,
            overrides: [{ week, percent1RM: { low: 80, high: 80 } }],
          },
        }),
      });
      expect(findingsOf('C04', week(floating(1, inWeek(1)), floating(1, inWeek(3))))).toEqual([]);
      expect(findingsOf('C04', week(floating(1, inWeek(3)), floating(1, inWeek(3))))).toMatchObject([
        { values: { weeks: ['3'] } },
      ]);
    });
    it('still computes named days, every other day, and one session by itself', () => {
      const both = findingsOf('C04', week(named('mon'), named('mon'), floating(1)));
      expect(both.map(({ severity }) => severity)).toEqual(['stop', 'warning']);
      const other = aSession([], [deadlift()], { schedule: everyOtherDay });
      expect(severitiesOf('C04', week(named('mon'), other))).toEqual(['stop', 'warning']);
      expect(findingsOf('C04', week(floating(4)))).toMatchObject([{ values: { daysApart: 1 } }]);
    });
    it('is fixed by naming the days, two days apart, where the week has room', () => {
      for (const sessions of [
        [named('mon'), floating(1)],
        [floating(1), floating(1)],
        [named('wed'), floating(2)],
        [floating(2), floating(1)],
      ])
        expect(faultsOfFixes('C04', anInput(week(...sessions)))).toEqual([]);
      const [fix] = findingsOf('C04', week(named('mon'), floating(2)))[0]?.fixes ?? [];
      expect(fix && fixLabel(fix)).toBe('Put Floating 2 on Wednesday and Saturday');
      const full = findingsOf('C04', week(named('mon', 'wed', 'fri'), floating(1)));
      expect(full.flatMap(({ fixes }) => fixes)).toEqual([]);
    });
    it('keeps no reason when a session more a week is asked for', () => {
      const values = (count: number) =>
        findingsOf('C04', week(named('mon'), floating(count)))[0]?.values['perWeek'];
      expect([values(1), values(2)]).toEqual([2, 3]);
    });
  });

  it('says the days once where sessions are called like them', () => {
    const called = (first: string, second: string) => {
      const program = days(['mon'], ['tue']);
      const [one, two] = program.phases[0]?.sessions ?? [];
      if (!one || !two) throw new Error('no sessions');
      one.name = first;
      two.name = second;
      const [finding] = findingsOf('C04', program);
      return finding && sentence(finding).body;
    };
    expect(called('Monday', 'Tuesday')).toMatch(/or more on Monday and on Tuesday in weeks 1 to 4;/);
    expect(called('Clinic', 'Tuesday')).toMatch(/or more on Monday \(Clinic\) and on Tuesday in weeks/);
  });

  it('takes the strictest week that a times-a-week schedule permits', () => {
    const week = (schedule: Schedule) =>
      severitiesOf('C04', aProgram([aPhase([aSession([], [deadlift()], { schedule })])]));
    expect(week(times(2, 0))).toEqual(['warning']);
    expect(week(times(2, 1))).toEqual([]);
    expect(week(times(4, 1))).toEqual(['warning']); // the seventh day and the first of the next week
    expect(week(everyOtherDay)).toEqual([]);
  });

  it('looks from 80 %, only in the weeks that reach it, and counts a load typed in kilograms', () => {
    expect(severitiesOf('C04', days(['mon'], ['tue'], deadlift(79.9)))).toEqual([]);
    const ramp = {
      ...deadlift(),
      dose: lifted([atPercent(70, 3)], {
        progression: {
          course: { kind: 'ramp', variable: 'percent1RM', from: 70, to: 85 },
          deload: null,
          overrides: [],
        },
      }),
    };
    expect(findingsOf('C04', days(['mon'], ['tue'], ramp))).toMatchObject([{ values: { weeks: ['3-4'] } }]);
    const kilograms = {
      ...deadlift(),
      dose: lifted([
        aGroup({
          reps: { low: 3, high: 3 },
          load: { kind: 'mass', mass: { value: 36, unit: 'kg' }, perHand: false },
        }),
      ]),
    };
    const program = days(
      ['mon'],
      ['tue'],
      kilograms,
      kilograms.dose === null ? kilograms : { ...anItem('barbell-deadlift', kilograms.dose) },
    );
    expect(
      severitiesOf('C04', program, aPatient({ tests: [aStrengthTest('barbell-deadlift', 40)] })),
    ).toEqual(['warning']);
  });

  it('is about one lift: the same track or the same exercise', () => {
    const other = anItem('back-squat', heavy());
    expect(severitiesOf('C04', days(['mon'], ['tue'], deadlift(), other))).toEqual([]);
    expect(
      severitiesOf('C04', days(['mon'], ['tue'], deadlift(), anItem('barbell-deadlift', heavy()))),
    ).toEqual(['warning']);
    expect(
      severitiesOf(
        'C04',
        days(['mon'], ['tue'], deadlift(), { ...anItem('rack-pull', heavy()), track: TRACK }),
      ),
    ).toEqual(['warning']);
  });

  it('lets one session hold the lift twice, and stops doing it twice a day', () => {
    expect(severitiesOf('C04', monday([deadlift(), deadlift()]))).toEqual([]);
    const twice = monday([{ ...deadlift(), dose: lifted([atPercent(80, 3)], { timesPerDay: 2 }) }]);
    expect(findingsOf('C04', twice)).toMatchObject([{ severity: 'stop', values: { timesPerDay: 2 } }]);
    expect(faultsOfFixes('C04', anInput(twice))).toEqual([]);
  });

  it.each([
    ['the same day', days(['mon'], ['mon'])],
    ['the next day', days(['mon'], ['tue'])],
    ['over the week border', days(['mon'], ['sun'])],
    ['one session on two days', aProgram([aPhase([aSession(['mon', 'tue'], [deadlift()])])])],
    [
      'two sessions once a week, which may fall on one day',
      aProgram([
        aPhase([
          aSession([], [deadlift()], { schedule: times(1) }),
          aSession([], [deadlift()], { schedule: times(1) }),
        ]),
      ]),
    ],
    [
      '2 times a week without rest',
      aProgram([aPhase([aSession([], [deadlift()], { schedule: times(2, 0) })])]),
    ],
  ])('is fixed by another day: %s', (_, program) => {
    expect(faultsOfFixes('C04', anInput(program))).toEqual([]);
  });

  it('moves Tuesday to Wednesday when Monday is the other day', () => {
    const program = days(['mon'], ['tue']);
    const [fix] = findingsOf('C04', program)[0]?.fixes ?? [];
    expect(fix && fixed(anInput(program), fix).phases[0]?.sessions[1]?.schedule).toEqual({
      kind: 'days',
      days: ['wed'],
    });
  });

  it('offers no day when none would do', () => {
    const program = aProgram([
      aPhase([aSession(['mon', 'wed', 'fri'], [deadlift()]), aSession(['sat'], [deadlift()])]),
    ]);
    expect(findingsOf('C04', program).flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

describe('C05: LIFTMOR sessions a week', () => {
  const week = (perDay: readonly (readonly [Weekday, string])[]) =>
    aProgram([aPhase(perDay.map(([day, id]) => aSession([day], [anItem(id)])))], {
      template: { id: 'liftmor', version: '1' },
    });
  const lifts = (...days: Weekday[]) => week(days.map((day) => [day, 'barbell-deadlift'] as const));

  it.each([
    [1, lifts('mon')],
    [3, lifts('mon', 'wed', 'fri')],
  ])('warns at %s', (perWeek, program) => {
    expect(findingsOf('C05', program, aPatient(), liftmor)).toMatchObject([
      { severity: 'warning', values: { perWeek, limit: 2 } },
    ]);
  });
  it('is silent at 2, whatever other sessions there are', () => {
    expect(severitiesOf('C05', lifts('mon', 'thu'), aPatient(), liftmor)).toEqual([]);
    const program = week([
      ['mon', 'barbell-deadlift'],
      ['thu', 'back-squat'],
      ['sat', 'tandem-walk'],
    ]);
    expect(severitiesOf('C05', program, aPatient(), liftmor)).toEqual([]);
  });
  it('is about LIFTMOR only', () => expect(severitiesOf('C05', lifts('mon'), aPatient(), null)).toEqual([]));
  it('does not take impact of another kind for a template lift', () => {
    const program = aProgram([aPhase([aSession(['mon', 'thu'], [anItem('stomp', impactDose())])])]);
    expect(findingsOf('C05', program, aPatient(), liftmor)).toMatchObject([{ values: { perWeek: 0 } }]);
  });
});
