import { expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import type { Pen } from '../../../../main/pdf/pen';
import { signatureBox } from '../../../../main/pdf/signatureBox';
import { TYPE_SCALES } from '../../../../main/pdf/typeScale';

const fonts = printFonts();
const sheet = { fonts, scale: TYPE_SCALES.standard, width: 510, accent: '#000000' };

/** The lines to write on, as they are drawn. */
function ruled(value: string): readonly { readonly from: number; readonly to: number; readonly y: number }[] {
  const lines: { from: number; to: number; y: number }[] = [];
  let from = 0;
  const doc = {
    lineWidth: () => doc,
    strokeColor: () => doc,
    stroke: () => doc,
    moveTo: (x: number) => {
      from = x;
      return doc;
    },
    lineTo: (x: number, y: number) => {
      lines.push({ from, to: x, y });
      return doc;
    },
  };
  const pen = {
    fonts,
    artifact: (draw: (to: typeof doc) => void) => draw(doc),
    content: (_parent: unknown, _tag: unknown, write: () => void) => write(),
    line: () => undefined,
  };
  const fields = [
    { label: 'Next visit', value: '', ruled: true },
    { label: 'Your therapist', value, ruled: true },
  ];
  signatureBox(fields, sheet).draw(pen as unknown as Pen, 0, 0, {} as Parameters<Pen['content']>[0]);
  return lines;
}

test('the lines to sign on stand at one height, however long the name above one of them is', () => {
  for (const value of ['Dana Reyes', 'Dana Whitfield-Constantinopoulos, PT, DPT, OCS, GCS, CSCS, FAAOMPT']) {
    const [date, name] = ruled(value);
    expect(date?.y).toBe(name?.y);
    expect((date?.to ?? 0) - (date?.from ?? 0)).toBeGreaterThanOrEqual(155);
  }
});

test('a name too long for its half takes of the room of the date', () => {
  const [date] = ruled('Dana Whitfield-Constantinopoulos, PT, DPT, OCS');
  expect(date?.to).toBeLessThan(200);
});
