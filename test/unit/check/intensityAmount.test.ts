import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import type { Dose, ResistanceDose } from '../../../shared/program/dose';
import type { Phase, Program, ProgramItem } from '../../../shared/program/schema';
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
  kilograms,
  lifted,
  monday,
  rpe,
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const squat = (dose: Dose): ProgramItem => anItem('back-squat', dose);
const resting = (restSeconds: number | null, percent = 80, changes: Partial<ResistanceDose> = {}): Dose =>
  lifted([atPercent(percent)], { restSeconds, ...changes });

describe('D13: rest between heavy sets', () => {
  it.each([
    ['59 s', resting(59), [{ severity: 'warning', values: { seconds: 59, limit: 60 } }]],
    ['60 s', resting(60), [{ severity: 'advice', values: { seconds: 60, limit: 120 } }]],
    ['119 s', resting(119), [{ severity: 'advice' }]],
    ['120 s', resting(120), []],
    ['a rest left open', resting(null), []],
    ['30 s at 79.9 %', resting(30, 79.9), []],
  ])('%s', (_, dose, expected) => {
    const found = findingsOf('D13', monday([squat(dose)]));
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('speaks once for a session, of its shortest rest', () => {
    const program = monday([
      squat(resting(90)),
      anItem('leg-press', resting(45)),
      anItem('hip-thrust', resting(150)),
    ]);
    const [finding, ...others] = findingsOf('D13', program);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      values: { exercises: ['Barbell back squat', 'Leg press'], seconds: 45, percent: 80 },
    });
    expect(finding && sentence(finding).body).toMatch(
      /45 s between sets; below 60 s counts as short\. NSCA gives 2 minutes/,
    );
  });

  it('takes the rest after the last of exercises done in turn', () => {
    const inTurn = (last: number) =>
      monday([
        { ...squat(resting(15)), superset: 'A' },
        { ...anItem('leg-press', resting(last, 50)), superset: 'A' },
      ]);
    expect(severitiesOf('D13', inTurn(120))).toEqual([]);
    expect(severitiesOf('D13', inTurn(59))).toEqual(['warning']);
    expect(faultsOfFixes('D13', anInput(inTurn(59)))).toEqual([]);
  });

  it('weighs a typed load, and waits for its 1RM', () => {
    const typed = monday([squat(lifted([kilograms(36)], { restSeconds: 30 }))]);
    expect(severitiesOf('D13', typed, aPatient({ tests: [aStrengthTest('back-squat', 40)] }))).toEqual([
      'warning',
    ]);
    expect(findingsOf('missing-strengthTests', typed)[0]?.values['waiting']).toContain('D13-rest-short');
    const rested = monday([squat(lifted([kilograms(36)], { restSeconds: 120 }))]);
    expect(findingsOf('missing-strengthTests', rested)[0]?.values['waiting']).not.toContain('D13-rest-short');
  });

  it('is fixed by 2 minutes', () => {
    const program = monday([
      squat(resting(60)),
      anItem('leg-press', resting(45)),
      anItem('hip-thrust', resting(30, 60)),
    ]);
    expect(faultsOfFixes('D13', anInput(program))).toEqual([]);
    const fix = findingsOf('D13', program)[0]?.fixes[0];
    const rests =
      fix && fixed(anInput(program), fix).phases[0]?.sessions[0]?.items.map(({ dose }) => dose.restSeconds);
    expect(rests).toEqual([120, 120, 30]);
  });
});

