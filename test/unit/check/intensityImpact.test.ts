import { describe, expect, it } from 'vitest';
import { sentence } from '../../../shared/check/text/en/index';
import type { Dose, Progression } from '../../../shared/program/dose';
import type { Phase, Program } from '../../../shared/program/schema';
import {
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  impactDose,
  monday,
} from '../../support/programs';
import { faultsOfFixes, findingsOf, fixed, severitiesOf } from './reading';

const trained = aPatient();
const novice = aPatient({ training: 'novice' });
const jumps = (sets: number, contacts: number, changes: Parameters<typeof impactDose>[0] = {}) =>
  impactDose({ sets, amount: { low: contacts, high: contacts }, ...changes });
const phase = (ids: readonly string[], changes: Partial<Phase> = {}) =>
  aPhase(
    [
      aSession(
        ['mon'],
        ids.map((id) => anItem(id, jumps(2, 5))),
      ),
    ],
    changes,
  );
const levels = (...ids: readonly string[]): Program => aProgram(ids.map((id) => phase([id])));
const amounts = (...all: readonly Dose[]): Program =>
  aProgram(all.map((dose) => aPhase([aSession(['mon', 'thu'], [anItem('mini-jump', dose)])])));

describe('D11: rungs of the impact ladder', () => {
  it.each([
    [
      'low to high',
      levels('heel-drop-gentle', 'jump-squat'),
      trained,
      [{ severity: 'warning', values: { cause: 'level', from: 'low', week: 5 } }],
    ],
    ['low, moderate, high', levels('heel-drop-gentle', 'mini-jump', 'jump-squat'), trained, []],
    ['low-moderate to high', levels('jumping-chin-up', 'jumping-chin-up-drop-landing'), trained, []],
    ['low to moderate', levels('heel-drop-gentle', 'mini-jump'), novice, []],
    ['nothing to moderate', levels('mini-jump'), novice, []],
    [
      'nothing to high, for somebody new',
      levels('jump-squat'),
      novice,
      [{ values: { from: 'none', week: 1 } }],
    ],
    [
      'nothing to high, for somebody returning',
      levels('jump-squat'),
      aPatient({ training: 'returning' }),
      [{ values: { from: 'none' } }],
    ],
    ['nothing to high, for the trained', levels('jump-squat'), trained, []],
    [
      'moderate in the same phase as high',
      aProgram([phase(['mini-jump', 'jump-squat'])]),
      novice,
      [{ values: { from: 'none' } }],
    ],
    [
      'pushing off a wall, which is no impact of the legs',
      levels('wall-push-drop', 'jump-squat'),
      trained,
      [],
    ],
  ])('%s', (_, program, patient, expected) => {
    const found = findingsOf('D11', program, patient);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('waits for the training status only where high impact comes first', () => {
    const unknown = aPatient({ training: null });
    const waiting = (program: Program) =>
      findingsOf('missing-trainingStatus', program, unknown)[0]?.values['waiting'] ?? [];
    expect(waiting(levels('jump-squat'))).toContain('D11-impact-jump');
    expect(waiting(levels('mini-jump', 'jump-squat'))).not.toContain('D11-impact-jump');
    expect(severitiesOf('D11', levels('heel-drop-gentle', 'jump-squat'), unknown)).toEqual(['warning']);
  });

  it('is fixed by an easier form of the middle rung', () => {
    const program = levels('heel-drop-gentle', 'jump-squat');
    const [finding] = findingsOf('D11', program);
    expect(finding?.fixes).toMatchObject([{ label: 'swap-exercise', values: { other: 'Mini jump' } }]);
    expect(faultsOfFixes('D11', anInput(program))).toEqual([]);
    const fix = finding?.fixes[0];
    const item = fix && fixed(anInput(program), fix).phases[1]?.sessions[0]?.items[0];
    expect(item).toMatchObject({ exerciseId: 'mini-jump', dose: { sets: 2 } });
    expect(finding && sentence(finding).body).toMatch(/only low impact comes before it/);
  });
});

describe('D11 and D10: contacts', () => {
  it.each([
    ['20 more a session', amounts(jumps(2, 5), jumps(3, 10)), []],
    [
      '21 more a session',
      amounts(jumps(1, 10), jumps(1, 31)),
      [{ severity: 'warning', values: { cause: 'contacts', before: 10, after: 31, limit: 20, week: 5 } }],
    ],
    ['the first contacts of the program', amounts(jumps(5, 20)), []],
  ])('D11: %s', (_, program, expected) => {
    const found = findingsOf('D11', program);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it('D10 speaks of the share where D11 does not, and not of a small step', () => {
    const d10 = (program: Program) =>
      findingsOf('D10', program).map(({ severity, values }) => [severity, values['rise']]);
    expect(d10(amounts(jumps(1, 10), jumps(1, 20)))).toEqual([]); // 10 more a session
    expect(d10(amounts(jumps(1, 10), jumps(1, 21)))).toEqual([['warning', 110]]);
    expect(d10(amounts(jumps(1, 10), jumps(1, 31)))).toEqual([]); // D11 does
    expect(d10(amounts(jumps(5, 20), jumps(5, 23)))).toEqual([]); // 15 %
    expect(d10(amounts(jumps(5, 20), jumps(4, 30)))).toEqual([['advice', 20]]);
    expect(d10(amounts(jumps(4, 20), jumps(5, 20)))).toEqual([['advice', 25]]);
  });

  it('D10 counts more days, however few the contacts of each', () => {
    const days = (all: readonly ('mon' | 'wed' | 'fri')[]) =>
      aPhase([aSession(all, [anItem('mini-jump', jumps(2, 10))])]);
    expect(findingsOf('D10', aProgram([days(['mon', 'wed']), days(['mon', 'wed', 'fri'])]))).toMatchObject([
      { severity: 'warning', values: { measure: 'contacts', before: 40, after: 60, rise: 50 }, fixes: [] },
    ]);
  });

  it('skips easier weeks and phases', () => {
    const eased: Progression = {
      course: { kind: 'constant' },
      deload: { everyWeeks: 2, factor: 0.3 },
      overrides: [],
    };
    const program = aProgram([
      aPhase([aSession(['mon'], [anItem('mini-jump', jumps(5, 10, { progression: eased }))])], { weeks: 8 }),
    ]);
    expect([...findingsOf('D10', program), ...findingsOf('D11', program)]).toEqual([]);
    const block = (purpose: Phase['purpose']) =>
      aProgram([
        phase(['mini-jump']),
        { ...aPhase([aSession(['mon'], [anItem('mini-jump', jumps(1, 2))])], { weeks: 5 }), purpose },
        aPhase([aSession(['mon'], [anItem('mini-jump', jumps(3, 10))])]),
      ]);
    expect(severitiesOf('D11', block('easier'))).toEqual([]);
    expect(severitiesOf('D11', block('build'))).toEqual(['warning']);
  });

  it.each([
    ['D11', amounts(jumps(2, 5), jumps(5, 10))],
    ['D10', amounts(jumps(2, 5), jumps(5, 5))],
    ['D10', amounts(jumps(3, 10), jumps(5, 10))],
  ])('%s is fixed by fewer contacts in the first weeks', (id, program) => {
    const input = anInput(program);
    expect(faultsOfFixes(id, input)).toEqual([]);
    const [finding] = findingsOf(id, program);
    expect(finding?.fixes).toMatchObject([{ label: 'spread-contacts' }]);
    const fix = finding?.fixes[0];
    const dose = fix && fixed(input, fix).phases[1]?.sessions[0]?.items[0]?.dose;
    for (const { amount } of dose?.progression.overrides ?? [])
      expect(amount?.high).toBeLessThan(dose?.kind === 'impact' ? dose.amount.high : 0);
  });

  it('offers nothing where single contacts of a set are too coarse', () => {
    expect(findingsOf('D11', amounts(jumps(1, 1), jumps(30, 1)))).toMatchObject([{ fixes: [] }]);
  });
});

describe('D14: contacts without a rest', () => {
  const of = (dose: Dose) => monday([anItem('mini-jump', dose)]);
  it.each([
    ['20 in a set', jumps(3, 20), []],
    ['21 in a set', jumps(3, 21), [{ severity: 'advice', values: { contacts: 21, limit: 20 } }]],
    ['2 sets of 10 with no rest', jumps(2, 10, { restSeconds: 0 }), []],
    ['3 sets of 10 with no rest', jumps(3, 10, { restSeconds: 0 }), [{ values: { contacts: 30 } }]],
    ['3 sets of 10 with an open rest', jumps(3, 10, { restSeconds: null }), []],
  ])('%s', (_, dose, expected) => {
    const found = findingsOf('D14', of(dose));
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });
  it.each([
    ['one long set', jumps(1, 50, { restSeconds: null }), { sets: 3, amount: { high: 16 }, restSeconds: 60 }],
    ['no rest', jumps(3, 10, { restSeconds: 0 }), { sets: 3, amount: { high: 10 }, restSeconds: 60 }],
    [
      'long sets with a long rest',
      jumps(2, 30, { restSeconds: 120 }),
      { sets: 3, amount: { high: 20 }, restSeconds: 120 },
    ],
  ])('is fixed by shorter sets and never by more contacts: %s', (_, dose, expected) => {
    const program = of(dose);
    const input = anInput(program);
    expect(faultsOfFixes('D14', input)).toEqual([]);
    const fix = findingsOf('D14', program)[0]?.fixes[0];
    expect(fix && fixed(input, fix).phases[0]?.sessions[0]?.items[0]?.dose).toMatchObject(expected);
  });
  it('leaves moving sets to the therapist', () => {
    const course = { kind: 'ramp', variable: 'amount', from: 10, to: 40 } as const;
    const moving = jumps(1, 10, { progression: { course, deload: null, overrides: [] } });
    expect(findingsOf('D14', of(moving))).toMatchObject([{ values: { contacts: 40 }, fixes: [] }]);
  });
});
