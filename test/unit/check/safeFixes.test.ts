import { describe, expect, test } from 'vitest';
import { check } from '../../../shared/check/check';
import { whatIsMore } from '../../../shared/check/lessWork';
import type { More } from '../../../shared/check/workMeasures';
import { findingKey } from '../../../shared/check/overrides';
import { safeFixes } from '../../../shared/check/safeFixes';
import { newClinic } from '../../../shared/clinic/newClinic';
import { examples } from '../../../shared/examples';
import { findExercise } from '../../../shared/exercise/library';
import type { Dose } from '../../../shared/program/dose';
import { applyEdit } from '../../../shared/program/edit';
import type { Program, ProgramItem } from '../../../shared/program/schema';
import { findTemplate } from '../../../shared/template/registry';
import {
  anInput,
  anItem,
  aPatient,
  aPhase,
  aProgram,
  aSession,
  atPercent,
  aStrengthTest,
  countedId,
  kilograms,
  lifted,
  monday,
} from '../../support/programs';

const patient = aPatient({ tests: [aStrengthTest('back-squat', 60)] });
const more = (before: Program, after: Program): More | null =>
  whatIsMore(before, after, { patient, clinic: newClinic(), library: findExercise });

const squat = anItem('back-squat', lifted([atPercent(80)]));
const dosed = (dose: Partial<ProgramItem['dose']>): Program =>
  monday([{ ...squat, dose: { ...squat.dose, ...dose } as Dose }]);
/** The same program with another dose of its one exercise. */
function changed(program: Program, change: (item: ProgramItem) => ProgramItem): Program {
  return {
    ...program,
    phases: program.phases.map((phase) => ({
      ...phase,
      sessions: phase.sessions.map((session) => ({ ...session, items: session.items.map(change) })),
    })),
  };
}
const withDose = (program: Program, dose: Dose) => changed(program, (item) => ({ ...item, dose }));

describe('what is more', () => {
  const before = dosed({});

  test.each<[string, Dose, More | null]>([
    ['the same', lifted([atPercent(80)]), null],
    ['a lower %', lifted([atPercent(75)]), null],
    ['a higher %', lifted([atPercent(82)]), 'intensity'],
    ['fewer repetitions', lifted([atPercent(80, 4)]), null],
    ['more repetitions at less %', lifted([atPercent(60, 8)]), 'repetitions'],
    ['more sets', lifted([atPercent(80, 5, { sets: 6 })]), 'sets'],
    ['a % taken off', lifted([atPercent(80, 5, { percent1RM: null })]), 'intensity'],
    ['a weight where none was known', lifted([atPercent(80, 5, kilograms(20))]), 'intensity'],
    ['less rest', lifted([atPercent(80)], { restSeconds: 30 }), 'rest'],
    ['more rest', lifted([atPercent(80)], { restSeconds: 120 }), 'minutes'],
    ['faster', lifted([atPercent(80)], { intent: 'fast' }), 'speed'],
    ['twice a day', lifted([atPercent(80)], { timesPerDay: 2 }), 'sets'],
    ['each side', lifted([atPercent(80)], { side: 'each' }), 'sets'],
    ['a band instead', lifted([atPercent(80, 5, { load: { kind: 'band', level: 'light' } })]), 'kind'],
    ['another warm-up', lifted([atPercent(50, 5, { role: 'warm-up' }), atPercent(80)]), 'kind'],
  ])('%s', (_, dose, expected) => {
    expect(more(before, withDose(before, dose))).toBe(expected);
  });

  test('one week of a phase is enough', () => {
    const later = lifted([atPercent(80)], {
      progression: {
        course: { kind: 'constant' },
        deload: null,
        overrides: [{ week: 4, percent1RM: { low: 81, high: 81 } }],
      },
    });
    expect(more(before, withDose(before, later))).toBe('intensity');
  });

  test('an exercise added, swapped up or moved to another day is more; one taken out or swapped down is not', () => {
    const program = aProgram([aPhase([aSession(['mon', 'thu'], [squat])])]);
    const session = program.phases[0]?.sessions[0];
    if (!session) throw new Error('no session');
    const next = (edit: Parameters<typeof applyEdit>[1]) => {
      const result = applyEdit(program, edit, findExercise);
      if (!result.ok) throw new Error(result.error.message);
      return more(program, result.value);
    };
    expect(next({ kind: 'add-item', session: session.id, index: 0, item: anItem('heel-raise') })).toBe(
      'exercise',
    );
    expect(next({ kind: 'remove-item', item: squat.id })).toBeNull();
    const days = (...named: ('mon' | 'tue' | 'thu')[]) =>
      next({ kind: 'set-schedule', session: session.id, schedule: { kind: 'days', days: named } });
    expect([days('mon'), days('mon', 'tue'), days('mon', 'tue', 'thu')]).toEqual([null, 'days', 'days']);
    const swap = (exerciseId: string) =>
      next({
        kind: 'swap-exercise',
        item: squat.id,
        exerciseId,
        dose: lifted([atPercent(80, 5, { percent1RM: null })]),
      });
    expect(swap('leg-press')).not.toBeNull();
  });
});

describe('fixing all safe ones', () => {
  const faulty = examples.find(({ patient: { family } }) => family.includes('Lindqvist'));
  if (!faulty) throw new Error('no example with faults');
  const input = anInput(faulty.program, faulty.patient, findTemplate('liftmor') ?? null);

  test('the example with faults loses some, and says of every other why it stays', () => {
    const { fixed, left, edits } = safeFixes(input, countedId);
    expect(fixed.length).toBeGreaterThan(0);
    expect(edits.length).toBeGreaterThanOrEqual(fixed.length);
    expect(new Set(left.map(({ because }) => because.kind)).has('later')).toBe(false);
    expect(left.some(({ because }) => because.kind === 'to-decide' || because.kind === 'more')).toBe(true);
  });

  test('a finding kept with a reason is left alone', () => {
    const [first] = safeFixes(input, countedId).fixed;
    if (!first) throw new Error('nothing to fix');
    const override = {
      ...findingKey(first.finding),
      reason: 'On purpose',
      therapist: countedId() as Program['overrides'][number]['therapist'],
      therapistName: 'Kim',
      date: input.today,
    };
    const kept = { ...input, program: { ...input.program, overrides: [override] } };
    const again = safeFixes(kept, countedId);
    const keyOf = ({ finding }: { finding: Parameters<typeof findingKey>[0] }) => findingKey(finding);
    expect(again.fixed.map(keyOf)).not.toContainEqual(findingKey(first.finding));
    expect(again.left.map(keyOf)).not.toContainEqual(findingKey(first.finding));
  });

  test('a program with nothing to find gives no edit', () => {
    const clean = { ...input, program: aProgram([]) };
    expect(check(clean).findings.every(({ severity }) => severity !== 'stop')).toBe(true);
    expect(safeFixes(clean, countedId).edits).toEqual([]);
  });
});
