import { describe, expect, it } from 'vitest';
import { intensityChart } from '../../../../../renderer/builder/charts/intensityChart';
import { roundTicks } from '../../../../../renderer/builder/charts/roundTicks';
import { contactsByWeek, tonnageByWeek } from '../../../../../renderer/builder/charts/sumsByWeek';
import {
  type ChartWeek,
  readWeek,
  summarize,
  type WeekChart,
} from '../../../../../renderer/builder/charts/weekChart';
import { sayWeeks } from '../../../../../renderer/builder/charts/weekRuns';
import { newClinic } from '../../../../../shared/clinic/newClinic';
import { findExercise } from '../../../../../shared/exercise/library';
import type { Patient } from '../../../../../shared/patient/schema';
import type { Program } from '../../../../../shared/program/schema';
import {
  aGroup,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  impactDose,
  kilograms,
  lifted,
} from '../../../../support/programs';
import { templateOf } from '../../../template/generated';

const inputOf = (program: Program, patient: Patient = aPatient(), template: string | null = null) => ({
  program,
  patient,
  clinic: newClinic(),
  library: findExercise,
  template: template === null ? null : templateOf(template),
});
const week = (at: number, changes: Partial<ChartWeek> = {}): ChartWeek => ({
  week: at,
  phase: 'Target',
  startsPhase: at === 1,
  value: 80,
  said: '80 %',
  band: null,
  bandSaid: '',
  easier: false,
  ...changes,
});
const chartOf = (weeks: readonly ChartWeek[]): WeekChart => ({
  subject: 'Deadlift',
  shape: 'line',
  weeks,
  key: null,
  ticks: [0],
  bottom: 0,
  top: 100,
});

describe('the words of a chart', () => {
  it('read one week with its phase, its band and whether it is an easier one', () => {
    expect(readWeek(week(9, { band: { low: 80, high: 85 }, bandSaid: '80–85 %', easier: true }))).toBe(
      'Week 9, Target: 80 %, band 80–85 %, easier week',
    );
    expect(readWeek(week(2))).toBe('Week 2, Target: 80 %');
  });

  it('say the course, the weeks without a figure, and where it leaves the band', () => {
    const band = { low: 70, high: 85 };
    expect(
      summarize(
        chartOf([
          week(1, { value: 60, said: '60 %', band }),
          week(2, { value: null, said: 'not known', band }),
          week(3, { band }),
          week(4, { value: 90, said: '90 %', band }),
        ]),
      ),
    ).toBe(
      'Deadlift: from 60 % in week 1 to 90 % in week 4. No figure in week 2. Below the band in week 1. Above the band in week 4.',
    );
    expect(summarize(chartOf([week(1, { band })]))).toBe(
      'Deadlift: 80 % in week 1. Within the band in every week that has one.',
    );
  });

  it('do not invent a course where nothing is known', () => {
    expect(summarize(chartOf([week(1, { value: null })]))).toBe('Deadlift: not known in any week.');
  });

  it('gather weeks into runs', () => {
    expect(sayWeeks([1, 2, 3, 7])).toBe('weeks 1–3, 7');
    expect(sayWeeks([4])).toBe('week 4');
    expect(sayWeeks([])).toBe('');
  });
});

describe('tonnage by week', () => {
  const squat = lifted([kilograms(20)], {
    progression: {
      course: { kind: 'constant' },
      deload: null,
      overrides: [{ week: 2, load: { kind: 'therapist-sets' } }],
    },
  });
  const program = aProgram([
    aPhase([aSession(['mon'], [anItem('back-squat', squat)])], { weeks: 3, name: 'Build' }),
    aPhase([aSession(['mon', 'thu'], [anItem('back-squat', lifted([kilograms(30)]))])], { weeks: 1 }),
  ]);

  it('adds up what is lifted, and a week with an unknown load has no figure, never a zero', () => {
    const { weeks } = tonnageByWeek(inputOf(program));
    expect(weeks.map(({ value }) => value)).toEqual([500, null, 500, 1500]);
    expect(weeks[1]?.said).toBe('not known, no load for Barbell back squat');
    expect(weeks.map(({ phase, startsPhase }) => [phase, startsPhase])).toEqual([
      ['Build', true],
      ['Build', false],
      ['Build', false],
      ['Target', true],
    ]);
  });

  it('is in the unit of the patient', () => {
    const patient = aPatient({ changes: { unit: 'lb' } });
    const [first] = tonnageByWeek(inputOf(program, patient)).weeks;
    expect(first?.value).toBeCloseTo(500 / 0.45359237, 6);
    expect(first?.said).toBe('1102 lb');
  });

  it('has no band, and the key says that the template gives none', () => {
    const chart = tonnageByWeek(inputOf(program, aPatient(), 'liftmor'));
    expect(chart.weeks.every(({ band }) => band === null)).toBe(true);
    expect(chart.key).toBe('LIFTMOR gives no tonnage for these phases');
  });
});

describe('contacts by week', () => {
  const jumps = anItem('jumping-chin-up-drop-landing', impactDose({ sets: 5, amount: { low: 5, high: 5 } }));
  const program = aProgram([aPhase([aSession(['mon', 'thu'], [jumps])], { weeks: 2, purpose: 'target' })]);

  it('counts the landings of a week beside what the template cites for that phase', () => {
    const chart = contactsByWeek(inputOf(program, aPatient(), 'liftmor'));
    expect(chart.weeks.map(({ value }) => value)).toEqual([50, 50]);
    expect(chart.weeks[0]?.band).toEqual({ low: 50, high: 50 });
    expect(chart.key).toBe('LIFTMOR band');
    expect(chart.top).toBeGreaterThanOrEqual(50);
  });

  it('has no band without a template', () => {
    const chart = contactsByWeek(inputOf(program));
    expect(chart.weeks.every(({ band }) => band === null)).toBe(true);
    expect(chart.key).toBeNull();
  });
});

describe('intensity by week', () => {
  it('says easier weeks, and weeks in which the lift has no %', () => {
    const squat = anItem(
      'back-squat',
      lifted([atPercent(80)], {
        progression: {
          course: { kind: 'constant' },
          deload: { everyWeeks: 2, factor: 0.8 },
          overrides: [],
        },
      }),
    );
    const program = aProgram([
      aPhase([aSession(['mon'], [squat])], { weeks: 2 }),
      aPhase([aSession(['mon'], [anItem('back-squat', lifted([aGroup()]))])], { weeks: 1 }),
    ]);
    const { weeks } = intensityChart(program, { id: squat.track, name: 'Squat' }, null, aPatient());
    expect(weeks.map(readWeek)).toEqual([
      'Week 1, Target: 80 % of 1RM',
      'Week 2, Target: 64 % of 1RM, easier week',
      'Week 3, Target: no % of 1RM',
    ]);
  });
});

describe('the ticks of a scale', () => {
  it('are round and reach over the tallest value', () => {
    expect(roundTicks(0)).toEqual([0, 1]);
    expect(roundTicks(50)).toEqual([0, 20, 40, 60]);
    expect(roundTicks(1100)).toEqual([0, 500, 1000, 1500]);
    expect(roundTicks(3)).toEqual([0, 1, 2, 3]);
    for (const most of [0.4, 7, 99, 12_345, 600_000]) {
      const ticks = roundTicks(most);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }
  });
});
