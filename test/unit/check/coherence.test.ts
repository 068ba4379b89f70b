import { describe, expect, it } from 'vitest';
import { hardLimit, maxReps } from '../../../shared/patient/strength/nscaChart';
import { sentence } from '../../../shared/check/text/en/index';
import type { ResistanceDose } from '../../../shared/program/dose';
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
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const squat = (dose: ResistanceDose, weeks = 4) => monday([anItem('back-squat', dose)], { weeks });
const at = (percent: number, reps: number) => squat(lifted([atPercent(percent, reps)]));

describe('the NSCA chart', () => {
  it.each([
    [100, 1],
    [95.1, 1],
    [95, 2],
    [93, 3],
    [90, 4],
    [87, 5],
    [86.9, 5],
    [85.1, 5],
    [85, 6],
    [83, 7],
    [80, 8],
    [77, 9],
    [75, 10],
    [74.9, 10],
    [70.1, 10],
    [70, 12],
    [65.1, 12],
    [65, 15],
    [60.1, 15],
    [60, 20],
  ])('at %s %% expects at most %s repetitions', (percent, reps) => expect(maxReps(percent)).toBe(reps));
  it('says nothing below 60 %', () => expect([maxReps(59.9), hardLimit(59.9)]).toEqual([null, null]));
  it('rounds 1.5 times up', () => expect([hardLimit(87), hardLimit(85), hardLimit(100)]).toEqual([8, 9, 2]));
});

describe('B01 and B02: more repetitions than the chart', () => {
  it.each([
    [85, 6, []],
    [85, 7, ['B02']],
    [85, 9, ['B02']],
    [85, 10, ['B01']],
    [85.1, 5, []],
    [85.1, 6, ['B02']],
    [85.1, 8, ['B02']],
    [85.1, 9, ['B01']],
    [80, 8, []],
    [80, 9, ['B02']],
    [80, 12, ['B02']],
    [80, 13, ['B01']],
    [60, 20, []],
    [60, 21, ['B02']],
    [60, 30, ['B02']],
    [60, 31, ['B01']],
    [59.9, 100, []],
  ])('%s %% x %s gives %j', (percent, reps, ids) => {
    const program = at(percent, reps);
    expect(
      [...findingsOf('B01', program), ...findingsOf('B02', program)].map(({ ruleId }) => ruleId.slice(0, 3)),
    ).toEqual(ids);
  });

  it('names the value, the maximum and the limit of 5 x 12 at 85 %', () => {
    expect(findingsOf('B01', at(85, 12))[0]).toMatchObject({
      severity: 'stop',
      values: { sets: 5, reps: 12, percent: 85, max: 6, limit: 9, weeks: ['1-4'] },
    });
    expect(severitiesOf('B02', at(85, 7))).toEqual(['warning']);
  });

  it('judges a range at its highest % and its highest repetitions', () => {
    const range = lifted([
      atPercent(80, 5, { percent1RM: { low: 75, high: 85 }, reps: { low: 5, high: 7 } }),
    ]);
    expect(severitiesOf('B02', squat(range))).toEqual(['warning']);
  });

  it('speaks once for a ramp, of its worst week, and names the weeks', () => {
    const ramp = lifted([atPercent(75, 8)], {
      progression: {
        course: { kind: 'ramp', variable: 'percent1RM', from: 75, to: 90 },
        deload: null,
        overrides: [],
      },
    });
    // weeks 1-4: 75, 80, 85, 90 %; 8 repetitions pass until 80 %
    const program = squat(ramp);
    expect(findingsOf('B01', program)).toMatchObject([
      { values: { percent: 90, max: 4, limit: 6, weeks: ['4'] } },
    ]);
    expect(findingsOf('B02', program)).toEqual([]);
  });

  it('sees a week written out by hand, and a warm-up set', () => {
    const override = lifted([atPercent(80, 5)], {
      progression: {
        course: { kind: 'constant' },
        deload: null,
        overrides: [{ week: 3, reps: { low: 9, high: 9 } }],
      },
    });
    expect(findingsOf('B02', squat(override))).toMatchObject([{ values: { reps: 9, weeks: ['3'] } }]);
    expect(
      severitiesOf('B02', squat(lifted([{ ...WARM_UP, reps: { low: 13, high: 13 } }, aGroup()]))),
    ).toEqual(['warning']);
  });

  it.each([
    ['a flat dose', lifted([atPercent(85, 12)])],
    ['a range', lifted([atPercent(85, 12, { reps: { low: 4, high: 12 } })])],
    [
      'a ramp of %',
      lifted([atPercent(75, 12)], {
        progression: {
          course: { kind: 'ramp', variable: 'percent1RM', from: 75, to: 90 },
          deload: null,
          overrides: [],
        },
      }),
    ],
    [
      'a ramp of repetitions',
      lifted([atPercent(85, 5)], {
        progression: {
          course: { kind: 'ramp', variable: 'reps', from: 5, to: 12 },
          deload: null,
          overrides: [],
        },
      }),
    ],
    [
      'a step of repetitions',
      lifted([atPercent(85, 5)], {
        progression: {
          course: { kind: 'step', variable: 'reps', by: 3, everyWeeks: 1, limit: null },
          deload: null,
          overrides: [],
        },
      }),
    ],
    [
      'a week by hand',
      lifted([atPercent(85, 5)], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, reps: { low: 8, high: 12 } }],
        },
      }),
    ],
    ['a heavy warm-up', lifted([atPercent(85, 12, { role: 'warm-up' }), atPercent(60, 20)])],
  ])('is fixed by the highest repetitions the chart allows: %s', (_, dose) => {
    const input = anInput(squat(dose));
    expect(faultsOfFixes('B01', input)).toEqual([]);
  });

  it('keeps lighter sets as they are', () => {
    const program = squat(lifted([WARM_UP, atPercent(85, 7)]));
    const [finding] = findingsOf('B02', program);
    const [edit] = finding?.fixes[0]?.edits(() => '') ?? [];
    expect(edit).toMatchObject({
      kind: 'set-dose',
      dose: { groups: [{ reps: { high: 5 } }, { reps: { low: 6, high: 6 } }] },
    });
  });
});

