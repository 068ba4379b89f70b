import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import { breakLines } from '../../../../main/pdf/lineBreak';
import { lineCounter } from '../../../../main/pdf/lineCounter';
import { plain, strong } from '../../../../shared/handout/model';

const word = fc.constantFrom('Sit', 'slowly', 'and', 'hold', '4\u00a0kg', 'x'.repeat(80), 'down.\n', 'ñandú');

test('lines are counted as they are broken, at every width', () => {
  const fonts = printFonts();
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }),
      fc.double({ min: 30, max: 600, noNaN: true }),
      fc.constantFrom(12, 14, 18),
      (words, width, size) => {
        const text = [strong('Watch out: '), plain(words.join(' '))];
        expect(lineCounter(text, { fonts, size })(width)).toBe(
          breakLines(text, { fonts, size, width }).length,
        );
      },
    ),
  );
});
