import { expect, test } from 'vitest';
import { hangingLines } from '../../../shared/chart/hangingLines';

const at = (text: string, width = 20) => hangingLines(text, { first: ' 1. ', hang: 4, width });

test('further lines hang below the text', () => {
  expect(at('Goblet squat 3 x 8 with 12 kg')).toEqual([' 1. Goblet squat 3 x', '    8 with 12 kg']);
});

test('a no-break space keeps a number with its unit', () => {
  expect(at('Goblet squat 3\u00a0x\u00a08 12\u00a0kg')).toEqual([' 1. Goblet squat', '    3 x 8 12 kg']);
});

test('a word longer than a line is cut, and what is held together parts before it is cut', () => {
  expect(at('a'.repeat(20))).toEqual([` 1. ${'a'.repeat(16)}`, '    aaaa']);
  expect(at('aaaaaaaaaa\u00a0bbbbbbbbbb')).toEqual([' 1. aaaaaaaaaa', '    bbbbbbbbbb']);
});

test('an empty text is its first mark', () => {
  expect(at('')).toEqual([' 1.']);
});
