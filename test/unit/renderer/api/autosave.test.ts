import { describe, expect, test } from 'vitest';
import { createAutosave, type SaveState } from '../../../../renderer/api/autosave';
import type { ApiError } from '../../../../shared/api/contract';
import { err, ok, type Result } from '../../../../shared/result';

type Answer = Result<{ revision: number; savedAt: string }, ApiError>;

/** A store whose every save waits until the test answers it. */
function slowStore() {
  const asked: {
    readonly document: string;
    readonly revision: number;
    readonly answer: (answer: Answer) => void;
  }[] = [];
  const states: SaveState['kind'][] = [];
  const save = (document: string, revision: number) =>
    new Promise<Answer>((resolve) => {
      asked.push({ document, revision, answer: resolve });
    });
  const autosave = createAutosave<string>(save, 3, (state) => states.push(state.kind));
  const answer = async (index: number, reply: Answer) => {
    asked[index]?.answer(reply);
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { autosave, asked, states, answer };
}

const saved = (revision: number): Answer => ok({ revision, savedAt: '2026-11-23T10:00:00.000Z' });
const failed = (code: ApiError['code']): Answer => err({ code, message: 'no' });

describe('autosave', () => {
  test('saves at once, then only the newest of what came meanwhile, on the revision it was given', async () => {
    const { autosave, asked, states, answer } = slowStore();
    autosave.change('a');
    autosave.change('b');
    autosave.change('c');
    expect(asked.map(({ document, revision }) => [document, revision])).toEqual([['a', 3]]);
    await answer(0, saved(4));
    expect(asked.map(({ document, revision }) => [document, revision])).toEqual([
      ['a', 3],
      ['c', 4],
    ]);
    await answer(1, saved(5));
    expect(states).toEqual(['saving', 'saving', 'saved']);
    expect(await autosave.flush()).toBe(true);
  });

  test('a failure keeps the newest and tries again with the next edit, on retry and on flush', async () => {
    const { autosave, asked, states, answer } = slowStore();
    autosave.change('a');
    await answer(0, failed('disk'));
    expect(states.at(-1)).toBe('failed');
    autosave.retry();
    expect(asked.at(-1)).toMatchObject({ document: 'a', revision: 3 });
    await answer(1, failed('disk'));
    autosave.change('b');
    expect(asked.at(-1)).toMatchObject({ document: 'b', revision: 3 });
    await answer(2, failed('disk'));
    const flushed = autosave.flush();
    await answer(3, saved(4));
    expect(await flushed).toBe(true);
  });

  test('an edit made while a save fails is not lost', async () => {
    const { autosave, asked, answer } = slowStore();
    autosave.change('a');
    autosave.change('b');
    await answer(0, failed('disk'));
    autosave.retry();
    expect(asked.at(-1)?.document).toBe('b');
  });

  test('a conflict stops for good: nothing is ever written over the other version', async () => {
    const { autosave, asked, states, answer } = slowStore();
    autosave.change('a');
    await answer(0, failed('conflict'));
    autosave.change('b');
    autosave.retry();
    expect(await autosave.flush()).toBe(false);
    expect(asked).toHaveLength(1);
    expect(states.at(-1)).toBe('conflict');
  });

  test('after a settled conflict the newest is saved over the revision that was looked at', async () => {
    const { autosave, asked, states, answer } = slowStore();
    autosave.change('a');
    await answer(0, failed('conflict'));
    autosave.change('b');
    autosave.resume(7);
    expect(asked.slice(1)).toMatchObject([{ document: 'b', revision: 7 }]);
    await answer(1, failed('conflict'));
    expect(states.at(-1)).toBe('conflict');
    autosave.resume(8);
    await answer(2, saved(9));
    autosave.change('c');
    expect(asked.at(-1)).toMatchObject({ document: 'c', revision: 9 });
  });

  test('without a conflict there is nothing to go on from', async () => {
    const { autosave, asked, answer } = slowStore();
    autosave.change('a');
    autosave.resume(9);
    await answer(0, saved(4));
    autosave.change('b');
    expect(asked.at(-1)?.revision).toBe(4);
  });
});
