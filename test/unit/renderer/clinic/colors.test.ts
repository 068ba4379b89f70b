import { expect, test } from 'vitest';
import { readColor, SWATCHES } from '../../../../renderer/clinic/colors';
import { PrintColor } from '../../../../shared/clinic/look';

test('every colour that is offered can be printed, and none is offered twice', () => {
  for (const { label, color } of SWATCHES) expect(PrintColor.safeParse(color).success, label).toBe(true);
  expect(new Set(SWATCHES.map(({ color }) => color)).size).toBe(SWATCHES.length);
});

test.each([
  ['#1B2A5C', '#1b2a5c'],
  [' 1b2a5c ', '#1b2a5c'],
])('a colour typed as "%s" is read', (text, color) => {
  expect(readColor(text)).toEqual({ ok: true, value: color });
});

test.each([
  ['#888888', 'The colour must have a contrast of at least 7:1 on white; #888888 has 3.54:1.'],
  ['#036', 'The colour must be six digits or letters a to f after a #, such as #1b2a5c.'],
  ['navy', 'The colour must be six digits or letters a to f after a #, such as #1b2a5c.'],
  ['', 'The colour must be six digits or letters a to f after a #, such as #1b2a5c.'],
])('"%s" is refused in words', (text, error) => {
  expect(readColor(text)).toEqual({ ok: false, error });
});
