import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import type { Dose, Progression } from '../../../shared/program/dose';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import type { Template } from '../../../shared/template/schema';
import {
  aGroup,
  anInput,
  anItem,
  aPatient,
  aStrengthTest,
  atPercent,
  countedId,
  kilograms,
  lifted,
  monday,
  rpe,
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const progression = (course: Progression['course'], changes: Partial<Progression> = {}): Progression => ({
  course,
  deload: null,
  overrides: [],
  ...changes,
});
const ramp = (from: number, to: number): Progression =>
  progression({ kind: 'ramp', variable: 'percent1RM', from, to });
const squat = (dose: Dose): ProgramItem => anItem('back-squat', dose);
const tests = [aStrengthTest('back-squat', 40)];

describe('D05: light lifting only, with a bone goal', () => {
  const light = (dose: Dose, goals: Program['goals'] = ['hip-bone-density']): Program => ({
    ...monday([squat(dose)]),
    goals,
  });
  it.each([
    ['59.9 %', lifted([atPercent(59.9)]), ['advice']],
    ['60 %', lifted([atPercent(60)]), []],
    ['70 % of 16', lifted([atPercent(70, 16)]), ['advice']],
    ['70 % of 15', lifted([atPercent(70, 15)]), []],
    ['RPE 4', lifted([aGroup({ effort: rpe(4) })]), ['advice']],
    ['5 at RPE 7, which implies 78.6 %', lifted([aGroup({ effort: rpe(7) })]), []],
    [
      '15 at RPE 5, of which nobody knows the %',
      lifted([aGroup({ effort: rpe(5), reps: { low: 15, high: 15 } })]),
      [],
    ],
    ['a load left to the therapist', lifted([aGroup()]), []],
    ['a ramp up to 60 %', lifted([atPercent(50)], { progression: ramp(50, 60) }), []],
    ['a light warm-up beside work at 70 %', lifted([WARM_UP, atPercent(70)]), []],
  ])('%s', (_, dose, expected) => expect(severitiesOf('D05', light(dose))).toEqual(expected));

  it('wants a bone goal and some lifting', () => {
    expect(severitiesOf('D05', light(lifted([atPercent(50)]), ['strength', 'balance']))).toEqual([]);
    expect(severitiesOf('D05', light(lifted([atPercent(50)]), ['wrist-bone-density']))).toEqual(['advice']);
    expect(severitiesOf('D05', monday([anItem('sit-to-stand')]))).toEqual([]);
  });
  it('is silent as soon as one lift is, or may be, heavy enough', () => {
    const beside = (other: ProgramItem) => monday([squat(lifted([atPercent(50)])), other]);
    expect(severitiesOf('D05', beside(anItem('leg-press', lifted([atPercent(60)]))))).toEqual([]);
    expect(severitiesOf('D05', beside(anItem('carry-farmer')))).toEqual([]);
    expect(severitiesOf('D05', beside(anItem('leg-press', lifted([atPercent(40)]))))).toEqual(['advice']);
  });
  it('weighs a typed load, and waits for the 1RM of one', () => {
    expect(severitiesOf('D05', light(lifted([kilograms(20)])), aPatient({ tests }))).toEqual(['advice']);
    expect(severitiesOf('D05', light(lifted([kilograms(20)])))).toEqual([]);
    const waiting = (program: Program) =>
      findingsOf('missing-strengthTests', program)[0]?.values['waiting'] ?? [];
    expect(waiting(light(lifted([kilograms(20)])))).toContain('D05-low-load-only');
    expect(waiting(monday([squat(lifted([kilograms(20)])), squat(lifted([atPercent(70)]))]))).not.toContain(
      'D05-low-load-only',
    );
  });
  it('names the % and the sources that disagree', () => {
    const [finding] = findingsOf('D05', light(lifted([atPercent(50)])));
    expect(finding && sentence(finding).body).toMatch(
      /below 60\u00a0% of 1RM \(50\u00a0% at most\).*do not agree/,
    );
  });
});

describe('D06: repetitions of the moderate templates', () => {
  const named = (id: string): Template | null => findTemplate(id) ?? null;
  const reps = (low: number, high = low, percent = 70): Program =>
    monday([squat(lifted([WARM_UP, atPercent(percent, low, { reps: { low, high } })]))]);
  it.each(['uk-sss', 'tftf-op', 'tftf-vf'])('%s trains with 8 to 12', (id) => {
    expect(named(id)).not.toBeNull();
    expect(severitiesOf('D06', reps(7), undefined, named(id))).toEqual(['warning']);
    expect(severitiesOf('D06', reps(7, 10), undefined, named(id))).toEqual(['warning']);
    expect(severitiesOf('D06', reps(8), undefined, named(id))).toEqual([]);
  });
  it('is for no other template, and for one of your own that is based on them', () => {
    expect(severitiesOf('D06', reps(5), undefined, named('liftmor'))).toEqual([]);
    expect(severitiesOf('D06', reps(5))).toEqual([]);
    const base = named('tftf-op');
    const own = base && {
      ...base,
      id: countedId(),
      own: {
        basedOn: { id: 'tftf-op', version: base.version },
        policy: false,
        limits: {},
        blueprint: [],
        savedBy: '',
        savedOn: '2026-11-01' as never,
        retired: false,
      },
    };
    expect(severitiesOf('D06', reps(5), undefined, own)).toEqual(['warning']);
  });
  it('does not count planned easier weeks, which take repetitions away', () => {
    const eased = monday(
      [
        squat(
          lifted([aGroup({ reps: { low: 8, high: 10 }, effort: rpe(6) })], {
            progression: progression({ kind: 'constant' }, { deload: { everyWeeks: 4, factor: 0.7 } }),
          }),
        ),
      ],
      { weeks: 8 },
    );
    expect(severitiesOf('D06', eased, undefined, named('tftf-op'))).toEqual([]);
  });
  it.each([
    ['8 to 12 at 65 %', reps(5, 5, 65), { low: 8, high: 12 }],
    ['8 to 11 at 70 %', reps(5, 5, 70), { low: 8, high: 11 }],
    ['8 at 77 %', reps(5, 5, 77), { low: 8, high: 8 }],
    ['8 at 77 % from 77.1 %', reps(5, 5, 77.1), { low: 8, high: 8, percent: 77 }],
    ['8 at 77 % from 85 %', reps(5, 5, 85), { low: 8, high: 8, percent: 77 }],
  ])('is fixed by %s', (_, program, values) => {
    const input = anInput(program, aPatient(), named('tftf-op'));
    expect(faultsOfFixes('D06', input)).toEqual([]);
    const [fix] = findingsOf('D06', program, undefined, named('tftf-op'))[0]?.fixes ?? [];
    expect(fix?.values).toEqual({ exercise: 'Barbell back squat', ...values });
    const after = fix && fixed(input, fix);
    expect(
      after && ['B01', 'B02', 'B03'].flatMap((id) => severitiesOf(id, after, undefined, named('tftf-op'))),
    ).toEqual([]);
  });
  it('fixes courses and single weeks of repetitions too', () => {
    const moving = monday([
      squat(
        lifted([atPercent(60, 5)], {
          progression: progression(
            { kind: 'ramp', variable: 'reps', from: 5, to: 8 },
            { overrides: [{ week: 2, reps: { low: 3, high: 14 } }] },
          ),
        }),
      ),
    ]);
    expect(faultsOfFixes('D06', anInput(moving, aPatient(), named('uk-sss')))).toEqual([]);
  });
});
