import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One piece of text of a page. Points; `x` and `y` give its baseline's left end, measured from the top left. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfText[];
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
      items: items.filter((item) => item.text.trim() !== ''),
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

type Item = { readonly str: string; readonly transform: readonly unknown[]; readonly width: number };

function textOf(item: Item, pageHeight: number): PdfText {
  const [, , , size = 0, x = 0, y = 0] = item.transform.map(Number);
  return { text: item.str, x, y: pageHeight - y, width: item.width, size };
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
