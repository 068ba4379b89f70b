import { expect, test } from 'vitest';
import { toAscii } from '../../../shared/chart/ascii';

test('letters lose their accents and signs are typed by hand', () => {
  expect(toAscii('José Ñandú – 3 × 8–12 ≥ 12 kg → “très” … 150° ½ ﬁt')).toBe(
    'Jose Nandu - 3 x 8-12 >= 12 kg -> "tres" ... 150 deg 1/2 fit',
  );
  expect(toAscii('Łódź, Øystein, Straße, Nguyễn, ¿Qué?')).toBe('Lodz, Oystein, Strasse, Nguyen, ?Que?');
});

test('a line break in a note becomes a space, and what nobody sees goes', () => {
  expect(toAscii('one\ntwo\tthree\u00a0four')).toBe('one two three four');
  expect(toAscii('a\u200bb\u202ec\ufe0fd')).toBe('abcd');
});

test('what has no ASCII becomes one question mark, half a character too', () => {
  expect(toAscii('😀 中文 \ud800 אב')).toBe('? ?? ? ??');
});
