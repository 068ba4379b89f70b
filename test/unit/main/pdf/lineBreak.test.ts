import { describe, expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import { breakLines, LONGEST_LINE } from '../../../../main/pdf/lineBreak';
import { plain, strong } from '../../../../shared/handout/model';

const fonts = printFonts();
const linesOf = (text: string, width = 120) =>
  breakLines([plain(text)], { fonts, size: 14, width }).map(({ fragments }) =>
    fragments.map((fragment) => fragment.text).join(''),
  );

describe('lines', () => {
  test('what is copied from several lines reads as it was written', () => {
    const words = 'Sit near the front of a sturdy chair. Put your feet under your knees.';
    const lines = linesOf(words);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.join('')).toBe(words);
  });

  test('a word that is cut stays one word, and the end of the text gets no space', () => {
    const long = 'x'.repeat(60);
    expect(linesOf(long).join('')).toBe(long);
    expect(linesOf('Stop').join('')).toBe('Stop');
  });

  test('the space at the end of a line takes no room', () => {
    const wide = breakLines([plain('Stand tall and'), strong(' breathe out slowly')], {
      fonts,
      size: 14,
      width: 110,
    });
    for (const { fragments, width } of wide) {
      const words = fragments
        .map(({ text }) => text)
        .join('')
        .trimEnd();
      expect(width).toBeLessThanOrEqual(110);
      expect(words.length).toBeLessThanOrEqual(LONGEST_LINE);
    }
    expect(wide[0]?.fragments.at(-1)?.text.endsWith(' ')).toBe(true);
  });

  test('no paragraph ends with a short word alone where the line before can spare some', () => {
    const text = 'Fix the band in front of you at the height of your chest at the door.';
    const lines = linesOf(text, 380);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe(text);
    expect(lines[1]?.split(' ').length).toBeGreaterThan(1);
  });

  test('two words that need a line each keep it', () => {
    expect(linesOf('Extraordinarily so', 90)).toEqual(['Extraordinarily ', 'so']);
  });
});