describe('D15: what a session holds', () => {
  const sets = (count: number): Dose => lifted([WARM_UP, aGroup({ sets: count })]);
  it.each([
    ['25 sets', [squat(sets(10)), squat(sets(10)), squat(sets(5))], []],
    [
      '26 sets',
      [squat(sets(10)), squat(sets(10)), squat(sets(6))],
      [{ severity: 'warning', values: { sets: 26, tooMany: ['sets'] } }],
    ],
    [
      'landings among them',
      [squat(sets(20)), anItem('mini-jump', impactDose({ sets: 6 }))],
      [{ values: { sets: 26 } }],
    ],
    [
      'holds and minutes not',
      [squat(sets(20)), anItem('tandem-stance'), anItem('tandem-stance'), anItem('tandem-stance')],
      [],
    ],
    ['10 exercises', Array.from({ length: 10 }, () => anItem('sit-to-stand')), []],
    [
      '11 exercises',
      Array.from({ length: 11 }, () => anItem('sit-to-stand')),
      [{ values: { exercises: 11, tooMany: ['exercises'] } }],
    ],
    [
      '10 and a warm-up',
      [anItem('march-in-place'), ...Array.from({ length: 10 }, () => anItem('sit-to-stand'))],
      [],
    ],
  ])('%s', (_, items, expected) => {
    const found = findingsOf('D15', monday(items));
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
  it('counts the fullest week', () => {
    const progression = (course: ResistanceDose['progression']['course'], week?: number) => ({
      course,
      deload: null,
      overrides: week === undefined ? [] : [{ week, sets: 6 }],
    });
    const growing = lifted([aGroup({ sets: 2 })], {
      progression: progression({ kind: 'ramp', variable: 'sets', from: 2, to: 6 }),
    });
    expect(findingsOf('D15', monday([squat(sets(20)), squat(growing)]))).toMatchObject([
      { values: { sets: 26 } },
    ]);
    const written = lifted([aGroup({ sets: 2 })], { progression: progression({ kind: 'constant' }, 3) });
    expect(findingsOf('D15', monday([squat(sets(20)), squat(written)]))).toMatchObject([
      { values: { sets: 26 } },
    ]);
  });
  it('names both lines where both are passed', () => {
    const [finding] = findingsOf(
      'D15',
      monday([squat(sets(20)), ...Array.from({ length: 10 }, () => anItem('sit-to-stand'))]),
    );
    expect(finding && sentence(finding).body).toMatch(/40 working sets \(the line is 25\) and 11 exercises/);
    expect(finding?.fixes).toEqual([]);
  });
});

describe('D16: sets of the major patterns after week 8', () => {
  const set = (count: number): Dose => lifted([atPercent(60, 8, { sets: count })]);
  const late = (items: readonly ProgramItem[], weeks = 9, changes: Partial<Phase> = {}): Program =>
    aProgram([aPhase([aSession(['mon'], items)], { weeks, ...changes })]);
  it.each([
    [
      '1 set in week 9',
      late([squat(set(1))]),
      [{ severity: 'advice', values: { patterns: ['knee-dominant'], weeks: ['9'], limit: 2, after: 8 } }],
    ],
    ['1 set up to week 8', late([squat(set(1))], 8), []],
    ['2 sets', late([squat(set(2))]), []],
    ['two exercises of one pattern with 1 set each', late([squat(set(1)), anItem('leg-press', set(1))]), []],
    ['an easier phase', late([squat(set(1))], 9, { purpose: 'easier' }), []],
    [
      'heel raises, no major pattern',
      late([{ ...anItem('heel-raise'), dose: { ...anItem('heel-raise').dose, sets: 1 } as Dose }]),
      [],
    ],
    [
      'several patterns',
      late([squat(set(1)), anItem('row-cable', set(1)), anItem('hip-thrust', set(2))]),
      [{ values: { patterns: ['knee-dominant', 'pull'] } }],
    ],
  ])('%s', (_, program, expected) => {
    const found = findingsOf('D16', program);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
  it('takes the session that has most of it', () => {
    const program = aProgram([
      aPhase([aSession(['mon'], [squat(set(1))]), aSession(['thu'], [squat(set(3))])], { weeks: 12 }),
    ]);
    expect(severitiesOf('D16', program)).toEqual([]);
  });
  it('is fixed by two sets', () => {
    const standing = anItem('sit-to-stand');
    const program = late([
      squat(set(1)),
      anItem('row-cable', set(1)),
      { ...anItem('glute-bridge'), dose: { ...anItem('glute-bridge').dose, sets: 1 } as Dose },
      standing,
    ]);
    expect(faultsOfFixes('D16', anInput(program))).toEqual([]);
    const several = late([squat(lifted([atPercent(60, 8, { sets: 1 })], { timesPerDay: 1 }))]);
    expect(faultsOfFixes('D16', anInput(several))).toEqual([]);
  });
  it('leaves sets that move to the therapist', () => {
    const course = { kind: 'step', variable: 'sets', by: 1, everyWeeks: 10, limit: 3 } as const;
    const moving = late([
      squat(
        lifted([atPercent(60, 8, { sets: 1, effort: rpe(6) })], {
          progression: { course, deload: null, overrides: [] },
        }),
      ),
    ]);
    expect(findingsOf('D16', moving)).toMatchObject([{ fixes: [] }]);
  });
});
