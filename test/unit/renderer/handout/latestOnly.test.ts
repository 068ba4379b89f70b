import { describe, expect, test } from 'vitest';
import { createLatest } from '../../../../renderer/handout/latestOnly';

/** Questions that are answered by hand. */
function line() {
  const open: { readonly input: string; readonly answer: () => void }[] = [];
  const asked: string[] = [];
  const told: string[] = [];
  const dropped: string[] = [];
  const latest = createLatest<string, string>({
    ask: (input) => {
      asked.push(input);
      return new Promise((resolve) => open.push({ input, answer: () => resolve(`<${input}>`) }));
    },
    tell: (output) => told.push(output),
    drop: (output) => dropped.push(output),
  });
  const answer = async () => {
    open.shift()?.answer();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { latest, asked, told, dropped, answer };
}

describe('the newest options', () => {
  test('are asked alone, and those in between never', async () => {
    const { latest, asked, told, dropped, answer } = line();
    for (const input of ['a', 'b', 'c']) latest.ask(input);
    expect(asked).toEqual(['a']);
    await answer();
    expect(asked).toEqual(['a', 'c']);
    expect(dropped).toEqual(['<a>']);
    await answer();
    expect(told).toEqual(['<c>']);
    latest.ask('d');
    await answer();
    expect(told).toEqual(['<c>', '<d>']);
  });

  test('are told nobody once the screen is left', async () => {
    const { latest, asked, told, dropped, answer } = line();
    latest.ask('a');
    latest.ask('b');
    latest.close();
    await answer();
    latest.ask('c');
    expect([asked, told, dropped]).toEqual([['a'], [], ['<a>']]);
  });
});
