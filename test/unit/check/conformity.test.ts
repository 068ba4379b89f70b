import { describe, expect, it } from 'vitest';
import type { Dose, SetGroup } from '../../../shared/program/dose';
import type { ProgramItem, Session } from '../../../shared/program/schema';
import type { Template } from '../../../shared/template/schema';
import {
  aGroup,
  anItem,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  impactDose,
  lifted,
  rpe,
  WARM_UP,
} from '../../support/programs';
import { aDose, aFamily, aTemplate, cite, range, rowOf, rowsOf, statusOf, templatePhase } from './templates';

const squat = (...groups: readonly SetGroup[]): ProgramItem =>
  anItem('back-squat', lifted(groups.length > 0 ? groups : [atPercent(80)]));

const twice = (items: readonly ProgramItem[], changes: Partial<Session> = {}) => [
  aSession(['mon'], items, changes),
  aSession(
    ['thu'],
    items.map((item) => ({ ...anItem(item.exerciseId, item.dose) })),
    changes,
  ),
];

const target = (items: readonly ProgramItem[], changes: Partial<Session> = {}) =>
  aProgram([aPhase(twice(items, changes))]);

const hold = (changes: Partial<Extract<Dose, { kind: 'hold' }>> = {}): Dose => ({
  kind: 'hold',
  sets: 2,
  amount: range(30),
  holds: 1,
  effort: null,
  restSeconds: 60,
  tempo: null,
  intent: 'controlled',
  handSupport: 'none',
  side: 'both',
  timesPerDay: 1,
  progression: { course: { kind: 'constant' }, deload: null, overrides: [] },
  ...changes,
});

describe('sessions a week', () => {
  const template = aTemplate({ sessionsPerWeek: cite(range(2, 3)) });
  const often = (days: readonly ('mon' | 'tue' | 'wed' | 'thu' | 'fri')[]) =>
    aProgram([
      aPhase(
        days.map((day) => aSession([day], [squat()])),
        {},
      ),
    ]);

  it.each([
    [['mon'], 'departs'],
    [['mon', 'wed'], 'meets'],
    [['mon', 'wed', 'fri'], 'meets'],
    [['mon', 'tue', 'wed', 'fri'], 'departs'],
  ] as const)('%j against 2 to 3', (days, status) => {
    expect(statusOf('sessions-per-week', often(days), template)).toBe(status);
  });

  it('reads 7 as "at least"', () => {
    const atLeast = aTemplate({ sessionsPerWeek: cite(range(2, 7)) });
    expect(statusOf('sessions-per-week', often(['mon', 'tue', 'wed', 'thu', 'fri']), atLeast)).toBe('meets');
    expect(statusOf('sessions-per-week', often(['mon']), atLeast)).toBe('departs');
  });

  it('counts impact where there is no resistance work', () => {
    const jumps = aTemplate({
      families: [
        aFamily({
          id: 'jumps',
          work: 'impact',
          exercises: ['mini-jump'],
          patterns: ['jump'],
          impact: ['moderate'],
        }),
      ],
      phases: [templatePhase('target', {}, ['jumps'])],
    });
    expect(rowOf('sessions-per-week', target([anItem('mini-jump'), squat()]), jumps)).toMatchObject({
      status: 'meets',
      research: { low: 2, high: 2, work: 'impact' },
    });
    expect(statusOf('sessions-per-week', target([squat()]), jumps)).toBe('departs');
  });

  it('departs in a program without phases', () => {
    expect(rowOf('sessions-per-week', aProgram([]), template)).toMatchObject({ status: 'departs', here: {} });
  });
});

