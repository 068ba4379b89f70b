import PdfKit from 'pdfkit';
import { expect, test } from 'vitest';
import { collect } from '../../../main/pdf/collect';
import { strayMarks } from '../../support/strayMarks';

type Doc = InstanceType<typeof PdfKit>;

async function faultsOf(paint: (doc: Doc) => void, change: { binding?: boolean; draft?: string } = {}) {
  const doc = new PdfKit({ size: [612, 792], margin: 0 });
  const finished = collect(doc);
  paint(doc);
  doc.end();
  return strayMarks(await finished, { binding: false, draft: null, ...change });
}

test.each<[string, (doc: Doc) => void]>([
  ['a box 3 mm to the left', (doc) => doc.rect(51 - 8.5, 100, 200, 50).stroke()],
  ['a rule that ends in the right margin', (doc) => doc.moveTo(60, 100).lineTo(570, 100).stroke()],
  ['a band above the top margin', (doc) => doc.rect(51, 20, 100, 20).fill()],
  ['a picture that hangs into the foot', (doc) => doc.translate(100, 700).scale(2).rect(0, 0, 30, 30).fill()],
])('%s is seen', async (_what, paint) => {
  expect(await faultsOf(paint)).toEqual([expect.stringMatching(/^Page 1: what is painted from .* outside/)]);
});

test('what stands inside the margins is no fault, nor is what a clip hides, nor the band of a draft', async () => {
  expect(await faultsOf((doc) => doc.rect(51, 100, 510, 50).stroke())).toEqual([]);
  expect(await faultsOf((doc) => doc.rect(0, 0, 612, 792).clip().rect(60, 60, 20, 20).fill())).toEqual([]);
  expect(await faultsOf((doc) => doc.rect(51, 20, 500, 20).stroke(), { draft: 'DRAFT' })).toEqual([]);
});

test('with room for holes nothing stands in it', async () => {
  const paint = (doc: Doc) => doc.rect(51, 100, 100, 50).stroke();
  expect(await faultsOf(paint, { binding: true })).toHaveLength(1);
});
