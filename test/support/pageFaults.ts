import type { HandoutDocument } from '../../shared/handout/model';
import { cardFaults } from './cardFaults';
import { flowing, type Pdf, type PdfPage, type PdfText } from './pdf';

const MM = 72 / 25.4;
const MARGIN = 15 * MM;
/** Lines stand in the width that A4 and Letter share; holes for a binder take 5 mm of it on the left. */
const LIVE_WIDTH = 180 * MM;
const FOR_HOLES = 5 * MM;

/** The smallest type of a page and of its footer, points. */
const SMALLEST = 12;
const SMALLEST_FOOTER = 10;

/** Longer lines lose the reader's eye on the way back. */
const LONGEST_LINE = 70;

/**
 * What is wrong with the pages of a handout as a viewer reads them back, one sentence each: text outside the margins,
 * over other text or too small, lines too long, a card cut in two, lost, with small pictures on an empty page or set
 * unlike the others, a page without its number, version or draft
 * band. Empty when all is well.
 */
export function pageFaults(pdf: Pdf, document: HandoutDocument): readonly string[] {
  return [
    ...pdf.pages.flatMap((page, i) =>
      [
        ...smallText(page, document),
        ...outsideMargins(page, document),
        ...overText(page),
        ...longLines(page, document),
        ...furniture(page, document, { number: i + 1, of: pdf.pages.length }),
      ].map((fault) => `Page ${i + 1}: ${fault}`),
    ),
    ...cardFaults(pdf, document),
  ];
}

const isDraftBand = ({ text }: PdfText, { draft }: HandoutDocument) =>
  draft !== null && draft.startsWith(text);
const isFooter = ({ y }: PdfText, { height }: PdfPage) => y >= height - MARGIN - 12;

/** Everything but the draft band, which stands in the top margin, and the footer. */
export const bodyOf = (page: PdfPage, document: HandoutDocument): readonly PdfText[] =>
  page.items.filter((item) => !isDraftBand(item, document) && !isFooter(item, page));
const footerOf = (page: PdfPage): readonly PdfText[] => page.items.filter((item) => isFooter(item, page));

function smallText(page: PdfPage, document: HandoutDocument): readonly string[] {
  const tooSmall = (items: readonly PdfText[], least: number) =>
    items
      .filter(({ size }) => size < least - 0.01)
      .map(({ text, size }) => `"${text}" has ${size} points, at least ${least} are needed.`);
  return [...tooSmall(bodyOf(page, document), SMALLEST), ...tooSmall(footerOf(page), SMALLEST_FOOTER)];
}

/** Box of a piece of text: from capital height to descender. */
const boxOf = ({ x, y, width, size }: PdfText) => ({
  left: x,
  right: x + width,
  top: y - size * 0.66,
  bottom: y + size * 0.2,
});

function outsideMargins(page: PdfPage, document: HandoutDocument): readonly string[] {
  const right = (page.width + LIVE_WIDTH) / 2;
  const left = right - LIVE_WIDTH + (document.binding ? FOR_HOLES : 0);
  const slack = 0.1;
  return [...bodyOf(page, document), ...footerOf(page)]
    .filter((item) => {
      const box = boxOf(item);
      return (
        box.left < left - slack ||
        box.right > right + slack ||
        box.top < MARGIN - slack ||
        box.bottom > page.height - MARGIN + slack
      );
    })
    .map(({ text, x, y }) => `"${text}" at ${x.toFixed(0)}, ${y.toFixed(0)} stands outside the margins.`);
}

function overText(page: PdfPage): readonly string[] {
  return page.items.flatMap((item, i) => {
    const other = page.items.slice(i + 1).find((each) => overlaps(item, each));
    return other ? [`"${item.text}" and "${other.text}" lie over each other.`] : [];
  });
}

function overlaps(a: PdfText, b: PdfText): boolean {
  const [p, q] = [boxOf(a), boxOf(b)];
  const slack = 0.5;
  return (
    p.left < q.right - slack &&
    q.left < p.right - slack &&
    p.top < q.bottom - slack &&
    q.top < p.bottom - slack
  );
}

const longLines = (page: PdfPage, document: HandoutDocument): readonly string[] =>
  bodyOf(page, document)
    .filter(({ text }) => text.length > LONGEST_LINE)
    .map(
      ({ text }) => `"${text}" has ${text.length} characters, at most ${LONGEST_LINE} are read with ease.`,
    );

function furniture(
  page: PdfPage,
  { footer, draft, sections }: HandoutDocument,
  { number, of }: { readonly number: number; readonly of: number },
): readonly string[] {
  const foot = flowing(
    footerOf(page)
      .map(({ text }) => text)
      .join(' '),
  );
  // The therapist copy has a foot of its own, in English.
  const own = sections.flatMap((section) => section.footer ?? []);
  const { left, pages } = own.find((each) => foot.startsWith(each.left.split(' · ')[0] ?? '')) ?? footer;
  const numbered = pages.replace('{page}', String(number)).replace('{pages}', String(of));
  // A long name may be cut at the end of the footer, the version never.
  const version = left.split(' · ')[0] ?? '';
  return [
    ...(foot.includes(numbered) ? [] : [`"${numbered}" is missing from the footer "${foot}".`]),
    ...(foot.includes(version) ? [] : [`"${version}" is missing from the footer "${foot}".`]),
    ...(draft === null || page.text.includes(draft) ? [] : ['The draft band is missing.']),
  ];
}