describe('a movement family', () => {
  const daily = aFamily({
    id: 'balance',
    name: 'Balance',
    work: 'balance',
    exercises: ['tandem-stance'],
    patterns: ['static-balance'],
    daysPerWeek: cite(range(5, 7)),
  });
  const template = aTemplate({
    families: [aFamily(), daily],
    phases: [templatePhase('learn'), templatePhase('target', {}, ['squat', 'balance'])],
  });
  const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
  const program = (balanceDays: number, learnItems: readonly ProgramItem[] = [squat()]) =>
    aProgram([
      aPhase(twice(learnItems), { purpose: 'learn' }),
      aPhase([...twice([squat()]), aSession(days.slice(0, balanceDays), [anItem('tandem-stance')])]),
    ]);

  it('goes by its own days a week, and 7 reads "at least"', () => {
    expect(statusOf('family:balance', program(5), template)).toBe('meets');
    expect(statusOf('family:balance', program(4), template)).toBe('departs');
  });

  it('is expected in every phase of the purposes that have it, and only there', () => {
    expect(statusOf('family:squat', program(5), template)).toBe('meets');
    expect(statusOf('family:squat', program(5, [anItem('heel-raise')]), template)).toBe('departs');
  });

  it('names the exercises that stand for it', () => {
    expect(rowOf('family:squat', program(5), template).here).toMatchObject({
      exercises: ['Barbell back squat'],
      low: 2,
    });
  });

  it('takes an exercise of its patterns in the target phase only when it is the same kind of work', () => {
    expect(statusOf('family:squat', target([anItem('sit-to-stand-weighted')]), aTemplate({}))).toBe('meets');
    expect(statusOf('family:squat', target([anItem('sit-to-stand')]), aTemplate({}))).toBe('departs');
  });

  it('departs in a program without a target phase', () => {
    const learning = aProgram([aPhase(twice([squat()]), { purpose: 'learn' })]);
    expect(statusOf('family:squat', learning, aTemplate({}))).toBe('departs');
  });
});

const withDose = (changes: Parameters<typeof aDose>[0], purpose: 'learn' | 'target' = 'target'): Template =>
  aTemplate({
    phases: [
      ...(purpose === 'learn' ? [templatePhase('learn', { resistance: aDose(changes) })] : []),
      templatePhase('target', purpose === 'target' ? { resistance: aDose(changes) } : {}),
    ],
  });

describe('sets and amounts', () => {
  const row = 'dose:target:resistance:sets-amount';
  const template = withDose({ sets: cite(range(2, 3)), amount: cite(range(6, 8), 'R-med', 'R') });

  it.each([
    [1, 6, 'departs'],
    [2, 6, 'meets'],
    [3, 8, 'meets'],
    [4, 8, 'departs'],
    [2, 5, 'departs'],
    [2, 9, 'departs'],
  ] as const)('%i x %i against 2-3 x 6-8', (sets, reps, status) => {
    expect(statusOf(row, target([squat(atPercent(70, reps, { sets }))]), template)).toBe(status);
  });

  it('carries the sources of both and the less sure mark', () => {
    expect(rowOf(row, target([squat()]), template)).toMatchObject({
      confidence: 'R-med',
      sources: ['S1', 'R'],
      research: { setsLow: 2, setsHigh: 3, amountLow: 6, amountHigh: 8 },
    });
  });

  it('leaves warm-up sets out', () => {
    expect(statusOf(row, target([squat(WARM_UP, atPercent(70, 6, { sets: 2 }))]), template)).toBe('meets');
  });

  it('cannot check an amount in another unit, but still the sets', () => {
    const held = aTemplate({
      families: [aFamily({ exercises: ['counter-plank'], patterns: ['anti-extension'] })],
      phases: [
        templatePhase('target', { resistance: aDose({ sets: cite(range(2)), amount: cite(range(8)) }) }),
      ],
    });
    expect(statusOf(row, target([anItem('counter-plank', hold())]), held)).toBe('cannot-check');
    expect(statusOf(row, target([anItem('counter-plank', hold({ sets: 3 }))]), held)).toBe('departs');
  });

  it('has no row where the source says neither, and departs where nothing is there', () => {
    expect(rowsOf(target([squat()]), withDose({})).map(({ parameter }) => parameter)).toEqual([
      'sessions-per-week',
      'family:squat',
    ]);
    expect(rowOf(row, target([anItem('heel-raise')]), template)).toMatchObject({
      status: 'departs',
      here: {},
    });
  });

  it('looks at one of the two alone', () => {
    const setsOnly = withDose({ sets: cite(range(2)) });
    expect(rowOf(row, target([squat(atPercent(50, 20, { sets: 2 }))]), setsOnly)).toMatchObject({
      status: 'meets',
      here: { setsLow: 2, setsHigh: 2 },
    });
  });
});