describe('B01 and B02: a load typed in kilograms', () => {
  // 5 x 40 kg: the 1RM is 45 kg, so 36 kg is 80 %, where the chart expects 8 repetitions
  const tested = aPatient({ tests: [aStrengthTest('back-squat', 40)] });
  const typed = (value: number, reps: number, percent: number | null = null) =>
    squat(
      lifted([
        kilograms(value, {
          reps: { low: reps, high: reps },
          percent1RM: percent === null ? null : { low: percent, high: percent },
        }),
      ]),
    );
  const ids = (program: ReturnType<typeof typed>, patient = tested) =>
    [...findingsOf('B01', program, patient), ...findingsOf('B02', program, patient)].map(({ ruleId }) =>
      ruleId.slice(0, 3),
    );

  it.each<[number, number, number | null, readonly string[]]>([
    [36, 8, null, []],
    [36, 9, null, ['B02']],
    [36, 13, null, ['B02']], // beyond the hard limit too: a 1RM may be old
    [36, 9, 60, ['B02']],
    [20, 9, 80, ['B02']],
    [36, 13, 80, ['B01']],
    [20, 13, 80, ['B01']],
    [20, 30, null, []],
  ])('%s kg x %s, written %s %%, gives %j', (value, reps, percent, expected) => {
    expect(ids(typed(value, reps, percent))).toEqual(expected);
  });
  it('needs a 1RM of the very lift', () => expect(ids(typed(36, 13), aPatient())).toEqual([]));
  it('says where the percentage comes from', () => {
    const [finding] = findingsOf('B02', typed(36, 13, 60), tested);
    expect(finding).toMatchObject({
      severity: 'warning',
      values: { from: 'load', load: 36, unit: 'kg', percent: 80, max: 8, reps: 13 },
    });
    expect(finding && sentence(finding).body).toMatch(/5 × 13 with 36 kg, 80\u00a0% of the estimated 1RM,/);
    const [written] = findingsOf('B01', typed(36, 13, 80), tested);
    expect(written).toMatchObject({ values: { from: 'percent', percent: 80 } });
  });
  it('names the week of a load that rises', () => {
    const dose = lifted([kilograms(30, { reps: { low: 9, high: 9 } })], {
      progression: {
        course: { kind: 'ramp', variable: 'load', from: 30, to: 36 },
        deload: null,
        overrides: [],
      },
    });
    expect(findingsOf('B02', squat(dose), tested)).toMatchObject([
      { values: { from: 'load', load: 36, weeks: ['4'] } },
    ]);
  });
  it('is fixed by fewer repetitions, where that holds in every week', () => {
    expect(faultsOfFixes('B02', anInput(typed(36, 13), tested))).toEqual([]);
    expect(faultsOfFixes('B01', anInput(typed(36, 13, 80), tested))).toEqual([]);
    const climbing = lifted([kilograms(30, { reps: { low: 8, high: 12 } })], {
      progression: {
        course: { kind: 'double', everyWeeks: 1, loadStep: 10 },
        deload: null,
        overrides: [],
      },
    });
    const program = squat(climbing, 8);
    expect(findingsOf('B02', program, tested)).toMatchObject([{ fixes: [] }]);
  });
});

