import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBuilderStore } from '../../renderer/builder/builderStore';
import { startHistory, storedSteps } from '../../renderer/builder/history';
import { examples } from '../../shared/examples';
import { findExercise } from '../../shared/exercise/library';
import type { ProgramEdit } from '../../shared/program/edit';
import { itemsOf } from '../../shared/program/items';
import type { Program } from '../../shared/program/schema';
import { stepsFit } from '../../shared/program/stepsFit';
import { UNDO_LIMIT, UndoSteps } from '../../shared/program/undoSteps';
import { anEditOf } from '../support/arbitraryEdits';

const start = fc.constantFrom(...examples.map(({ program }) => program));
/** The next edit of a program as it is by then; null where it ends. */
type Draw = (program: Program) => ProgramEdit | null;

/** A store after some edits and some steps back. */
function edited(program: Program, draw: Draw, back: number) {
  const store = createBuilderStore(program, () => undefined, findExercise);
  for (let edit = draw(program); edit; edit = draw(store.getState().history.present))
    store.getState().apply([edit], edit.kind);
  for (let step = 0; step < back; step++) store.getState().undo();
  return store;
}

/** What is kept, as it comes back from a file. */
const kept = (steps: UndoSteps): UndoSteps => UndoSteps.parse(JSON.parse(JSON.stringify(steps)));

describe('undo steps that were kept', () => {
  test('lead from the opened program through the very same programs, back and forth', () => {
    fc.assert(
      fc.property(start, fc.nat({ max: 25 }), fc.nat({ max: 6 }), fc.gen(), (program, count, back, gen) => {
        let left = count;
        const before = edited(program, (now) => (left-- > 0 ? gen(() => anEditOf(now)) : null), back);
        const { history } = before.getState();
        const steps = kept(storedSteps(history));
        expect(stepsFit(history.present, steps)).toBe(true);
        const after = createBuilderStore(history.present, () => undefined, findExercise, { steps });
        const both = [before, after];
        for (let step = history.past.length; step > 0; step--) {
          for (const store of both) store.getState().undo();
          expect(after.getState().history.present).toEqual(before.getState().history.present);
        }
        expect(after.getState().history.present).toEqual(program);
        for (let step = history.past.length + history.future.length; step > 0; step--) {
          for (const store of both) expect(store.getState().redo()).not.toBeNull();
          expect(after.getState().history.present).toEqual(before.getState().history.present);
        }
      }),
    );
  });

  test('are offered only for the program they lead away from', () => {
    const [one, other] = examples;
    if (!one || !other) throw new Error('two examples are needed');
    const item = itemsOf(one.program)[1];
    const phase = one.program.phases[0];
    if (!item || !phase) throw new Error('an exercise and a phase are needed');
    const run: ProgramEdit[] = [
      { kind: 'remove-item', item: item.id },
      { kind: 'resize-phase', phase: phase.id, weeks: phase.weeks + 1 },
    ];
    const store = edited(one.program, () => run.shift() ?? null, 0);
    const steps = kept(storedSteps(store.getState().history));
    expect(stepsFit(store.getState().history.present, steps)).toBe(true);
    expect(stepsFit({ ...other.program, phases: [] }, steps)).toBe(false);
    const bent = kept(steps);
    bent.past[0]?.undo.push({ op: 'replace', path: ['phases', 0, 'weeks'], value: -3 });
    expect(stepsFit(store.getState().history.present, bent)).toBe(false);
  });

  test('never reach into a prototype', () => {
    const [one] = examples;
    if (!one) throw new Error('an example is needed');
    const patch = { op: 'add' as const, path: ['__proto__', 'polluted'], value: 1 };
    const steps = { past: [{ label: 'x', redo: [], undo: [patch] }], future: [] };
    expect(stepsFit(one.program, steps)).toBe(false);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test.each([
    ['x', 30_000],
    ['ñ', 15_000],
    ['骨', 10_000],
  ])('are the nearest ones that fit in a request, written in %j', (letter, letters) => {
    const step = (index: number) => ({
      label: `step ${index}`,
      redo: [{ op: 'replace' as const, path: ['title'], value: letter.repeat(letters) }],
      undo: [],
      group: null,
    });
    const history = { ...startHistory('x'), past: Array.from({ length: UNDO_LIMIT }, (_, i) => step(i)) };
    const { past } = storedSteps(history);
    expect(past.length).toBeGreaterThan(50);
    expect(Buffer.byteLength(JSON.stringify(past))).toBeLessThan(2_000_000);
    expect(past.at(-1)?.label).toBe(`step ${UNDO_LIMIT - 1}`);
    expect(past[0]?.label).toBe(`step ${UNDO_LIMIT - past.length}`);
  });
});