describe('several phases of one purpose', () => {
  const two = (first: Parameters<typeof aDose>[0] | null, second: Parameters<typeof aDose>[0]) =>
    aTemplate({
      phases: [
        templatePhase('target', first ? { resistance: aDose(first) } : {}),
        templatePhase('easier'),
        templatePhase('target', { resistance: aDose(second) }),
      ],
    });
  const row = 'dose:target:resistance:percent';

  it('covers what any of them says, with all sources and the least sure mark', () => {
    const template = two(
      { percent1RM: cite(range(60, 70)) },
      { percent1RM: cite(range(75, 80), 'R-low', 'R') },
    );
    expect(rowOf(row, target([squat(atPercent(72))]), template)).toMatchObject({
      status: 'meets',
      research: { low: 60, high: 80 },
      confidence: 'R-low',
      sources: ['S1', 'R'],
    });
    expect(statusOf(row, target([squat(atPercent(81))]), template)).toBe('departs');
    expect(statusOf(row, target([squat(atPercent(59))]), template)).toBe('departs');
  });

  it('has no row where one of them leaves it open, also by saying nothing of the work', () => {
    for (const template of [
      two({ sets: cite(range(2)) }, { percent1RM: cite(range(75, 80)) }),
      two(null, { percent1RM: cite(range(75, 80)) }),
    ])
      expect(rowsOf(target([squat()]), template).map(({ parameter }) => parameter)).not.toContain(row);
  });

  it('does not look at a phase of another purpose', () => {
    const template = withDose({ percent1RM: cite(range(80, 85)) });
    const program = aProgram([
      aPhase(twice([squat(atPercent(50))]), { purpose: 'build' }),
      aPhase(twice([squat(atPercent(80))])),
      aPhase(twice([squat(atPercent(50))]), { purpose: 'easier' }),
    ]);
    expect(statusOf(row, program, template)).toBe('meets');
  });
});

