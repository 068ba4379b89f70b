import { describe, expect, it } from 'vitest';
import { check } from '../../../shared/check/check';
import { fixLabel, sentence } from '../../../shared/check/text/en/index';
import { addDays, type LocalDate } from '../../../shared/localDate';
import type { Progression } from '../../../shared/program/dose';
import type { Goal, Phase } from '../../../shared/program/schema';
import {
  anInput,
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  kilograms,
  lifted,
  START,
  TODAY,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

describe('C11: length with a goal of bone density', () => {
  const plan = (weeks: number, goals: readonly Goal[]) =>
    severitiesOf('C11', aProgram([aPhase([], { weeks })], { goals: [...goals] }));

  it.each<Goal>(['hip-bone-density', 'spine-bone-density', 'wrist-bone-density'])(
    'advises below 24 weeks: %s',
    (goal) => {
      expect(plan(23, [goal])).toEqual(['advice']);
      expect(plan(24, [goal])).toEqual([]);
    },
  );
  it('adds the phases up, and is about bone density', () => {
    expect(plan(8, ['strength', 'balance'])).toEqual([]);
    const goals: Goal[] = ['hip-bone-density'];
    expect(
      severitiesOf('C11', aProgram([aPhase([], { weeks: 12 }), aPhase([], { weeks: 12 })], { goals })),
    ).toEqual([]);
  });
});

describe('C12: the review date', () => {
  const plan = (reviewOn: LocalDate | null, startDate: LocalDate = START, weeks = 30) =>
    aProgram([aPhase([], { weeks })], { reviewOn, startDate });
  const causes = (...given: Parameters<typeof plan>) =>
    findingsOf('C12', plan(...given)).map(({ severity, values }) => [severity, values['cause']]);

  it('warns without one', () => expect(causes(null)).toEqual([['warning', 'none']]));
  it('takes 6 weeks after a start to come', () => {
    expect(causes(addDays(START, 42))).toEqual([]);
    expect(causes(addDays(START, 43))).toEqual([['warning', 'far']]);
    expect(causes(addDays(START, 7))).toEqual([]);
  });
  it('takes 6 weeks after today once the program runs', () => {
    const began = addDays(TODAY, -70);
    expect(causes(addDays(TODAY, 42), began)).toEqual([]);
    expect(causes(addDays(TODAY, 43), began)).toEqual([['warning', 'far']]);
  });
  it('takes today, not yesterday', () => {
    const began = addDays(TODAY, -28);
    expect(causes(TODAY, began)).toEqual([]);
    expect(causes(addDays(TODAY, -1), began)).toEqual([['warning', 'over']]);
  });
  it('asks nothing of a program that is over', () => {
    const last = addDays(TODAY, -27); // the last day of 4 weeks is today
    expect(causes(null, last, 4)).toEqual([['warning', 'none']]);
    expect(causes(null, addDays(last, -1), 4)).toEqual([]);
  });
  it('says the dates in words', () => {
    const said = (reviewOn: LocalDate | null, startDate: LocalDate) => {
      const [finding] = findingsOf('C12', plan(reviewOn, startDate));
      return finding && sentence(finding).body;
    };
    expect(said(null, START)).toBe(
      'No review date is set; one is looked for at most 6 weeks after the start (Osteon judgement).',
    );
    expect(said(addDays(TODAY, -3), addDays(TODAY, -30))).toMatch(
      /due on 20 November 2026; .* at most 6 weeks after today/,
    );
    expect(said(addDays(START, 60), START)).toMatch(/set for 29 January 2027/);
  });
  it('is fixed by four weeks after the start, or after today', () => {
    const input = anInput(plan(null));
    expect(faultsOfFixes('C12', input)).toEqual([]);
    const [fix] = findingsOf('C12', input.program)[0]?.fixes ?? [];
    expect(fix && fixLabel(fix)).toBe('Set the review to 28 December 2026');
    expect(fix && fixed(input, fix)).toMatchObject({ startDate: START, reviewOn: addDays(START, 28) });
    const running = anInput(plan(addDays(TODAY, -9), addDays(TODAY, -37)));
    expect(faultsOfFixes('C12', running)).toEqual([]);
    const [later] = findingsOf('C12', running.program)[0]?.fixes ?? [];
    expect(later && fixed(running, later).reviewOn).toBe(addDays(TODAY, 28));
  });
  it('keeps a written reason while the days go by', () => {
    const valuesOn = (today: LocalDate) =>
      check({ ...anInput(plan(null, addDays(TODAY, -7))), today }).findings.find(({ ruleId }) =>
        ruleId.startsWith('C12'),
      )?.values;
    expect(valuesOn(addDays(TODAY, 1))).toEqual(valuesOn(TODAY));
  });
});

describe('C13: rising load without an easier week', () => {
  const ramp = (from: number, to: number, changes: Partial<Progression> = {}) =>
    lifted([atPercent(from, 3)], {
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from, to },
        deload: null,
        overrides: [],
        ...changes,
      },
    });
  const squat = (dose: ReturnType<typeof ramp>, weeks: number) =>
    aProgram([aPhase([aSession(['mon'], [anItem('back-squat', dose)])], { weeks })]);
  const lengths = (program: ReturnType<typeof squat>) =>
    findingsOf('C13', program).map(({ severity, values }) => [severity, values['length'], values['weeks']]);

  it('advises above 12 weeks of rising', () => {
    expect(lengths(squat(ramp(50, 70), 13))).toEqual([]); // weeks 2 to 13 rise
    expect(lengths(squat(ramp(50, 70), 14))).toEqual([['advice', 13, ['2-14']]]);
  });
  it('is silent with an easier week, a week with fewer sets, and a load that stays', () => {
    expect(lengths(squat(ramp(50, 70, { deload: { everyWeeks: 6, factor: 0.8 } }), 14))).toEqual([]);
    expect(lengths(squat(ramp(50, 70, { overrides: [{ week: 8, sets: 2 }] }), 14))).toEqual([]);
    expect(lengths(squat(ramp(60, 60), 20))).toEqual([]);
  });
  it('counts from the first step to the last', () => {
    const step = (everyWeeks: number, limit: number) =>
      ramp(50, 50, {
        course: { kind: 'step', variable: 'percent1RM', by: 2, everyWeeks, limit },
      });
    // up in weeks 5, 9, 13 and 17
    expect(lengths(squat(step(4, 90), 20))).toEqual([['advice', 13, ['5-17']]]);
    expect(lengths(squat(step(4, 56), 20))).toEqual([]);
  });
  it('follows a lift over phases, and lets an easier phase break it', () => {
    const item = anItem('back-squat', ramp(50, 60));
    const phases = (second: Partial<Phase>) =>
      aProgram([
        aPhase([aSession(['mon'], [item])], { weeks: 8, purpose: 'build' }),
        aPhase([aSession(['mon'], [{ ...anItem('back-squat', ramp(62, 80)), track: item.track }])], {
          weeks: 8,
          ...second,
        }),
      ]);
    expect(lengths(phases({}))).toEqual([['advice', 15, ['2-16']]]);
    expect(lengths(phases({ purpose: 'easier' }))).toEqual([]);
  });
  it('sees a load typed in kilograms', () => {
    const typed = lifted([kilograms(20)], {
      progression: {
        course: { kind: 'step', variable: 'load', by: 1, everyWeeks: 1, limit: null },
        deload: null,
        overrides: [],
      },
    });
    expect(lengths(squat(typed, 14))).toEqual([['advice', 13, ['2-14']]]);
  });
  it('is one finding that names every lift', () => {
    const program = aProgram([
      aPhase(
        [aSession(['mon'], [anItem('back-squat', ramp(50, 70)), anItem('barbell-deadlift', ramp(50, 80))])],
        { weeks: 14 },
      ),
    ]);
    expect(findingsOf('C13', program)).toMatchObject([
      { path: {}, values: { exercises: ['Barbell back squat', 'Barbell deadlift'] } },
    ]);
  });
});

describe('C14: a phase to maintain', () => {
  const ends = (...purposes: readonly Phase['purpose'][]) =>
    severitiesOf('C14', aProgram(purposes.map((purpose) => aPhase([], { purpose }))));

  it('advises when the plan ends with another phase', () => {
    expect(ends('target')).toEqual(['advice']);
    expect(ends('maintain', 'target')).toEqual(['advice']);
    expect(ends('target', 'maintain')).toEqual([]);
    expect(ends()).toEqual([]);
  });
});
