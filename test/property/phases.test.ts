import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { findExercise } from '../../shared/exercise/library';
import { copyPhase, newPhaseIds } from '../../shared/program/copyPhase';
import { doseMisfit } from '../../shared/program/dose';
import { applyEdit, applyEditWithPatches, type ProgramEdit } from '../../shared/program/edit';
import { dosesByWeek, isSameWork } from '../../shared/program/fitDose';
import { type Phase, Program, programWeeks } from '../../shared/program/schema';
import { splitDose } from '../../shared/program/splitDose';
import { anExercise, doseFor } from '../support/arbitraryDoses';
import { anyInput, generatedInput } from '../support/arbitraries';
import { countedId } from '../support/programs';

const aProgram = fc.oneof(anyInput, generatedInput).map(({ program }) => program);

/** Every exercise of every week, by the place it has in its session: what the patient does. */
const workByWeek = ({ phases }: Program) =>
  phases.flatMap((phase) =>
    Array.from({ length: phase.weeks }, (_, index) =>
      phase.sessions.map(({ items, schedule, setting }) => ({
        schedule,
        setting,
        items: items.map(({ track, exerciseId, dose }) => {
          const there = dosesByWeek(dose, phase.weeks)[index];
          if (!there) throw new Error('a week without a dose');
          return { track, exerciseId, dose: rounded(there) };
        }),
      })),
    ),
  );

const rounded = (dose: object): unknown =>
  JSON.parse(
    JSON.stringify(dose, (key, value: unknown) =>
      key === 'progression' ? undefined : typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
    ),
  );

type Pick = (program: Program) => ProgramEdit | null;
const phaseAt = ({ phases }: Program, at: number): Phase | null => phases[at % phases.length] ?? null;

const splitAt =
  (at: number, weeks: number): Pick =>
  (program) => {
    const phase = phaseAt(program, at);
    return (
      phase && {
        kind: 'split-phase',
        phase: phase.id,
        at: weeks,
        newPhase: { ...newPhaseIds(phase, countedId), name: 'Rest' },
      }
    );
  };

/** Any edit of phases, sensible or not. */
const anEdit: fc.Arbitrary<Pick> = fc
  .tuple(
    fc.constantFrom('split', 'merge', 'move', 'border', 'copy', 'size'),
    fc.nat({ max: 6 }),
    fc.oneof({ weight: 5, arbitrary: fc.integer({ min: -1, max: 12 }) }, fc.constantFrom(0.5, NaN, 105, 1e9)),
  )
  .map(([what, at, number]) => (program) => {
    const phase = phaseAt(program, at);
    if (!phase) return null;
    switch (what) {
      case 'split':
        return splitAt(at, number)(program);
      case 'merge':
        return { kind: 'merge-phases', phase: phase.id };
      case 'move':
        return { kind: 'move-phase', phase: phase.id, index: number };
      case 'border':
        return { kind: 'resize-border', phase: phase.id, weeks: number };
      case 'size':
        return { kind: 'resize-phase', phase: phase.id, weeks: number };
      case 'copy':
        return { kind: 'add-phase', index: number, phase: copyPhase(phase, countedId) };
    }
  });

describe('phases', () => {
  test('a split dose asks for the same work, week by week, or is refused', () => {
    let refused = 0;
    let all = 0;
    fc.assert(
      fc.property(
        anExercise.chain((exercise) => doseFor(exercise).map((dose) => ({ exercise, dose }))),
        fc.integer({ min: 2, max: 16 }),
        fc.nat(),
        ({ exercise, dose }, weeks, cut) => {
          const at = 1 + (cut % (weeks - 1));
          const halves = splitDose(dose, weeks, at);
          all += 1;
          if (!halves) {
            refused += 1;
            return;
          }
          const [first, second] = halves;
          const both = [...dosesByWeek(first, at), ...dosesByWeek(second, weeks - at)];
          dosesByWeek(dose, weeks).forEach((whole, index) => {
            const half = both[index];
            expect(half && isSameWork(half, whole), `week ${index + 1} of ${weeks}, cut after ${at}`).toBe(
              true,
            );
          });
          for (const half of halves) expect(doseMisfit(exercise, half)).toBeNull();
        },
      ),
      { numRuns: process.env['OSTEON_DEEP'] ? 20_000 : 600 },
    );
    expect(refused / all).toBeLessThan(0.2);
  });

  test('a split changes nothing a patient does in any week, and a merge takes it back', () => {
    fc.assert(
      fc.property(aProgram, fc.nat(), fc.nat(), (program, at, cut) => {
        const phase = phaseAt(program, at);
        if (!phase || phase.weeks < 2) return;
        const edit = splitAt(at, 1 + (cut % (phase.weeks - 1)))(program);
        const split = edit && applyEdit(program, edit, findExercise);
        if (!split?.ok) return;
        expect(workByWeek(split.value)).toEqual(workByWeek(program));
        const merged = applyEdit(split.value, { kind: 'merge-phases', phase: phase.id }, findExercise);
        if (!merged.ok) throw new Error(merged.error.message);
        expect(workByWeek(merged.value)).toEqual(workByWeek(program));
        expect(merged.value.phases.map(({ id, weeks }) => [id, weeks])).toEqual(
          program.phases.map(({ id, weeks }) => [id, weeks]),
        );
      }),
    );
  });

  test('any run of edits leaves a program the schema takes, merges lose no week, and undo restores it', () => {
    fc.assert(
      fc.property(aProgram, fc.array(anEdit, { maxLength: 12 }), (program, picks) => {
        let present = program;
        const undo = [];
        for (const pick of picks) {
          const edit = pick(present);
          if (!edit) continue;
          const applied = applyEditWithPatches(present, edit, findExercise);
          if (!applied.ok) {
            expect(applied.error.message).toMatch(/^\S.*\.$/s);
            expect(applied.error.field).not.toBe('');
            continue;
          }
          if (['merge-phases', 'resize-border', 'move-phase', 'split-phase'].includes(edit.kind))
            expect(programWeeks(applied.value.program)).toBe(programWeeks(present));
          if (edit.kind === 'merge-phases')
            expect(workByWeek(applied.value.program)).toEqual(workByWeek(present));
          present = applied.value.program;
          undo.unshift(...applied.value.undo);
          Program.parse(present);
        }
        expect(applyPatches(present, undo)).toEqual(program);
      }),
    );
  });
});