describe('% of 1RM', () => {
  const row = 'dose:target:resistance:percent';
  const template = withDose({ percent1RM: cite(range(70, 80)) });

  it.each([
    [69, 'departs'],
    [70, 'meets'],
    [80, 'meets'],
    [81, 'departs'],
  ] as const)('%i %% against 70-80', (percent, status) => {
    expect(statusOf(row, target([squat(atPercent(percent))]), template)).toBe(status);
  });

  it('cannot check a lift dosed by effort, or one that stands in and has no %', () => {
    expect(statusOf(row, target([squat(aGroup({ effort: rpe(7) }))]), template)).toBe('cannot-check');
    expect(statusOf(row, target([anItem('sit-to-stand-weighted')]), template)).toBe('cannot-check');
    const listed = aTemplate({
      families: [aFamily({ exercises: ['back-squat', 'sit-to-stand'] })],
      phases: [templatePhase('target', { resistance: aDose({ percent1RM: cite(range(70, 80)) }) })],
    });
    expect(statusOf(row, target([anItem('sit-to-stand')]), listed)).toBe('cannot-check');
  });

  it('departs even if another lift cannot be checked', () => {
    const mixed = target([squat(atPercent(90))]);
    const [phase] = mixed.phases;
    if (!phase) throw new Error('no phase');
    const program = aProgram([
      { ...phase, sessions: [...phase.sessions, aSession(['sat'], [squat(aGroup({ effort: rpe(7) }))])] },
    ]);
    expect(statusOf(row, program, template)).toBe('departs');
  });

  it('leaves out the source’s own exercise that never has a %, unless there is no other', () => {
    const march = aFamily({ id: 'march', exercises: ['weighted-march'], patterns: ['gait'] });
    const dose = { resistance: aDose({ percent1RM: cite(range(70, 80)) }) };
    const both = aTemplate({
      families: [aFamily(), march],
      phases: [templatePhase('target', dose, ['squat', 'march'])],
    });
    expect(statusOf(row, target([squat(atPercent(75)), anItem('weighted-march')]), both)).toBe('meets');
    expect(statusOf(row, target([squat(atPercent(85)), anItem('weighted-march')]), both)).toBe('departs');
    const alone = aTemplate({ families: [march], phases: [templatePhase('target', dose, ['march'])] });
    expect(statusOf(row, target([anItem('weighted-march')]), alone)).toBe('cannot-check');
  });

  it('goes by the effort where the source gives one beside the %', () => {
    const beside = withDose({
      percent1RM: cite(range(40, 60)),
      effort: cite({ scale: 'rir-rpe' as const, range: range(3, 4) }),
    });
    const by = (effort: SetGroup['effort']) => statusOf(row, target([squat(aGroup({ effort }))]), beside);
    expect(by(rpe(4))).toBe('meets');
    expect(by(rpe(5))).toBe('departs');
    expect(by(rpe(4, 'omni'))).toBe('cannot-check');
    expect(by(null)).toBe('cannot-check');
    expect(rowsOf(target([squat()]), beside).map(({ parameter }) => parameter)).not.toContain(
      'dose:target:resistance:effort',
    );
  });

  it('leaves planned easier weeks out', () => {
    const eased = lifted([atPercent(75)], {
      progression: { course: { kind: 'constant' }, deload: { everyWeeks: 2, factor: 0.5 }, overrides: [] },
    });
    expect(statusOf(row, target([anItem('back-squat', eased)]), template)).toBe('meets');
  });

  it('departs where nothing of the family is there', () => {
    expect(rowOf(row, target([anItem('heel-raise')]), template)).toMatchObject({
      status: 'departs',
      here: {},
    });
  });
});

describe('effort', () => {
  const row = 'dose:target:resistance:effort';
  const template = withDose({ effort: cite({ scale: 'cr10' as const, range: range(5, 8) }) });
  const by = (effort: SetGroup['effort']) => statusOf(row, target([squat(aGroup({ effort }))]), template);

  it('must lie in the range, on the same scale', () => {
    expect([4, 5, 8, 9].map((value) => by(rpe(value, 'cr10')))).toEqual([
      'departs',
      'meets',
      'meets',
      'departs',
    ]);
    expect(by(rpe(6))).toBe('cannot-check');
    expect(by(null)).toBe('cannot-check');
  });

  it('departs when what is known departs, and without any exercise', () => {
    const mixed = target([squat(aGroup({ effort: rpe(9, 'cr10') }), aGroup({ effort: rpe(6) }))]);
    expect(statusOf(row, mixed, template)).toBe('departs');
    expect(statusOf(row, target([anItem('heel-raise')]), template)).toBe('departs');
  });

  it('has no row where two phases use two scales', () => {
    const two = aTemplate({
      phases: (['cr10', 'omni'] as const).map((scale) =>
        templatePhase('target', { resistance: aDose({ effort: cite({ scale, range: range(5, 8) }) }) }),
      ),
    });
    expect(rowsOf(target([squat()]), two).map(({ parameter }) => parameter)).not.toContain(row);
  });
});

