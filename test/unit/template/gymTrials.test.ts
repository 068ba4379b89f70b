import { describe, expect, it } from 'vitest';
import { aFracture, aPatient, aStrengthTest } from '../../support/programs';
import { exercisesOf, generatedFor, stopsOf, templateOf, unmet } from './generated';

const LIFTS = ['back-squat', 'leg-press', 'lat-pulldown', 'row-cable', 'chest-press-machine'];
const TESTED = LIFTS.map((id) => aStrengthTest(id, 30));
const patient = (tests = TESTED) => aPatient({ training: 'novice', tScore: -1.8, tests });

describe.each(['best', 'efops', 'osteo-cise'])('%s for a novice with T -1.8', (id) => {
  it.each([
    ['with 1RMs', TESTED],
    ['without', []],
  ])('meets every row, raises no stop and leaves nothing out, %s', (_, tests) => {
    const { report, leftOut } = generatedFor(id, patient(tests));
    expect(report.conformity?.length).toBeGreaterThan(8);
    expect(unmet(report)).toEqual([]);
    expect(stopsOf(report)).toEqual([]);
    expect(leftOut).toEqual([]);
  });

  it('does not start what a vertebral fracture forbids, and says so where nothing stands in', () => {
    const fractured = aPatient({ tScore: -1.8, fractures: [aFracture('vertebra')] });
    const { program, leftOut } = generatedFor(id, fractured);
    for (const forbidden of ['back-squat', 'prone-extension-loaded', 'mini-jump', 'hip-thrust', 'stomp'])
      expect(exercisesOf(program)).not.toContain(forbidden);
    for (const { tried } of leftOut)
      expect(tried.map(({ misfit }) => misfit)).toContainEqual({ kind: 'flag', flag: 'vertebral-fracture' });
  });
});

describe('BEST', () => {
  const { phases, families, sessionsPerWeek, who, week } = templateOf('best');

  it('is what was published', () => {
    expect(sessionsPerWeek).toMatchObject({ value: { low: 3, high: 3 }, confidence: 'V' });
    expect(phases.at(-1)?.doses.resistance).toMatchObject({
      sets: { value: { low: 2, high: 2 }, confidence: 'V' },
      amount: { value: { low: 6, high: 8 }, confidence: 'V' },
      percent1RM: { value: { low: 70, high: 80 }, confidence: 'V' },
    });
    expect(who.value).toMatchObject({ ageFrom: 44, ageTo: 66, menopause: ['postmenopausal'] });
  });

  it('leaves rotary torso out and says so', () => {
    expect(families).toHaveLength(7);
    expect(JSON.stringify(families)).not.toMatch(/rotary|rotation/i);
    expect(week.note).toMatch(/rotary torso/);
  });
});

describe('EFOPS', () => {
  const template = templateOf('efops');
  const { program } = generatedFor('efops', patient());

  it('is what was published', () => {
    const target = template.phases.filter(({ purpose }) => purpose === 'target');
    for (const { doses } of target)
      expect(doses.resistance).toMatchObject({
        sets: { value: { low: 2, high: 4 } },
        amount: { value: { low: 4, high: 12 } },
        exercises: { value: { low: 10, high: 12 } },
        percent1RM: { value: { low: 70, high: 92.5 }, confidence: 'V' },
      });
    expect(template.gates.value.osteoporosis.level).toBe('warning');
  });

  it('jumps from month 6 on and never before', () => {
    const jumps = ['side-to-side-jump', 'skipping-rope', 'mini-jump'];
    let week = 0;
    for (const phase of program.phases) {
      const has = phase.sessions.some(({ items }) => items.some((item) => jumps.includes(item.exerciseId)));
      expect([phase.name, week >= 26]).toEqual([phase.name, has]);
      week += phase.weeks;
    }
    expect(week).toBe(61);
  });

  it('has two group and two home sessions, the lifts in the group only', () => {
    const [first] = program.phases;
    expect(first?.sessions.map(({ setting, schedule }) => [setting, schedule])).toEqual([
      ['class', { kind: 'days', days: ['tue'] }],
      ['class', { kind: 'days', days: ['fri'] }],
      ['home', { kind: 'days', days: ['wed', 'sun'] }],
    ]);
    const home = program.phases.flatMap(({ sessions }) =>
      sessions.filter(({ setting }) => setting === 'home').flatMap(({ items }) => items),
    );
    for (const { dose } of home)
      if (dose.kind === 'resistance') for (const group of dose.groups) expect(group.percent1RM).toBeNull();
  });

  it('eases off between heavy blocks and stays at or below 85 %', () => {
    expect(template.phases.map(({ purpose }) => purpose)).toEqual([
      'learn',
      'build',
      'build',
      'target',
      'easier',
      'target',
      'easier',
      'target',
    ]);
    const percents = program.phases.flatMap(({ sessions }) =>
      sessions.flatMap(({ items }) =>
        items.flatMap(({ dose }) =>
          dose.kind === 'resistance' ? dose.groups.map((group) => group.percent1RM?.high ?? 0) : [],
        ),
      ),
    );
    expect(Math.max(...percents)).toBe(85);
  });
});

