import { inflateSync } from 'node:zlib';
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text of a page. Points; `x` and `y` give its baseline's left end, measured from the top left. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

export type PdfFigure = { readonly alt: string; readonly width: number; readonly height: number };

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfText[];
  /** The pictures in reading order: what is read aloud in their place, and their size. */
  readonly figures: readonly PdfFigure[];
  /** The text in reading order, pieces of one line joined. */
  readonly text: string;
};

export type Pdf = {
  readonly pages: readonly PdfPage[];
  readonly info: Readonly<Record<string, unknown>>;
  readonly xmp: string;
  readonly outline: readonly string[];
};

/** Reads a PDF back as a viewer sees it. The bytes are copied, for pdf.js takes over the buffer it is given. */
export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) => ('str' in item ? [textOf(item, height)] : []));
    pages.push({
      width,
      height,
      items: items.filter((item) => item.text.trim() !== '').map(withoutEndSpace),
      figures: figuresIn(await page.getStructTree()),
      text: joined(items),
    });
  }
  const metadata = await document.getMetadata();
  const outline = (await document.getOutline()) as readonly { readonly title: string }[] | null;
  await task.destroy();
  return {
    pages,
    info: metadata.info as Record<string, unknown>,
    xmp: new TextDecoder().decode(bytes).match(/<x:xmpmeta[\s\S]*<\/x:xmpmeta>/)?.[0] ?? '',
    outline: (outline ?? []).map((entry) => entry.title),
  };
}

function figuresIn(node: unknown): PdfFigure[] {
  if (typeof node !== 'object' || node === null) return [];
  const { alt, bbox, children } = node as {
    readonly alt?: string;
    readonly bbox?: readonly number[];
    readonly children?: readonly unknown[];
  };
  const [left = 0, top = 0, right = 0, bottom = 0] = bbox ?? [];
  const own =
    alt === undefined ? [] : [{ alt, width: Math.abs(right - left), height: Math.abs(bottom - top) }];
  return [...own, ...(children ?? []).flatMap(figuresIn)];
}

type Item = { readonly str: string; readonly transform: readonly unknown[]; readonly width: number };

function textOf(item: Item, pageHeight: number): PdfText {
  const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
  return { text: item.str, x, y: pageHeight - y, width: item.width, size };
}

/** Width of a space, em. */
const SPACE = 0.2;

/** The space at the end of a line that goes on is there for those who copy it: it takes no room. */
function withoutEndSpace(item: PdfText): PdfText {
  const text = item.text.trimEnd();
  return { ...item, text, width: item.width - (item.text.length - text.length) * SPACE * item.size };
}

function joined(items: readonly PdfText[]): string {
  return items
    .reduce((text, item, i) => {
      const before = items[i - 1];
      const sameLine = before !== undefined && Math.abs(before.y - item.y) < 0.5;
      return `${text}${sameLine ? '' : '\n'}${item.text}`;
    }, '')
    .trim();
}

/** The text with every run of spaces and line ends as one space: how it reads when lines are joined. */
export const flowing = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** Where a picture made of pixels stands on a page. Points, measured from the top left. */
export type PlacedImage = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** The pictures made of pixels on each page, in the order they are painted, and what its figures are read aloud as. */
export async function readPictures(
  bytes: Uint8Array,
): Promise<readonly { readonly images: readonly PlacedImage[]; readonly alts: readonly string[] }[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const pages = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    const images = placedImages(fnArray, argsArray, page.getViewport({ scale: 1 }).height);
    pages.push({ images, alts: altsIn(await page.getStructTree()) });
  }
  await task.destroy();
  return pages;
}

/** Follows the operators that move the page about: an image fills the square of 1 by 1 that is current then. */
function placedImages(
  operators: readonly number[],
  args: readonly unknown[],
  pageHeight: number,
): readonly PlacedImage[] {
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const saved: number[][] = [];
  return operators.flatMap((operator, i) => {
    if (operator === OPS.save) saved.push(matrix);
    if (operator === OPS.restore) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = Util.transform(matrix, [...(args[i] as number[])]);
    if (operator !== OPS.paintImageXObject) return [];
    const [a = 0, , , d = 0, x = 0, y = 0] = matrix;
    const [width, height] = [Math.abs(a), Math.abs(d)];
    return [{ x: Math.min(x, x + a), y: pageHeight - Math.max(y, y + d), width, height }];
  });
}

function altsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { alt, children } = node as { readonly alt?: string; readonly children?: readonly unknown[] };
  return [...(alt === undefined ? [] : [alt]), ...(children ?? []).flatMap(altsIn)];
}

/** An element of the structure tree, as a screen reader meets it. */
export type StructureElement = { readonly tag: string; readonly parent: string; readonly alt: string | null };

/** The elements of every page in reading order, parents before what they hold. */
export async function readStructure(bytes: Uint8Array): Promise<readonly StructureElement[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const document = await task.promise;
  const elements: StructureElement[] = [];
  for (let number = 1; number <= document.numPages; number++)
    elements.push(...elementsIn(await (await document.getPage(number)).getStructTree(), ''));
  await task.destroy();
  return elements;
}

function elementsIn(node: unknown, parent: string): StructureElement[] {
  if (typeof node !== 'object' || node === null || !('role' in node)) return [];
  const { role, alt, children } = node as {
    readonly role: string;
    readonly alt?: string;
    readonly children?: readonly unknown[];
  };
  const inside = (children ?? []).flatMap((child) => elementsIn(child, role));
  return [{ tag: role, parent, alt: alt ?? null }, ...inside];
}

/** The objects that lie in a file's object streams, as they are written. */
export function packedObjects(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes);
  const objects: string[] = [];
  for (let at = file.indexOf('/Type /ObjStm'); at >= 0; at = file.indexOf('/Type /ObjStm', at + 1)) {
    const start = file.indexOf('stream\n', at) + 'stream\n'.length;
    const content = inflateSync(file.subarray(start)).toString('latin1');
    const first = Number(/\/First (\d+)/.exec(file.subarray(at, start).toString('latin1'))?.[1]);
    const places = (content.slice(0, first).match(/\d+/g) ?? []).map(Number).filter((_, i) => i % 2 === 1);
    objects.push(
      ...places.map((place, i) => content.slice(first + place, first + (places[i + 1] ?? content.length))),
    );
  }
  return objects;
}