describe('rest and intent', () => {
  const rest = withDose({ restSeconds: cite(range(60, 120)) });
  const resting = (restSeconds: number | null) =>
    target([anItem('back-squat', lifted([atPercent(75)], { restSeconds }))]);

  it.each([
    [59, 'departs'],
    [60, 'meets'],
    [120, 'meets'],
    [121, 'departs'],
    [null, 'cannot-check'],
  ] as const)('a rest of %s s against 60-120', (seconds, status) => {
    expect(statusOf('dose:target:resistance:rest', resting(seconds), rest)).toBe(status);
  });

  it('asks for the intent of the source', () => {
    const row = 'dose:target:resistance:intent';
    const template = withDose({ intent: cite('fast' as const) });
    const meant = (intent: 'fast' | 'controlled') =>
      target([anItem('back-squat', lifted([atPercent(50)], { intent }))]);
    expect(statusOf(row, meant('fast'), template)).toBe('meets');
    expect(rowOf(row, meant('controlled'), template)).toMatchObject({
      status: 'departs',
      here: { intent: ['controlled'] },
    });
    expect(statusOf(row, target([anItem('heel-raise')]), template)).toBe('departs');
  });

  it('has no row for an intent that only some phases of the purpose name', () => {
    const template = aTemplate({
      phases: [
        templatePhase('target', { resistance: aDose({ intent: cite('fast' as const) }) }),
        templatePhase('target', { resistance: aDose() }),
      ],
    });
    expect(rowsOf(target([squat()]), template)).toHaveLength(2);
  });
});

describe('exercises a session', () => {
  const row = 'dose:target:resistance:exercises';
  const template = withDose({ exercises: cite(range(2)) });

  it('counts different exercises of the work', () => {
    expect(statusOf(row, target([squat(), anItem('goblet-squat')]), template)).toBe('meets');
    expect(statusOf(row, target([squat()]), template)).toBe('departs');
    expect(statusOf(row, target([squat(), squat()]), template)).toBe('departs');
    expect(
      statusOf(row, target([squat(), anItem('goblet-squat'), anItem('sit-to-stand-weighted')]), template),
    ).toBe('departs');
  });
});

