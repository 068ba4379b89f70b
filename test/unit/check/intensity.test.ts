import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import { findTemplate } from '../../../shared/template/registry';
import type { Dose, Progression } from '../../../shared/program/dose';
import type { Phase } from '../../../shared/program/schema';
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
  WARM_UP,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, severitiesOf } from './reading';

const liftmor = findTemplate('liftmor') ?? null;
const ramp = (from: number, to: number): Progression => ({
  course: { kind: 'ramp', variable: 'percent1RM', from, to },
  deload: null,
  overrides: [],
});
const squat = (dose: Dose, phase: Partial<Phase> = {}) => monday([anItem('back-squat', dose)], phase);
const typed = (value: number) =>
  aGroup({ load: { kind: 'mass', mass: { value, unit: 'kg' }, perHand: false } });
/** 1RM of the back squat is 45 kg. */
const tests = [aStrengthTest('back-squat', 40)];

describe('D01: the first four weeks of somebody new to lifting', () => {
  const novice = aPatient({ training: 'novice' });

  it.each([
    ['70 %', lifted([atPercent(70)]), []],
    ['70.1 %', lifted([atPercent(70.1)]), ['stop']],
    ['a range up to 71 %', lifted([atPercent(65, 5, { percent1RM: { low: 60, high: 71 } })]), ['stop']],
    ['RPE 7', lifted([aGroup({ effort: rpe(7) })]), []],
    ['RPE 7.5', lifted([aGroup({ effort: rpe(7.5) })]), ['stop']],
    ['CR10 7', lifted([aGroup({ effort: rpe(7, 'cr10') })]), []],
    ['CR10 8, which was 75-77 % of 1RM', lifted([aGroup({ effort: rpe(8, 'cr10') })]), ['stop']],
    ['Borg 15', lifted([aGroup({ effort: rpe(15, 'borg-6-20') })]), []],
    [
      'Borg 16, converted by a recalled table',
      lifted([aGroup({ effort: rpe(16, 'borg-6-20') })]),
      ['warning'],
    ],
    ['OMNI 9, likewise', lifted([aGroup({ effort: rpe(9, 'omni') })]), ['warning']],
    ['a heavy warm-up', lifted([{ ...WARM_UP, percent1RM: { low: 60, high: 75 } }, aGroup()]), ['stop']],
  ])('%s', (_, dose, expected) => expect(severitiesOf('D01', squat(dose), novice)).toEqual(expected));

  it('counts a rating of any kind of dose, and a load typed in kilograms', () => {
    expect(
      severitiesOf('D01', monday([anItem('mini-jump', impactDose({ effort: rpe(8) }))]), novice),
    ).toEqual(['stop']);
    const known = aPatient({ training: 'novice', tests });
    expect(severitiesOf('D01', squat(lifted([typed(31.5)])), known)).toEqual([]); // 70 %
    expect(findingsOf('D01', squat(lifted([typed(32)])), known)).toMatchObject([
      { severity: 'stop', values: { from: 'load' }, fixes: [] },
    ]);
  });

  it('holds for the returning, not for the trained, and waits when nobody asked', () => {
    const program = squat(lifted([atPercent(80)]));
    expect(severitiesOf('D01', program, aPatient({ training: 'returning' }))).toEqual(['stop']);
    expect(severitiesOf('D01', program, aPatient({ training: 'trained' }))).toEqual([]);
    expect(severitiesOf('D01', program, aPatient({ training: null }))).toEqual([]);
    expect(findingsOf('missing-trainingStatus', program, aPatient({ training: null }))).toHaveLength(1);
  });

  it('ends with week 4 of the program, not of the phase', () => {
    const from71InWeek = (week: number) =>
      squat(
        lifted([atPercent(60)], {
          progression: {
            course: { kind: 'constant' },
            deload: null,
            overrides: [{ week, percent1RM: { low: 71, high: 71 } }],
          },
        }),
        { weeks: 8 },
      );
    expect(findingsOf('D01', from71InWeek(4), novice)).toMatchObject([
      { values: { weeks: ['4'], limit: 70 } },
    ]);
    expect(findingsOf('D01', from71InWeek(5), novice)).toEqual([]);
    const later = aProgram([
      aPhase([], { weeks: 4 }),
      aPhase([aSession(['mon'], [anItem('back-squat', lifted([atPercent(80)]))])]),
    ]);
    expect(findingsOf('D01', later, novice)).toEqual([]);
  });

  it.each([
    ['a phase of four weeks', squat(lifted([atPercent(80)])), 1],
    [
      'effort in four weeks',
      squat(lifted([aGroup({ effort: rpe(9) }), atPercent(75, 5, { effort: rpe(17, 'borg-6-20') })])),
      1,
    ],
    [
      'a ramp in a longer phase',
      squat(lifted([atPercent(80)], { progression: ramp(68, 85) }), { weeks: 10 }),
      1,
    ],
    ['a flat dose in a longer phase', squat(lifted([WARM_UP, atPercent(85)]), { weeks: 10 }), 1],
  ])('is fixed by holding the first weeks: %s', (_, program) => {
    expect(faultsOfFixes('D01', anInput(program, novice))).toEqual([]);
  });

  it('keeps the later weeks of a longer phase as they are', () => {
    const [finding] = findingsOf('D01', squat(lifted([atPercent(80)]), { weeks: 10 }), novice);
    const [edit] = finding?.fixes[0]?.edits(() => '') ?? [];
    expect(edit).toMatchObject({
      dose: {
        groups: [{ percent1RM: { low: 80, high: 80 } }],
        progression: { overrides: [1, 2, 3, 4].map((week) => ({ week, percent1RM: { low: 70, high: 70 } })) },
      },
    });
  });

  it('offers no lower % where the load typed beside it is too heavy by itself', () => {
    const program = squat(lifted([{ ...typed(32.5), percent1RM: { low: 78, high: 78 } }]));
    const known = aPatient({ training: 'novice', tests });
    expect(findingsOf('D01', program, known)).toMatchObject([
      { values: { percent: 78, from: 'percent' }, fixes: [] },
    ]);
  });

  it('offers no lower % for a week where it would take the place of a typed load and stand on no 1RM', () => {
    const dose = lifted([{ ...typed(10), percent1RM: { low: 65, high: 75 } }]);
    const program = squat(dose, { weeks: 10 });
    expect(findingsOf('D01', program, novice)).toMatchObject([{ severity: 'stop', fixes: [] }]);
    expect(faultsOfFixes('D01', anInput(squat(dose), novice))).toEqual([]);
  });

  it('offers nothing where a rating also holds for later weeks', () => {
    expect(
      findingsOf('D01', squat(lifted([aGroup({ effort: rpe(9) })]), { weeks: 10 }), novice),
    ).toMatchObject([{ severity: 'stop', fixes: [] }]);
  });
});

