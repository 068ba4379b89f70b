import { describe, expect, test } from 'vitest';
import { type HandoutDocument, linesAfter } from '../../../shared/handout/model';
import { pageFaults } from '../../support/pageFaults';
import type { Pdf, PdfPage, PdfText } from '../../support/pdf';
import { cardsOf, clinicAndHome, composed, options, weightedSitToStand } from '../handout/builders';

/** Pages made by hand, with one fault each: the checks that every handout must pass can fail. */

const DOCUMENT = composed(clinicAndHome([weightedSitToStand()]));
const [CARD] = cardsOf(DOCUMENT);
if (!CARD) throw new Error('a document without a card');

const at = (text: string, y: number, change: Partial<PdfText> = {}): PdfText => ({
  text,
  x: 51.02,
  y,
  width: 300,
  size: 14,
  ...change,
});

const pageOf = (items: readonly PdfText[], change: Partial<PdfPage> = {}): PdfPage => ({
  width: 612,
  height: 792,
  items,
  figures: [],
  text: items.map(({ text }) => text).join('\n'),
  ...change,
});

const footer = (words = 'Version 7K2M9Q · November 22, 2026 · For Ruth Page 1 of 1') =>
  at(words, 746, { size: 10, width: 400 });

/** Every line of the card below each other. */
const lines: readonly PdfText[] = [
  CARD.name,
  CARD.purpose,
  ...CARD.steps,
  ...linesAfter(CARD).map((runs) => runs.map(({ text }) => text).join('')),
].flatMap((text, i) => {
  // Long texts stand on two lines, as they are printed.
  const cut = text.length > 60 ? text.lastIndexOf(' ', 60) : text.length;
  return [text.slice(0, cut), text.slice(cut).trim()]
    .filter((line) => line !== '')
    .map((line, k) => at(line, 100 + i * 40 + k * 20));
});

const pdfOf = (...pages: readonly PdfPage[]): Pdf => ({ pages, info: {}, xmp: '', outline: [] });
const faultsOf = (items: readonly PdfText[], document: HandoutDocument = DOCUMENT) =>
  pageFaults(pdfOf(pageOf(items)), document);
const draft = { ...DOCUMENT, draft: 'DRAFT - NOT FOR THE PATIENT' };
const band = at(draft.draft, 38, { x: 200, width: 210 });

describe('a page', () => {
  test('as it should be has no fault, and as a draft with its band neither', () => {
    expect(faultsOf([...lines, footer()])).toEqual([]);
    expect(faultsOf([band, ...lines, footer()], draft)).toEqual([]);
  });

  test.each<[string, readonly PdfText[], string]>([
    ['text of 11 points', [at('Small', 640, { size: 11 })], '"Small" has 11 points, at least 12'],
    ['text over the left margin', [at('Left', 640, { x: 51.02 - 8.5 })], '"Left" at 43, 640 stands outside'],
    ['text over the right margin', [at('Right', 640, { width: 519 })], '"Right" at 51, 640 stands outside'],
    ['text above the top margin', [at('Top', 46)], '"Top" at 51, 46 stands outside'],
    [
      'text in the bottom margin',
      [at('Foot', 760, { x: 480, width: 60 })],
      '"Foot" at 480, 760 stands outside',
    ],
    [
      'text over other text',
      [at('Over', lines[0]?.y ?? 0, { x: 60 })],
      `"${CARD.name}" and "Over" lie over each`,
    ],
    ['a line of 80 characters', [at('x'.repeat(80), 640)], 'has 80 characters, at most 70'],
  ])('%s is a fault', (_what, items, fault) => {
    expect(faultsOf([...lines, ...items, footer()])).toEqual([expect.stringContaining(`Page 1: `)]);
    expect(faultsOf([...lines, ...items, footer()])).toEqual([expect.stringContaining(fault)]);
  });

  test('with room for holes has text to the right of them', () => {
    expect(faultsOf([...lines, footer()], { ...DOCUMENT, binding: true }).length).toBeGreaterThan(
      lines.length,
    );
  });

  test('of a footer too small, without its number, or without its version is a fault', () => {
    const small = { ...footer(), size: 9 };
    expect(faultsOf([...lines, small])).toEqual([expect.stringContaining('has 9 points, at least 10')]);
    expect(faultsOf([...lines, footer('Version 7K2M9Q')])).toEqual([
      expect.stringContaining('"Page 1 of 1" is missing'),
    ]);
    expect(faultsOf([...lines, footer('Page 1 of 1')])).toEqual([
      expect.stringContaining('"Version 7K2M9Q" is missing'),
    ]);
    expect(faultsOf(lines)).toHaveLength(2);
  });

  test('of a draft without its band is a fault', () => {
    expect(faultsOf([...lines, footer()], draft)).toEqual(['Page 1: The draft band is missing.']);
  });
});

describe('a card', () => {
  const pages = (first: readonly PdfText[], second: readonly PdfText[]) =>
    pageFaults(
      pdfOf(
        pageOf([...first, footer('Version 7K2M9Q Page 1 of 2')]),
        pageOf([...second, footer('Version 7K2M9Q Page 2 of 2')]),
      ),
      DOCUMENT,
    );
  const fault = [`The card "${CARD.name}" is not whole on one page.`];

  test('cut in two, lost, or without its last line is a fault', () => {
    expect(pages(lines, [])).toEqual([]);
    expect(pages(lines.slice(0, 4), lines.slice(4))).toEqual(fault);
    expect(pages([], [])).toEqual(fault);
    expect(pages(lines.slice(0, -1), [])).toEqual(fault);
  });

  test('in whose middle a line is lost is a fault', () => {
    expect(pages(lines.toSpliced(3, 1), [])).toEqual(fault);
  });

  test('that says that it goes on may do so', () => {
    expect(pages(lines.slice(0, 4), [at(CARD.nameAgain, 80), ...lines.slice(4)])).toEqual([]);
  });
});

test('an older layout is measured by the same rule: 18 points are no fault, 11 are in large print too', () => {
  const large = composed(clinicAndHome([weightedSitToStand()]), { options: options({ layout: 'large' }) });
  expect(faultsOf([...lines, footer()], large)).toEqual([]);
  expect(faultsOf([...lines, at('Small', 640, { size: 11 }), footer()], large)).toHaveLength(1);
});

describe('the pictures of a card', () => {
  const alts = CARD.pictures.map(({ alt }) => alt);
  const faultsWith = (height: number) =>
    pageFaults(
      pdfOf(
        pageOf([...lines.map((line, i) => ({ ...line, y: 60 + i * 15 })), footer()], {
          figures: alts.map((alt) => ({ alt, width: height * 0.6, height })),
        }),
      ),
      DOCUMENT,
    ).filter((fault) => fault.includes('pictures'));

  test('alone on a page with room below are to be 55 mm', () => {
    expect(alts.length).toBeGreaterThan(0);
    expect(faultsWith(160)).toEqual([]);
    expect(faultsWith(110)).toEqual([
      expect.stringMatching(/^Page 1: The pictures of ".*" are 39 mm, though/),
    ]);
  });
});
