import { describe, expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import { breakLines } from '../../../../main/pdf/lineBreak';
import { LONGEST_LINE } from '../../../../main/pdf/lineWords';
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

  test('what stays together but is longer than a line is cut at one of its spaces', () => {
    const dose = 'Week 2: 3 sets of 10 to 12 slow steps';
    const lines = linesOf(dose.replaceAll(' ', '\u00a0'));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join('')).toBe(dose);
    for (const line of lines.slice(0, -1)) expect(line.endsWith(' ')).toBe(true);
    expect(linesOf('2\u00a0kg each\u00a0hand and 3\u00a0sets').join('|')).toMatch(/^2 kg each hand \|/);
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

  const sweep = Array.from({ length: 60 }, (_, i) => 120 + 4 * i);
  const wide = (text: string) => breakLines([plain(text)], { fonts, size: 14, width: 1000 })[0]?.width ?? 0;
  const text = 'Dolor de rodilla de más de 5 sobre 10 al subir escaleras con ella';

  test('the line before the last keeps two thirds of its room, or has no room for more', () => {
    for (const width of sweep) {
      const lines = linesOf(text, width);
      const [before = '', last = ''] = lines.slice(-2);
      if (lines.length < 2) continue;
      const [next = ''] = last.split(' ');
      const least = last.split(' ').length === 2 ? 1 / 2 : 2 / 3;
      const isFull = wide(`${before}${next}`) > width;
      expect(isFull || wide(before.trimEnd()) >= least * width - 0.1, lines.join('|')).toBe(true);
    }
  });

  test('no word ends a text alone, if half of the line before stays without its own', () => {
    for (const width of sweep) {
      const lines = linesOf(text, width);
      const [before = '', last = ''] = lines.slice(-2);
      if (lines.length < 2 || last.includes(' ')) continue;
      const kept = before.trimEnd().split(' ').slice(0, -1).join(' ');
      expect(wide(kept), lines.join('|')).toBeLessThan(width / 2);
    }
  });

  test('a last line starts with a sentence where one is near, and the start of one is not left behind', () => {
    const early = 'Bend both knees and look down the hall. Then rise up, tall.';
    expect(linesOf(early, 330)).toEqual(['Bend both knees and look down the hall. ', 'Then rise up, tall.']);
    const title = 'Your therapist for all of your visits here is Dr. Weatherbottom.';
    expect(linesOf(title, 360).at(-1)).not.toMatch(/^Weather/);
  });

  test('a number stays with its percent sign', () => {
    for (let width = 60; width < 300; width += 5)
      for (const line of linesOf('Speed work fits at 20–60 % once technique is sound, 50 % at first.', width))
        expect(line).not.toMatch(/^%/);
  });
});
