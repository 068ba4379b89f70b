import { describe, expect, test } from 'vitest';
import { dropPlace } from '../../../../renderer/builder/dropPlace';
import { examples } from '../../../../shared/examples';
import { findExercise } from '../../../../shared/exercise/library';
import { applyEdit } from '../../../../shared/program/edit';

function example() {
  const program = examples[0]?.program;
  const [first, second] = program?.phases[0]?.sessions ?? [];
  if (!program || !first || !second) throw new Error('the first example has two sessions');
  return { program, first, second };
}
const { program, first, second } = example();
const item = (index: number) => {
  const entry = first.items[index];
  if (!entry) throw new Error(`no item ${index}`);
  return entry.id;
};

/** The order of the first session after a drop. */
function after(dragged: number, target: number, edge: 'top' | 'bottom'): readonly number[] {
  const place = dropPlace(
    program,
    { kind: 'item', item: item(dragged) },
    { kind: 'item', item: item(target), edge },
  );
  if (!place) throw new Error('nowhere');
  const next = applyEdit(program, { kind: 'move-item', item: item(dragged), ...place }, findExercise);
  if (!next.ok) throw new Error(next.error.message);
  const ids = next.value.phases[0]?.sessions[0]?.items.map(({ id }) => id) ?? [];
  return ids.map((id) => first.items.findIndex((entry) => entry.id === id));
}

describe('where a drop lands', () => {
  test('above and below, from both sides', () => {
    expect(after(0, 2, 'top')).toEqual([1, 0, 2, 3]);
    expect(after(0, 2, 'bottom')).toEqual([1, 2, 0, 3]);
    expect(after(3, 1, 'top')).toEqual([0, 3, 1, 2]);
    expect(after(3, 1, 'bottom')).toEqual([0, 1, 3, 2]);
  });

  test('next to itself changes nothing', () => {
    expect(after(1, 0, 'bottom')).toEqual([0, 1, 2, 3]);
    expect(after(1, 2, 'top')).toEqual([0, 1, 2, 3]);
  });

  test('on a session means its end', () => {
    expect(
      dropPlace(
        program,
        { kind: 'exercise', exerciseId: 'heel-raise' },
        { kind: 'session', session: second.id },
      ),
    ).toEqual({ session: second.id, index: second.items.length });
  });

  test('on something that is gone means nowhere', () => {
    const gone = {
      kind: 'session' as const,
      session: '00000000-0000-4000-8000-000000000000' as typeof second.id,
    };
    expect(dropPlace(program, { kind: 'item', item: item(0) }, gone)).toBeNull();
  });
});