describe('the work of one day', () => {
  const jumps = aTemplate({
    families: [
      aFamily({
        id: 'jumps',
        work: 'impact',
        exercises: ['mini-jump'],
        patterns: ['jump'],
        impact: ['moderate'],
      }),
    ],
    phases: [templatePhase('target', { impact: aDose({ perDay: cite(range(50)) }) }, ['jumps'])],
  });
  const row = 'dose:target:impact:per-day';
  const contacts = (sets: number, amount: number, changes: Parameters<typeof impactDose>[0] = {}) =>
    anItem('mini-jump', impactDose({ sets, amount: range(amount), ...changes }));

  it('counts contacts with how often a day', () => {
    expect(rowOf(row, target([contacts(5, 10)]), jumps)).toMatchObject({
      status: 'meets',
      here: { low: 50 },
    });
    expect(statusOf(row, target([contacts(5, 5, { timesPerDay: 2 })]), jumps)).toBe('meets');
    expect(rowOf(row, target([contacts(5, 10, { timesPerDay: 2 })]), jumps)).toMatchObject({
      status: 'departs',
      here: { low: 100, high: 100 },
    });
  });

  it('adds up the sessions of one weekday, and takes each day for itself', () => {
    const program = (second: 'mon' | 'tue') =>
      aProgram([aPhase([aSession(['mon'], [contacts(5, 5)]), aSession([second], [contacts(5, 5)])])]);
    expect(statusOf(row, program('mon'), jumps)).toBe('meets');
    expect(rowOf(row, program('tue'), jumps)).toMatchObject({
      status: 'departs',
      here: { low: 25, high: 25 },
    });
  });

  it('meets on the second day of a session too', () => {
    const program = aProgram([
      aPhase([aSession(['mon', 'thu'], [contacts(5, 5)]), aSession(['tue', 'thu'], [contacts(5, 5)])]),
    ]);
    expect(rowOf(row, program, jumps).here).toMatchObject({ low: 25, high: 50 });
  });

  it('takes a session without named days as a day of its own', () => {
    const floating = aSession([], [contacts(5, 10)], {
      schedule: { kind: 'times-a-week', times: 2, minimumRestDays: 1 },
    });
    expect(statusOf(row, aProgram([aPhase([floating])]), jumps)).toBe('meets');
  });

  it('looks at the fullest week, not at the sum of the fullest weeks of each exercise', () => {
    const rising = (from: number, to: number) =>
      contacts(1, 10, {
        progression: { course: { kind: 'ramp', variable: 'sets', from, to }, deload: null, overrides: [] },
      });
    const one = rowOf(row, target([rising(1, 4)]), jumps);
    expect(one.here).toMatchObject({ low: 40, high: 40 });
    const crossing = rowOf(row, target([rising(1, 4), rising(4, 1)]), jumps);
    expect(crossing).toMatchObject({ status: 'meets', here: { low: 50, high: 50 } });
  });

  it('counts minutes with the rests for other work; the top of the range may read "at least"', () => {
    const balance = aTemplate({
      families: [
        aFamily(),
        aFamily({
          id: 'balance',
          work: 'balance',
          exercises: ['tandem-stance'],
          patterns: ['static-balance'],
        }),
      ],
      phases: [templatePhase('target', { balance: aDose({ perDay: cite(range(6, 300)) }) }, ['balance'])],
    });
    const minutes = (sets: number) =>
      rowOf(
        'dose:target:balance:per-day',
        target([squat(), anItem('tandem-stance', hold({ sets, side: 'each' }))]),
        balance,
      );
    expect(minutes(3)).toMatchObject({ status: 'meets', here: { low: 6, high: 6 } });
    expect(minutes(2)).toMatchObject({ status: 'departs', here: { low: 4, high: 4 } });
    expect(minutes(20).status).toBe('meets');
    const twiceADay = anItem('tandem-stance', hold({ sets: 2, side: 'each', timesPerDay: 2 }));
    expect(rowOf('dose:target:balance:per-day', target([squat(), twiceADay]), balance).here).toMatchObject({
      low: 8,
      high: 8,
    });
    const inTurn = { ...anItem('tandem-stance', hold({ sets: 3, side: 'each' })), superset: 'A' };
    const second = { ...anItem('tandem-stance', hold({ sets: 3, side: 'each' })), superset: 'A' };
    const program = aProgram([aPhase([aSession(['mon'], [inTurn, second])])]);
    expect(rowOf('dose:target:balance:per-day', program, balance).here).toMatchObject({ low: 9, high: 9 });
  });

  it('departs where none of the work is there', () => {
    expect(rowOf(row, target([squat()]), jumps)).toMatchObject({ status: 'departs', here: {} });
  });
});

describe('while learning', () => {
  const row = 'dose:learn:resistance:percent';
  const template = withDose({ percent1RM: cite(range(40, 60)) }, 'learn');

  it('is held against what the source says of learning', () => {
    const learning = (percent: number) =>
      aProgram([aPhase(twice([squat(atPercent(percent))]), { purpose: 'learn' }), aPhase(twice([squat()]))]);
    expect(statusOf(row, learning(60), template)).toBe('meets');
    expect(statusOf(row, learning(61), template)).toBe('departs');
  });

  it('has no such row in a program without learning, which has too few learning weeks instead', () => {
    const rows = rowsOf(target([squat()]), template);
    expect(rows.map(({ parameter }) => parameter)).not.toContain(row);
    expect(rows.find(({ parameter }) => parameter === 'learning-weeks')).toMatchObject({
      status: 'departs',
      research: { weeks: 4 },
      here: { weeks: 0 },
    });
  });

  it('counts the weeks before the first other phase, of several phases on either side', () => {
    const two = aTemplate({
      phases: [templatePhase('learn', {}, ['squat'], 2), templatePhase('learn'), templatePhase('target')],
    });
    const learning = (weeks: number, later: number) =>
      aProgram([
        aPhase(twice([squat()]), { purpose: 'learn', weeks }),
        aPhase(twice([squat()])),
        aPhase(twice([squat()]), { purpose: 'learn', weeks: later }),
      ]);
    expect(statusOf('learning-weeks', learning(6, 1), two)).toBe('meets');
    expect(statusOf('learning-weeks', learning(5, 4), two)).toBe('departs');
  });
});