describe('D03: a LIFTMOR lift below the band', () => {
  const target = (dose: Dose, phase: Partial<Phase> = {}) => squat(dose, phase);
  const under = (...given: Parameters<typeof target>) =>
    severitiesOf('D03', target(...given), aPatient(), liftmor);

  it.each([
    [80, []],
    [79.9, ['warning']],
    [85, []],
  ])('at %s %%', (percent, expected) => {
    expect(under(lifted([atPercent(percent)]))).toEqual(expected);
  });
  it('takes the low end of a range, and the weeks of a ramp', () => {
    expect(under(lifted([atPercent(80, 5, { percent1RM: { low: 78, high: 85 } })]))).toEqual(['warning']);
    expect(
      findingsOf('D03', target(lifted([atPercent(75)], { progression: ramp(75, 84) })), aPatient(), liftmor),
    ).toMatchObject([{ values: { percent: 75, limit: 80, weeks: ['1-2'] } }]);
  });
  it('takes a typed load for what it is of the 1RM, whatever % is written beside it', () => {
    const known = aPatient({ tests });
    const at = (value: number, percent: number | null, patient = known) =>
      findingsOf(
        'D03',
        target(
          lifted([
            { ...typed(value), percent1RM: percent === null ? null : { low: percent, high: percent } },
          ]),
        ),
        patient,
        liftmor,
      );
    expect(at(10, 82)).toMatchObject([
      { severity: 'warning', values: { percent: 22.22, from: 'load', limit: 80, weeks: ['1-4'] }, fixes: [] },
    ]);
    expect(at(10, null)).toMatchObject([{ values: { percent: 22.22, from: 'load' } }]);
    expect(at(36, 70)).toEqual([]);
    expect(at(35, null)).toMatchObject([{ values: { from: 'load' } }]);
    const [finding] = at(10, 82);
    expect(finding && sentence(finding).body).toMatch(/22\.2\u00a0% of the estimated 1RM, by the load typed/);
  });
  it('waits for the 1RM of a typed load, in the target phase of LIFTMOR', () => {
    const waiting = (purpose: 'target' | 'build', template = liftmor) => {
      const program = target(lifted([{ ...typed(10), percent1RM: { low: 70, high: 70 } }]), { purpose });
      expect(findingsOf('D03', program, aPatient(), template)).toEqual([]);
      return findingsOf('missing-strengthTests', program, aPatient(), template)
        .flatMap(({ values }) => values['waiting'])
        .filter((id) => String(id).startsWith('D03'));
    };
    expect(waiting('target')).toEqual(['D03-hirit-under']);
    expect(waiting('build')).toEqual([]);
    expect(waiting('target', null)).toEqual([]);
    const bare = findingsOf('missing-strengthTests', target(lifted([typed(10)])), aPatient(), liftmor);
    expect(bare[0]?.values['waiting']).toEqual(
      expect.arrayContaining(['A34-hirit-gate', 'D03-hirit-under', 'D04-hirit-over']),
    );
  });
  it('looks at the heaviest work set and lets planned easier weeks be', () => {
    expect(under(lifted([WARM_UP, atPercent(82), atPercent(60, 8)]))).toEqual([]);
    expect(
      under(
        lifted([atPercent(85)], {
          progression: {
            course: { kind: 'constant' },
            deload: { everyWeeks: 4, factor: 0.8 },
            overrides: [],
          },
        }),
      ),
    ).toEqual([]);
  });
  it('is about the target phase of LIFTMOR and its lifts', () => {
    expect(under(lifted([atPercent(70)]), { purpose: 'build' })).toEqual([]);
    expect(severitiesOf('D03', squat(lifted([atPercent(70)])), aPatient(), null)).toEqual([]);
    expect(
      severitiesOf('D03', monday([anItem('leg-press', lifted([atPercent(70)]))]), aPatient(), liftmor),
    ).toEqual([]);
  });
  it('does not mind a lighter accessory beside the heavy lift', () => {
    const items = [
      anItem('back-squat', lifted([atPercent(82)])),
      anItem('goblet-squat', lifted([atPercent(65, 8)])),
    ];
    expect(severitiesOf('D03', monday(items), aPatient(), liftmor)).toEqual([]);
  });
  it.each([
    ['flat', lifted([atPercent(70)])],
    ['too many repetitions for 85 %', lifted([atPercent(70, 12)])],
    ['a ramp', lifted([WARM_UP, atPercent(70)], { progression: ramp(60, 78) })],
    [
      'a week by hand',
      lifted([atPercent(82)], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, sets: 3, percent1RM: { low: 60, high: 60 } }],
        },
      }),
    ],
  ])('is fixed by the band: %s', (_, dose) => {
    expect(faultsOfFixes('D03', anInput(target(dose), aPatient(), liftmor))).toEqual([]);
  });
  it('offers no heavier set where that would be a stop', () => {
    const home = monday([anItem('back-squat', lifted([atPercent(70)]))], {}, { setting: 'home' });
    expect(findingsOf('D03', home, aPatient(), liftmor)).toMatchObject([{ fixes: [] }]);
    expect(
      findingsOf('D03', target(lifted([atPercent(65)])), aPatient({ training: 'novice' }), liftmor),
    ).toMatchObject([{ fixes: [] }]);
  });
});