describe('Osteo-cise', () => {
  const { phases } = templateOf('osteo-cise');

  it('follows the printed weeks', () => {
    expect(phases.map(({ weeks: { value }, purpose }) => [value.low, value.high, purpose])).toEqual([
      [1, 4, 'learn'],
      [5, 8, 'build'],
      [9, 16, 'target'],
      [17, 20, 'easier'],
      [21, 28, 'target'],
      [29, 32, 'easier'],
      [33, 40, 'target'],
      [41, 44, 'easier'],
      [45, 52, 'target'],
    ]);
    const [orientation, , challenge] = phases;
    expect(orientation?.doses.resistance).toMatchObject({
      amount: { value: { low: 12, high: 15 } },
      effort: { value: { scale: 'cr10', range: { low: 3, high: 4 } } },
      restSeconds: { value: { low: 60, high: 120 } },
      intent: { value: 'controlled' },
    });
    expect(challenge?.doses.resistance).toMatchObject({
      amount: { value: { low: 8, high: 12 }, confidence: 'V' },
      effort: { value: { scale: 'cr10', range: { low: 5, high: 8 } } },
      intent: { value: 'fast' },
    });
    for (const { doses } of phases) expect(doses.impact?.sets?.value).toEqual({ low: 3, high: 3 });
  });

  it('holds moderate impact at most with osteoporosis', () => {
    const { program } = generatedFor('osteo-cise', aPatient({ tScore: -2.6 }));
    for (const high of ['jump-squat', 'drop-landing', 'single-leg-hop'])
      expect(exercisesOf(program)).not.toContain(high);
    expect(exercisesOf(program, 'Orientation')).toContain('marching-stomp');
    expect(exercisesOf(program, 'Orientation')).not.toContain('stomp');
    expect(exercisesOf(program, 'Challenge 4')).toContain('side-to-side-jump');
  });

  it.each([
    ['a vertebral fracture', [aFracture('vertebra')]],
    ['two low-trauma fractures', [aFracture('wrist'), aFracture('humerus')]],
  ])('keeps to low rating after %s, and meets its table', (_, fractures) => {
    const { program, report } = generatedFor('osteo-cise', aPatient({ tScore: -2, fractures }));
    const impact = program.phases.flatMap(({ sessions }) =>
      sessions.flatMap(({ items }) =>
        items.filter(({ dose }) => dose.kind === 'impact').map((item) => item.exerciseId),
      ),
    );
    expect(new Set(impact)).toEqual(new Set(['marching-stomp']));
    expect(unmet(report)).toEqual([]);
    expect(stopsOf(report)).toEqual([]);
  });

  it('knows that fast lifting conflicts with severe osteoporosis', () => {
    const { report } = generatedFor(
      'osteo-cise',
      aPatient({ tScore: -2.6, fractures: [aFracture('wrist')] }),
    );
    const known = templateOf('osteo-cise').knownConflicts.map(({ ruleId }) => ruleId);
    expect(known).toEqual(['F15-severe-explosive']);
    for (const stop of stopsOf(report)) expect(known).toContain(stop);
  });
});
