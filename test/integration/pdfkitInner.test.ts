import PdfKit from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { printFonts, registerFonts } from '../../main/pdf/fonts';
import { addOperators, embeddedFont, nameOnPage, newObject, useFont } from '../../main/pdf/pdfkitInner';
import { collect } from '../../main/pdf/collect';

/** What Osteon uses of pdfkit beyond its types. A test that fails here names what a new version of pdfkit has changed. */

function opened() {
  const doc = new PdfKit({ autoFirstPage: false, font: '', compress: false });
  registerFonts(doc, printFonts());
  doc.addPage({ size: [100, 100], margin: 0 });
  return doc;
}
const page = (doc: ReturnType<typeof opened>) => (doc as unknown as { page: object }).page;

describe('pdfkit still', () => {
  test('encodes a word as glyphs of four digits with their places, kerning apart from the width', () => {
    const [glyphs, positions] = embeddedFont(opened(), 'regular').encode('AVA');
    expect(glyphs).toEqual(['0001', '0002', '0001']);
    expect(positions).toHaveLength(3);
    const [first] = positions;
    expect(first).toMatchObject({ xOffset: 0, yOffset: 0 });
    expect(first?.xAdvance).toBeLessThan(first?.advanceWidth ?? 0);
    expect(first?.advanceWidth).toBeCloseTo(
      (printFonts().regular.font.layout('A').advanceWidth / 1000) * 1000,
    );
  });

  test('goes on with the words that are laid out already, and leaves them as they are', () => {
    const first = embeddedFont(opened(), 'regular');
    const encoded = first.encode('AVA To');
    expect(Object.keys(first.layoutCache)).toEqual(['AVA ', 'To']);
    for (const run of Object.values(first.layoutCache) as { glyphs: object[]; positions: object[] }[])
      [run, run.glyphs, run.positions, ...run.positions].forEach((part) => Object.freeze(part));
    const second = embeddedFont(opened(), 'regular');
    second.layoutCache = Object.freeze(first.layoutCache);
    expect(second.encode('AVA To')).toEqual(encoded);
  });

  test('gives a font a name and an object, and a page takes them', () => {
    const doc = opened();
    const font = embeddedFont(doc, 'bold');
    useFont(doc, font);
    expect(font.id).toMatch(/^F\d+$/);
    expect(page(doc)).toMatchObject({ fonts: { [font.id]: font.ref() } });
  });

  test('writes operators and objects as they are given, a stream with a filter of its own unchanged', async () => {
    const doc = opened();
    const finished = collect(doc);
    const form = newObject(doc, { Type: 'XObject', Filter: 'FlateDecode' });
    form.write(new Uint8Array([65, 66, 67]));
    form.end();
    nameOnPage(doc, 'Fm1', form);
    addOperators(doc, '/Fm1 Do');
    doc.end();
    const text = Buffer.from(await finished).toString('latin1');
    expect(text).toContain('stream\nABC\nendstream');
    expect(text).toContain('\n/Fm1 Do\n');
    expect(text).toMatch(/\/XObject <<\n\/Fm1 \d+ 0 R\n>>/);
  });
});
