import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import type { Progression, ResistanceDose } from '../../../shared/program/dose';
import type { Goal, Phase } from '../../../shared/program/schema';
import {
  aGroup,
  anInput,
  anItem,
  aPatient,
  aStrengthTest,
  atPercent,
  kilograms,
  lifted,
  monday,
  rpe,
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const squat = (dose: ResistanceDose, phase: Partial<Phase> = {}) =>
  monday([anItem('back-squat', dose)], phase);
const ramp = (variable: 'percent1RM' | 'reps', from: number, to: number): Progression => ({
  course: { kind: 'ramp', variable, from, to },
  deload: null,
  overrides: [],
});
// 5 x 40 kg: the 1RM is 45 kg, so 36 kg is 80 %, where the chart expects 8 repetitions
const tested = aPatient({ tests: [aStrengthTest('back-squat', 40)] });

describe('B03: every set to failure', () => {
  const sets = (percent: number, reps: number, count: number) =>
    squat(lifted([atPercent(percent, reps, { sets: count })]));
  it.each([
    [80, 8, 3, ['warning']],
    [80, 8, 2, []],
    [80, 7, 5, []],
    [80, 9, 5, []], // B02 speaks
    [80.1, 7, 3, ['warning']],
    [60, 20, 3, ['warning']],
    [59.9, 20, 3, []],
    [100, 1, 3, ['warning']],
  ])('%s %% x %s in %s sets gives %j', (percent, reps, count, severities) =>
    expect(severitiesOf('B03', sets(percent, reps, count))).toEqual(severities),
  );
  it('adds up the groups of a week, without the warm-up', () => {
    const two = atPercent(80, 8, { sets: 2 });
    expect(severitiesOf('B03', squat(lifted([two, atPercent(85, 6, { sets: 1 })])))).toEqual(['warning']);
    expect(severitiesOf('B03', squat(lifted([{ ...two, role: 'warm-up' }, two])))).toEqual([]);
  });
  it('names sets, repetitions, maximum and weeks', () => {
    const program = squat(lifted([atPercent(75, 8)], { progression: ramp('percent1RM', 65, 80) }));
    const [finding] = findingsOf('B03', program);
    expect(finding).toMatchObject({
      values: { sets: 5, reps: 8, percent: 80, max: 8, limit: 3, weeks: ['4'] },
    });
    expect(finding && sentence(finding).body).toMatch(/5 × 8 at 80\u00a0% .* in week 4: about 8 repetitions/);
  });
  it('sees a load typed in kilograms, and waits for its 1RM', () => {
    const typed = squat(lifted([kilograms(36, { reps: { low: 8, high: 8 } })]));
    expect(findingsOf('B03', typed, tested)).toMatchObject([
      { values: { from: 'load', load: 36, percent: 80 } },
    ]);
    expect(findingsOf('missing-strengthTests', typed)[0]?.values['waiting']).toContain('B03-to-failure');
  });
  it.each([
    ['a flat dose', lifted([atPercent(80, 8)])],
    ['a range', lifted([atPercent(80, 8, { reps: { low: 6, high: 8 } })])],
    ['a ramp of %', lifted([atPercent(75, 8)], { progression: ramp('percent1RM', 65, 80) })],
    ['a ramp of repetitions', lifted([atPercent(80, 5)], { progression: ramp('reps', 5, 8) })],
    ['a light set beside it', lifted([WARM_UP, atPercent(85, 6, { sets: 3 }), atPercent(70, 5)])],
  ])('is fixed by one repetition less: %s', (_, dose) => {
    expect(faultsOfFixes('B03', anInput(squat(dose)))).toEqual([]);
  });
  it('has no fix for single repetitions at the 1RM', () =>
    expect(findingsOf('B03', sets(100, 1, 3))).toMatchObject([{ fixes: [] }]));
});

describe('B04: light work for a goal of strength or bone', () => {
  const at = (
    percent: number,
    reps: number,
    phase: Partial<Phase> = {},
    goals: readonly Goal[] = ['strength'],
  ) => ({
    ...squat(lifted([atPercent(percent, reps)]), phase),
    goals: [...goals],
  });
  it.each([
    [70, 6, ['advice']], // 12 to failure, 6 left
    [70, 7, []],
    [70.1, 5, []], // 10 to failure
    [60, 14, ['advice']],
    [60, 15, []],
    [59, 14, ['advice']], // at least 20 to failure
    [59, 15, []],
    [80, 5, []],
  ])('%s %% x %s gives %j', (percent, reps, severities) =>
    expect(severitiesOf('B04', at(percent, reps))).toEqual(severities),
  );
  it('speaks for goals that heavy work serves', () => {
    const goal = (one: Goal) => severitiesOf('B04', at(65, 5, {}, [one]));
    expect([goal('hip-bone-density'), goal('spine-bone-density'), goal('wrist-bone-density')]).toEqual([
      ['advice'],
      ['advice'],
      ['advice'],
    ]);
    expect([goal('balance'), goal('less-pain')]).toEqual([[], []]);
  });
  it('speaks of target and maintaining phases only', () => {
    const during = (purpose: Phase['purpose']) => severitiesOf('B04', at(65, 5, { purpose }));
    expect([during('target'), during('maintain')]).toEqual([['advice'], ['advice']]);
    expect([during('learn'), during('build'), during('easier')]).toEqual([[], [], []]);
  });
  it('judges a phase by its hardest work set', () => {
    const climbing = lifted([atPercent(60)], { progression: ramp('percent1RM', 55, 80) });
    expect(severitiesOf('B04', squat(climbing))).toEqual([]);
    expect(severitiesOf('B04', squat(lifted([atPercent(65), atPercent(80)])))).toEqual([]);
    expect(
      severitiesOf('B04', squat(lifted([{ ...WARM_UP, percent1RM: { low: 80, high: 80 } }, atPercent(65)]))),
    ).toEqual(['advice']);
    expect(severitiesOf('B04', squat(lifted([atPercent(65), aGroup()])))).toEqual([]); // of one set nobody knows
  });
  it('leaves fast work, and what B05 speaks of, alone', () => {
    expect(severitiesOf('B04', squat(lifted([atPercent(50)], { intent: 'fast' })))).toEqual([]);
    expect(severitiesOf('B04', squat(lifted([atPercent(60, 5, { effort: rpe(9) })])))).toEqual([]);
  });
  it('says how many are left, and when that is only the least', () => {
    const body = (percent: number) => {
      const [finding] = findingsOf('B04', at(percent, 5));
      return finding && sentence(finding).body;
    };
    expect(body(70)).toMatch(/about 7 would be left in reserve \(NSCA chart\).* 5 or fewer/);
    expect(body(50)).toMatch(/at least 15 would be left in reserve, since the NSCA chart ends/);
  });
  it('weighs a typed load', () => {
    expect(findingsOf('B04', squat(lifted([kilograms(31.5)])), tested)).toMatchObject([
      { values: { from: 'load', percent: 70, reserve: 7 } },
    ]);
    const typed = squat(lifted([kilograms(31.5)]));
    expect(findingsOf('missing-strengthTests', typed)[0]?.values['waiting']).toContain('B04-too-easy');
    expect(
      findingsOf('missing-strengthTests', { ...typed, goals: ['balance'] })[0]?.values['waiting'],
    ).not.toContain('B04-too-easy');
  });
});

describe('B05: a percentage and an effort that disagree', () => {
  const both = (percent: number, reps: number, effort: number) =>
    squat(lifted([atPercent(percent, reps, { effort: rpe(effort) })]));
  // 5 repetitions at RPE 8 imply 81.1 % on the grid
  it.each([
    [88.6, 5, 8, []],
    [88.7, 5, 8, ['warning']],
    [73.6, 5, 8, []],
    [73.5, 5, 8, ['warning']],
    // 12 at RPE 5 are 17 to failure: beyond the grid, so at most 58.6 %
    [66.1, 12, 5, []],
    [66.2, 12, 5, ['warning']],
    [40, 12, 5, []],
  ])('%s %% x %s at RPE %s gives %j', (percent, reps, effort, severities) =>
    expect(severitiesOf('B05', both(percent, reps, effort))).toEqual(severities),
  );
  it('lets ranges that come near each other pass', () => {
    const range = (low: number, high: number) =>
      severitiesOf(
        'B05',
        squat(
          lifted([
            atPercent(80, 5, {
              percent1RM: { low, high },
              effort: { scale: 'rir-rpe', range: { low: 7, high: 9 } },
            }),
          ]),
        ),
      );
    // RPE 7 to 9 imply 78.6 to 83.7 %
    expect([range(60, 71.1), range(60, 71), range(91.2, 95), range(91.3, 95), range(70, 90)]).toEqual([
      [],
      ['warning'],
      [],
      ['warning'],
      [],
    ]);
  });
  it('reads work sets with both on the repetitions-in-reserve scale', () => {
    const silent = [
      atPercent(60, 5, { effort: rpe(17, 'borg-6-20') }),
      atPercent(60, 5, { effort: rpe(9, 'cr10') }),
      aGroup({ effort: rpe(9) }),
      atPercent(60),
    ];
    for (const group of silent) expect(severitiesOf('B05', squat(lifted([group])))).toEqual([]);
    const warmUp = { ...WARM_UP, effort: rpe(9) };
    expect(severitiesOf('B05', squat(lifted([warmUp, atPercent(80)])))).toEqual([]);
  });
  it('says what the effort implies, what is written and how far apart they are', () => {
    const [finding] = findingsOf('B05', both(65, 5, 8));
    expect(finding).toMatchObject({ values: { implied: 81.1, percent: 65, points: 16.1, limit: 7.5 } });
    expect(finding && sentence(finding).body).toMatch(
      /5 repetitions at RPE 8 imply about 81\.1\u00a0% of 1RM \(RTS grid\), and 65\u00a0% is written in weeks 1 to 4: 16\.1 points/,
    );
    const [beyond] = findingsOf('B05', both(70, 12, 5));
    expect(beyond && sentence(beyond).body).toMatch(/imply at most 58\.6\u00a0%/);
  });
  it.each([
    ['a flat dose', lifted([atPercent(65, 5, { effort: rpe(8) })])],
    [
      'a ramp of %',
      lifted([WARM_UP, atPercent(60, 5, { effort: rpe(8) })], { progression: ramp('percent1RM', 60, 80) }),
    ],
    [
      'a week by hand',
      lifted([atPercent(80, 5, { effort: rpe(8) })], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, percent1RM: { low: 60, high: 60 } }],
        },
      }),
    ],
    ['a typed load', lifted([kilograms(30, { percent1RM: { low: 60, high: 60 }, effort: rpe(9) })])],
  ])('is fixed by taking one of the two off: %s', (_, dose) => {
    const input = anInput(squat(dose), tested);
    const [finding] = findingsOf('B05', input.program, tested);
    expect(finding?.fixes.map(({ label }) => label)).toEqual(['keep-percent', 'keep-effort']);
    expect(faultsOfFixes('B05', input)).toEqual([]);
  });
});