describe('B06: a % of 1RM that stands on nothing', () => {
  const bare = squat(lifted([atPercent(70, 5, { load: null })]));

  it('stops, and jumps to the strength tests', () => {
    expect(findingsOf('B06', bare)).toMatchObject([
      { severity: 'stop', path: { patientField: 'strengthTests' }, values: { percent: 70 } },
    ]);
  });
  it('takes a 1RM of this very lift, not of another', () => {
    expect(severitiesOf('B06', bare, aPatient({ tests: [aStrengthTest('back-squat', 40)] }))).toEqual([]);
    expect(severitiesOf('B06', bare, aPatient({ tests: [aStrengthTest('row-cable', 40)] }))).toEqual([
      'stop',
    ]);
  });
  it('leaves a lift with a test of a related one to B09', () =>
    expect(severitiesOf('B06', bare, aPatient({ tests: [aStrengthTest('goblet-squat', 40)] }))).toEqual([]));
  it('takes a typed load or the therapist, not a band or body weight', () => {
    const withLoad = (load: Parameters<typeof aGroup>[0]) =>
      severitiesOf('B06', squat(lifted([atPercent(70, 5, load)])));
    expect(withLoad({ load: { kind: 'therapist-sets' } })).toEqual([]);
    expect(withLoad({ load: { kind: 'mass', mass: { value: 20, unit: 'kg' }, perHand: false } })).toEqual([]);
    expect(withLoad({ load: { kind: 'band', level: 'light' } })).toEqual(['stop']);
    expect(withLoad({ load: { kind: 'body-weight' } })).toEqual(['stop']);
  });
  it('is silent without a %', () =>
    expect(severitiesOf('B06', squat(lifted([aGroup({ load: null })])))).toEqual([]));
  it.each([
    ['no load', lifted([WARM_UP, atPercent(70, 5, { load: null })])],
    ['a band', lifted([atPercent(70, 5, { load: { kind: 'band', level: 'light' } })])],
    [
      'a week by hand',
      lifted([aGroup({ load: null })], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, percent1RM: { low: 70, high: 70 } }],
        },
      }),
    ],
    [
      'a band in one week',
      lifted([atPercent(70)], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, load: { kind: 'band', level: 'light' } }],
        },
      }),
    ],
    [
      'a % for one week beside a typed weight',
      lifted([kilograms(20)], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, percent1RM: { low: 70, high: 70 } }],
        },
      }),
    ],
  ])('is fixed by letting the therapist set the load: %s', (_, dose) => {
    expect(faultsOfFixes('B06', anInput(squat(dose)))).toEqual([]);
  });
});
