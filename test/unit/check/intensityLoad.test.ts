import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import { TrackId } from '../../../shared/id';
import type { Dose, Progression, SetGroup } from '../../../shared/program/dose';
import type { Phase, Program, ProgramItem } from '../../../shared/program/schema';
import {
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  aStrengthTest,
  atPercent,
  countedId,
  kilograms,
  lifted,
  monday,
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
const one = (item: ProgramItem, weeks: number, changes: Partial<Phase> = {}): Phase =>
  aPhase([aSession(['mon'], [item])], { weeks, ...changes });
/** Phases of one week each, in which one lift is done with these sets. */
const weekly = (groups: readonly (readonly SetGroup[])[], ids: readonly string[] = []): Program => {
  const track = TrackId.parse(countedId());
  return aProgram(
    groups.map((sets, index) => one({ ...anItem(ids[index] ?? 'back-squat', lifted(sets)), track }, 1)),
  );
};
const percents = (...all: readonly number[]): Program => weekly(all.map((percent) => [atPercent(percent)]));
const loads = (...all: readonly number[]): Program => weekly(all.map((value) => [kilograms(value)]));
const tests = [aStrengthTest('back-squat', 40)];

describe('D07: load steps', () => {
  it('lets a planned easier week be, and looks at one that is written out by hand', () => {
    const eased = (overrides: Progression['overrides']) =>
      aProgram([
        one(
          squat(
            lifted([atPercent(60)], {
              progression: {
                course: { kind: 'constant' },
                deload: { everyWeeks: 4, factor: 0.8 },
                overrides,
              },
            }),
          ),
          8,
        ),
      ]);
    const written = (percent: number) => eased([{ week: 4, percent1RM: { low: percent, high: percent } }]);
    expect(severitiesOf('D07', eased([]))).toEqual([]);
    expect(severitiesOf('D07', eased([{ week: 4, sets: 2 }]))).toEqual([]);
    expect(severitiesOf('D07', written(40))).toEqual([]);
    expect(severitiesOf('D07', written(66))).toEqual([]);
    expect(findingsOf('D07', written(66.1))).toMatchObject([{ values: { week: 4, before: 60 } }]);
  });
  it.each([
    ['50 to 55 %, exactly 10 %', percents(50, 55), []],
    [
      '50 to 55.1 %',
      percents(50, 55.1),
      [{ severity: 'warning', values: { rise: 10.2, limit: 10, week: 2 } }],
    ],
    ['50 to 60 %, exactly 20 %', percents(50, 60), [{ values: { rise: 20, limit: 10 } }]],
    ['50 to 60.1 %', percents(50, 60.1), [{ severity: 'warning', values: { limit: 20 } }]],
    ['40 to 44 kg', loads(40, 44), []],
    [
      '40 to 44.1 kg',
      loads(40, 44.1),
      [{ values: { measure: 'load', before: 40, after: 44.1, unit: 'kg' } }],
    ],
    ['down', percents(80, 60), []],
    ['back up after one light week', percents(80, 60, 80), []],
    [
      'back up after four light weeks',
      percents(80, 60, 60, 60, 60, 80),
      [{ values: { rise: 33.33, week: 6 } }],
    ],
  ])('%s', (_, program, expected) => {
    const found = findingsOf('D07', program);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('speaks once for a lift, of its steepest step, and lists the weeks', () => {
    const program = monday([squat(lifted([atPercent(50)], { progression: ramp(50, 75) }))], { weeks: 4 });
    expect(findingsOf('D07', program)).toMatchObject([
      { values: { before: 50, after: 58.3, rise: 16.6, week: 2, weeks: ['2-4'] } },
    ]);
  });

  it('follows a lift by its track, also where another exercise stands for it', () => {
    const swapped = weekly([[atPercent(50)], [atPercent(60)]], ['goblet-squat', 'back-squat']);
    expect(findingsOf('D07', swapped)).toMatchObject([
      { values: { other: 'Goblet squat to box', rise: 20 } },
    ]);
    const kilos = weekly([[kilograms(10)], [kilograms(40)]], ['goblet-squat', 'back-squat']);
    expect(severitiesOf('D07', kilos)).toEqual([]);
    const apart = aProgram([one(squat(lifted([atPercent(50)])), 1), one(squat(lifted([atPercent(80)])), 1)]);
    expect(severitiesOf('D07', apart)).toEqual([]);
  });

  it('does not count easier weeks and easier phases', () => {
    const eased = monday(
      [
        squat(
          lifted([atPercent(60)], {
            progression: progression({ kind: 'constant' }, { deload: { everyWeeks: 2, factor: 0.5 } }),
          }),
        ),
      ],
      { weeks: 8 },
    );
    expect(severitiesOf('D07', eased)).toEqual([]);
    const item = squat(lifted([atPercent(70)]));
    const light = { ...squat(lifted([atPercent(40)])), track: item.track };
    const again = { ...squat(lifted([atPercent(72)])), track: item.track };
    const block = (purpose: Phase['purpose']) =>
      aProgram([one(item, 4), one(light, 6, { purpose }), one(again, 4)]);
    expect(severitiesOf('D07', block('easier'))).toEqual([]);
    expect(severitiesOf('D07', block('build'))).toEqual(['warning']);
  });

  it('takes a typed load for what it is of the 1RM next to a %, and waits where no 1RM is known', () => {
    const mixed = weekly([[atPercent(60)], [kilograms(36)]]); // 80 % of 45 kg
    expect(findingsOf('D07', mixed, aPatient({ tests }))).toMatchObject([
      { values: { measure: 'percent', before: 60, after: 80 } },
    ]);
    const waiting = (program: Program) =>
      findingsOf('missing-strengthTests', program)[0]?.values['waiting'] ?? [];
    expect(waiting(mixed)).toContain('D07-load-step');
    expect(waiting(loads(30, 33))).not.toContain('D07-load-step');
  });

  it('counts a carry', () => {
    const track = TrackId.parse(countedId());
    const carry = (value: number): ProgramItem => {
      const item = anItem('carry-farmer');
      if (item.dose.kind !== 'carry') throw new Error('not a carry');
      const load = { kind: 'mass', mass: { value, unit: 'kg' }, perHand: true } as const;
      return { ...item, track, dose: { ...item.dose, load } };
    };
    expect(severitiesOf('D07', aProgram([one(carry(10), 1), one(carry(12), 1)]))).toEqual(['warning']);
    expect(severitiesOf('D07', aProgram([one(carry(10), 1), one(carry(11), 1)]))).toEqual([]);
  });

  it.each([
    [
      'a ramp',
      monday([squat(lifted([WARM_UP, atPercent(50)], { progression: ramp(50, 75) }))], { weeks: 4 }),
    ],
    [
      'a phase border, the range kept',
      weekly([[atPercent(60)], [atPercent(70, 5, { percent1RM: { low: 68, high: 75 } })], [atPercent(75)]]),
    ],
    ['typed loads', loads(20, 30, 30, 30, 30, 30)],
    [
      'steps of a typed load',
      monday(
        [
          squat(
            lifted([kilograms(20)], {
              progression: progression({ kind: 'step', variable: 'load', by: 4, everyWeeks: 2, limit: null }),
            }),
          ),
        ],
        { weeks: 6 },
      ),
    ],
  ])('is fixed by steps of 10 %% at most: %s', (_, program) => {
    expect(faultsOfFixes('D07', anInput(program))).toEqual([]);
  });

  it('offers nothing where the smallest useful change is more than 10 %, or the sets differ', () => {
    expect(findingsOf('D07', loads(2, 3))).toMatchObject([{ fixes: [] }]);
    expect(findingsOf('D07', weekly([[atPercent(50)], [atPercent(70, 5), atPercent(60, 8)]]))).toMatchObject([
      { fixes: [] },
    ]);
  });

  it('never makes a week heavier, whatever the course', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 20, max: 95 }), { minLength: 2, maxLength: 12 }), (all) => {
        const program = percents(...all);
        for (const finding of findingsOf('D07', program))
          for (const fix of finding.fixes) {
            const input = anInput(program);
            const held = fixed(input, fix).phases.map(({ sessions }) => sessions[0]?.items[0]?.dose);
            held.forEach((dose, index) => {
              const written = dose?.progression.overrides[0]?.percent1RM?.high ?? all[index] ?? 0;
              expect(written).toBeLessThanOrEqual(all[index] ?? 0);
            });
          }
      }),
    );
  });

  it('says the step, the usual one and that above 20 % is large', () => {
    const [small] = findingsOf('D07', percents(50, 56));
    const [large] = findingsOf('D07', loads(40, 60));
    expect(small && sentence(small).body).toMatch(
      /from 50\u00a0% of 1RM to 56\u00a0% of 1RM in week 2, 12\u00a0% more\. The usual step is 2–10\u00a0% \(ACSM 2009\)\.$/,
    );
    expect(large && sentence(large).body).toMatch(
      /from 40\u00a0kg to 60\u00a0kg .*above 20\u00a0% it is a large one/,
    );
  });
});