describe('warm-up, supervision, minutes and length', () => {
  const warm = aTemplate({
    phases: [
      {
        ...templatePhase('target'),
        warmUp: cite({ family: 'squat', sets: 2, reps: 5, percent1RM: range(50, 70) }, 'R-high', 'R'),
      },
    ],
  });

  it.each([
    ['two sets in the band', [WARM_UP], 'meets'],
    ['one set', [{ ...WARM_UP, sets: 1 }], 'departs'],
    ['too heavy', [{ ...WARM_UP, percent1RM: range(50, 71) }], 'departs'],
    ['without a %', [{ ...WARM_UP, percent1RM: null }], 'cannot-check'],
    ['none', [], 'departs'],
  ] as const)('warm-up: %s', (_, groups, status) => {
    expect(statusOf('warm-up', target([squat(...groups, atPercent(80))]), warm)).toBe(status);
  });

  const supervised = aTemplate({ supervised: cite(true) });
  it('asks for supervision throughout where the trial was supervised throughout', () => {
    expect(statusOf('supervised', target([squat()]), supervised)).toBe('meets');
    expect(rowOf('supervised', target([squat()], { setting: 'home' }), supervised)).toMatchObject({
      status: 'departs',
      here: { supervised: 'no', alone: 2, sessions: 2 },
    });
  });

  it('lets some be alone where the source had home sessions, and all where it was not supervised', () => {
    const [clinic] = supervised.week.value;
    if (!clinic) throw new Error('no session');
    const mixed = aTemplate({
      supervised: cite(true),
      week: cite([clinic, { ...clinic, setting: 'home' as const }]),
    });
    const half = aProgram([
      aPhase([aSession(['mon'], [squat()]), aSession(['thu'], [squat()], { setting: 'home' })]),
    ]);
    expect(statusOf('supervised', half, mixed)).toBe('meets');
    expect(statusOf('supervised', target([squat()], { setting: 'home' }), mixed)).toBe('departs');
    const alone = aTemplate({ supervised: cite(false) });
    expect(statusOf('supervised', target([squat()], { setting: 'home' }), alone)).toBe('meets');
    expect(statusOf('supervised', target([anItem('heel-raise')]), alone)).toBe('departs');
  });

  const timed = aTemplate({ sessionMinutes: cite(range(30, 40)) });
  it.each([
    [29, 'departs'],
    [30, 'meets'],
    [40, 'meets'],
    [41, 'departs'],
    [null, 'cannot-check'],
  ] as const)('%s minutes against 30-40', (plannedMinutes, status) => {
    expect(statusOf('session-minutes', target([squat()], { plannedMinutes }), timed)).toBe(status);
  });

  it('looks only at the minutes of sessions with the template’s work', () => {
    const program = target([squat()]);
    const [phase] = program.phases;
    if (!phase) throw new Error('no phase');
    const longer = {
      ...phase,
      sessions: [...phase.sessions, aSession(['sat'], [anItem('brisk-walk')], { plannedMinutes: 90 })],
    };
    expect(statusOf('session-minutes', aProgram([longer]), timed)).toBe('meets');
  });

  it.each([
    [3, 'departs'],
    [4, 'meets'],
    [5, 'meets'],
  ] as const)('%i weeks against 4', (weeks, status) => {
    const template = aTemplate({ lengthWeeks: cite(4) });
    expect(statusOf('length-weeks', aProgram([aPhase(twice([squat()]), { weeks })]), template)).toBe(status);
  });
});
