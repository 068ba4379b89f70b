import { describe, expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import { signColumns } from '../../../../main/pdf/signColumns';
import { type TypeScale, TYPE_SCALES } from '../../../../main/pdf/typeScale';
import { handoutTexts } from '../../../../shared/handout/text/handoutText';

const linesOf = (signs: readonly string[], scale: TypeScale, width: number): number =>
  signColumns(signs, { fonts: printFonts(), scale, width, accent: '#000000' }).height /
  (scale.body * scale.lineHeight);

describe('signs to stop for', () => {
  test('take half as many lines as there are of them, where two columns have room', () => {
    const { signs, emergency } = handoutTexts.en.stop;
    expect(linesOf(signs, TYPE_SCALES.standard, 486)).toBeCloseTo(4);
    expect(linesOf(emergency, TYPE_SCALES.standard, 486)).toBeCloseTo(3);
    expect(linesOf(handoutTexts.es.stop.emergency, TYPE_SCALES.standard, 486)).toBeCloseTo(3);
  });

  test('stand in one column rather than break one after the other', () => {
    const long = 'Debilidad repentina en la cara, un brazo o una pierna';
    const mixed = ['A fall', 'A cough', 'A chill', 'A cramp', long, long, long];
    expect(linesOf(mixed, TYPE_SCALES.large, 486)).toBeCloseTo(mixed.length);
  });

  test('are few enough for one line each, or break: none is left out', () => {
    expect(linesOf(['A fall'], TYPE_SCALES.large, 486)).toBeCloseTo(1);
    expect(linesOf(['Words and words '.repeat(8)], TYPE_SCALES.large, 200)).toBeGreaterThan(3);
    expect(linesOf([], TYPE_SCALES.large, 200)).toBe(0);
  });
});
