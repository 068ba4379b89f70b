import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { contactSheetPdf } from '../../main/pdf/contactSheetPdf';
import { renderHandout } from '../../main/pdf/render';
import { findFigure } from '../../shared/exercise/figures';
import { library } from '../../shared/exercise/library';
import type { HandoutOptions } from '../../shared/handout/options';
import { readPdf } from '../support/pdf';
import { aDose, anItem, aPatient, cardsOf, clinicAndHome, composed, options } from '../unit/handout/builders';

const MM = 72 / 25.4;

type Drawn = {
  /** What is read aloud in place of each picture, in reading order. */
  readonly alts: readonly string[];
  /** Every line drawn on the page, as it is printed: points. */
  readonly lines: readonly number[];
};

type Node = { readonly role?: string; readonly alt?: string; readonly children?: readonly Node[] };

const altsIn = ({ role, alt, children = [] }: Node): readonly string[] => [
  // The effort line is a figure of its own.
  ...(role === 'Figure' && !/^(A line|Una línea) /.test(alt ?? '') ? [alt ?? ''] : []),
  ...children.flatMap(altsIn),
];

async function drawnIn(bytes: Uint8Array): Promise<readonly Drawn[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages: Drawn[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const tree = (await page.getStructTree()) as Node | null;
    pages.push({ alts: tree ? altsIn(tree) : [], lines: linesOf(await page.getOperatorList()) });
  }
  await task.destroy();
  return pages;
}

type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };

/** The widths that lines are stroked with, through every change of scale. */
function linesOf({ fnArray, argsArray }: Operators): readonly number[] {
  const lines: number[] = [];
  const saved: { readonly scale: number; readonly width: number }[] = [];
  let [scale, width] = [1, 1];
  fnArray.forEach((operator, i) => {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    if (operator === OPS.save) saved.push({ scale, width });
    if (operator === OPS.restore) ({ scale, width } = saved.pop() ?? { scale: 1, width: 1 });
    if (operator === OPS.transform) scale *= Math.hypot(Number(args[0]), Number(args[1]));
    if (operator === OPS.setLineWidth) width = Number(args[0]);
    if (operator === OPS.constructPath && args[0] === OPS.stroke) lines.push(width * scale);
  });
  return lines;
}

const handout = async (
  ids: readonly string[],
  change: Partial<HandoutOptions> = {},
  language: 'en' | 'es' = 'en',
) => {
  const document = composed(clinicAndHome(ids.map((id) => anItem(id))), {
    options: options(change),
    patient: aPatient({ language }),
  });
  const rendered = await renderHandout(document);
  if (!rendered.ok) throw new Error(rendered.error.message);
  return rendered.value.bytes;
};

const FEW = ['sit-to-stand', 'heel-drop-gentle', 'bird-dog', 'row-band-seated'];

describe.each(['standard', 'large'] as const)('pictures of the handout, %s', (layout) => {
  test('each exercise has two, told in words in the order they are read', async () => {
    const pages = await drawnIn(await handout(FEW, { layout }));
    const expected = FEW.flatMap((id) => {
      const figure = findFigure(id);
      return figure?.print.map((key) => figure.keys[key]?.alt?.en ?? '') ?? [];
    });
    expect(expected).toHaveLength(8);
    expect(pages.flatMap(({ alts }) => alts)).toEqual(expected);
  });

  test('no line is thinner than 1 pt', async () => {
    const [, ...pages] = await drawnIn(await handout(FEW, { layout }));
    const lines = pages.flatMap((page) => page.lines);
    expect(lines.length).toBeGreaterThan(200);
    expect(Math.min(...lines)).toBeGreaterThan(0.99);
  });

  test('captions stand under them in bold, inside the page', async () => {
    const pdf = await readPdf(await handout(FEW, { layout }));
    const text = pdf.pages.map((page) => page.text.replaceAll(/\s+/g, ' ')).join(' ');
    for (const id of FEW) {
      const figure = findFigure(id);
      for (const key of figure?.print ?? []) expect(text).toContain(figure?.keys[key]?.caption.en);
    }
    for (const page of pdf.pages)
      for (const item of page.items) expect(item.x + item.width).toBeLessThan(page.width - 15 * MM + 1);
  });
});

test('a picture that stands on two cards is in the file once', async () => {
  const forms = (bytes: Uint8Array) =>
    Buffer.from(bytes).toString('latin1').split('/Subtype /Form').length - 1;
  expect(forms(await handout(['bird-dog']))).toBe(2);
  expect(forms(await handout(['bird-dog', 'bird-dog']))).toBe(2);
});

test('in Spanish they are told in Spanish', async () => {
  const pages = await drawnIn(await handout(['sit-to-stand'], {}, 'es'));
  const figure = findFigure('sit-to-stand');
  expect(pages.flatMap(({ alts }) => alts)).toEqual(figure?.print.map((key) => figure.keys[key]?.alt?.es));
});

test('work of the other side is drawn the other way round', () => {
  const cards = (side: 'left' | 'right' | 'each') =>
    cardsOf(composed(clinicAndHome([anItem('step-up-low', { dose: { ...aDose('step-up-low'), side } })])));
  const mirrored = (side: 'left' | 'right' | 'each') =>
    cards(side)[0]?.pictures.map((picture) => picture.kind === 'drawing' && picture.mirrored);
  const drawnSide = findFigure('step-up-low')?.side;
  expect(drawnSide).toBeDefined();
  const other = drawnSide === 'right' ? 'left' : 'right';
  expect(mirrored('each')).toEqual([false, false]);
  expect(mirrored(drawnSide ?? 'right')).toEqual([false, false]);
  expect(mirrored(other)).toEqual([true, true]);
});

test('the contact sheet holds every exercise, twelve a page', async () => {
  const entries = [...library.values()].flatMap(({ id, text }) => {
    const figure = findFigure(id);
    return figure ? [{ name: text.en.name, figure }] : [];
  });
  const pdf = await readPdf(await contactSheetPdf(entries));
  expect(pdf.pages).toHaveLength(Math.ceil(entries.length / 12));
  const text = pdf.pages.map((page) => page.text.replaceAll(/\s+/g, ' ')).join(' ');
  for (const { name } of entries) expect(text).toContain(name);
});