describe('D04: above the band, under every template', () => {
  const over = (percent: number, tScore: number | null) =>
    findingsOf('D04', squat(lifted([atPercent(percent, 1)])), aPatient({ tScore }));

  it.each([
    [85, -2.6, []],
    [85.1, -2.6, [{ severity: 'warning', values: { limit: 85 } }]],
    [90, -2.6, [{ values: { limit: 85 } }]],
    [90.1, -2.6, [{ severity: 'warning', values: { limit: 90, tScore: -2.6 } }]],
    [90.1, -1.1, [{ values: { limit: 90 } }]],
    [90.1, -1, [{ values: { limit: 85 } }]],
    [90.1, null, [{ values: { limit: 85 } }]],
  ])('%s %% with T %s', (percent, tScore, expected) => {
    expect(over(percent, tScore)).toHaveLength(expected.length);
    expect(over(percent, tScore)).toMatchObject(expected);
  });
  it('counts a load typed in kilograms, which only the therapist can lower', () => {
    const patient = aPatient({ tests });
    expect(severitiesOf('D04', squat(lifted([typed(38.25)])), patient)).toEqual([]); // 85 %
    expect(findingsOf('D04', squat(lifted([typed(38.5)])), patient)).toMatchObject([
      { values: { from: 'load' }, fixes: [] },
    ]);
  });
  it('does not trip over the binary of pounds: 51 lb is 85 % of 60 lb', () => {
    const single = { ...aStrengthTest('back-squat', 60, 1), load: { value: 60, unit: 'lb' as const } };
    const pounds = (value: number) =>
      squat(lifted([aGroup({ load: { kind: 'mass', mass: { value, unit: 'lb' }, perHand: false } })]));
    expect(severitiesOf('D04', pounds(51), aPatient({ tests: [single] }))).toEqual([]);
    expect(severitiesOf('D04', pounds(51.1), aPatient({ tests: [single] }))).toEqual(['warning']);
  });
  it.each([
    ['flat', lifted([atPercent(92, 2)])],
    ['a ramp', lifted([atPercent(80, 2)], { progression: ramp(80, 95) })],
    [
      'steps',
      lifted([atPercent(84, 2)], {
        progression: {
          course: { kind: 'step', variable: 'percent1RM', by: 2.5, everyWeeks: 1, limit: null },
          deload: null,
          overrides: [],
        },
      }),
    ],
    [
      'a week by hand',
      lifted([atPercent(80, 2)], {
        progression: {
          course: { kind: 'constant' },
          deload: null,
          overrides: [{ week: 2, percent1RM: { low: 80, high: 90 } }],
        },
      }),
    ],
  ])('is fixed by the cap: %s', (_, dose) => expect(faultsOfFixes('D04', anInput(squat(dose)))).toEqual([]));
});

