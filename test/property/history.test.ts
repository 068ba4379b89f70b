import fc from 'fast-check';
import { produceWithPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { endGroup, type History, record, redo, startHistory, undo } from '../../renderer/builder/history';

type Counter = { readonly values: readonly number[] };

function commit(
  history: History<Counter>,
  change: (values: number[]) => void,
  group: string | null = null,
): History<Counter> {
  const [present, redoPatches, undoPatches] = produceWithPatches(history.present, (draft) => {
    change(draft.values);
  });
  return record(history, present, { label: 'edit', redo: redoPatches, undo: undoPatches, group });
}

const empty = () => startHistory<Counter>({ values: [] });
const edits = fc.array(
  fc.record({
    value: fc.integer(),
    at: fc.nat({ max: 5 }),
    remove: fc.boolean(),
    group: fc.constantFrom(null, 'a', 'b'),
  }),
  { maxLength: 30 },
);

describe('history', () => {
  test('undo walks back through the very same states, and redo walks forward again', () => {
    fc.assert(
      fc.property(edits, (run) => {
        let history = empty();
        const seen: Counter[] = [history.present];
        for (const { value, at, remove, group } of run) {
          history = commit(
            history,
            (values) => void (remove ? values.splice(at, 1) : values.splice(at, 0, value)),
            group,
          );
          seen.splice(history.past.length, Infinity, history.present); // a grouped edit replaces its own step
        }
        for (let index = seen.length - 2; index >= 0; index--) {
          history = undo(history);
          expect(history.present).toEqual(seen[index]);
        }
        expect(history.past).toEqual([]);
        for (let index = 1; index < seen.length; index++) {
          history = redo(history);
          expect(history.present).toEqual(seen[index]);
          expect(history.past).toHaveLength(index);
        }
        expect(history.future).toEqual([]);
      }),
    );
  });

  test('an edit that changes nothing adds no step and keeps redo', () => {
    const history = undo(commit(empty(), (values) => void values.push(1)));
    expect(commit(history, () => undefined)).toBe(history);
    expect(redo(history).present.values).toEqual([1]);
  });

  test('an edit after undo drops what was undone', () => {
    const history = commit(
      undo(commit(empty(), (values) => void values.push(1))),
      (values) => void values.push(2),
    );
    expect(history.future).toEqual([]);
    expect(redo(history)).toBe(history);
  });

  test('a burst of typing is one step until the field is left', () => {
    const push = (history: History<Counter>, value: number) =>
      commit(history, (values) => void values.push(value), 'sets');
    const burst = push(push(empty(), 1), 2);
    expect(burst.past).toHaveLength(1);
    expect(push(endGroup(burst), 3).past).toHaveLength(2);
    expect(undo(push(endGroup(burst), 3)).present.values).toEqual([1, 2]);
  });

  test('keeps the last 200 steps', () => {
    let history = empty();
    for (let value = 0; value < 250; value++) history = commit(history, (values) => void values.push(value));
    expect(history.past).toHaveLength(200);
    for (let step = 0; step < 300; step++) history = undo(history);
    expect(history.present.values).toHaveLength(50);
  });
});