describe('D12: warm-up sets', () => {
  it.each([
    [70, ['warning']],
    [69.9, []],
  ])('at %s %%', (percent, expected) => {
    expect(severitiesOf('D12', squat(lifted([atPercent(percent)])))).toEqual(expected);
  });
  it('is content with one warm-up set anywhere in the session', () => {
    const items = [
      anItem('barbell-deadlift', lifted([WARM_UP, atPercent(80)])),
      anItem('back-squat', lifted([atPercent(80)])),
    ];
    expect(severitiesOf('D12', monday(items))).toEqual([]);
  });
  it('speaks once for a session, and not for another session', () => {
    const heavy = () => anItem('back-squat', lifted([atPercent(80)]));
    const warm = anItem('back-squat', lifted([WARM_UP, atPercent(80)]));
    const program = aProgram([aPhase([aSession(['mon'], [heavy(), heavy()]), aSession(['thu'], [warm])])]);
    expect(findingsOf('D12', program)).toMatchObject([
      { values: { session: 'Session mon', percent: 80, limit: 70 } },
    ]);
  });
  it.each([
    ['therapist sets the load', squat(lifted([atPercent(80)])), aPatient()],
    ['with a 1RM', squat(lifted([atPercent(80, 5, { load: null })])), aPatient({ tests })],
    ['a typed load', squat(lifted([typed(36)])), aPatient({ tests })],
  ])('is fixed by two sets at 50-70 %%: %s', (_, program, patient) => {
    expect(faultsOfFixes('D12', anInput(program, patient))).toEqual([]);
    expect(findingsOf('D12', program, patient)[0]?.fixes[0]?.edits(() => '')).toMatchObject([
      {
        dose: { groups: [{ role: 'warm-up', sets: 2, percent1RM: { low: 50, high: 70 } }, { role: 'work' }] },
      },
    ]);
  });
});
