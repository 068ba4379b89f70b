import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** A parsed PDF; close it when another takes its place. */
export type OpenPdf = { readonly pages: number; readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Promise<void>; readonly close: () => Promise<void> };

const POINTS_AN_INCH = 72;

/** Pixels a point at a number of dots an inch. */
export const scaleOfDpi = (dpi: number): number => dpi / POINTS_AN_INCH;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Opens a PDF for drawing. Fonts are embedded, so nothing is fetched and nothing is evaluated. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const task = getDocument({ data: bytesOf(base64), isEvalSupported: false, useSystemFonts: false, disableFontFace: false });
  const document: PDFDocumentProxy = await task.promise;
  return {
    pages: document.numPages,
    async draw(number, canvas, scale) {
      const page = await document.getPage(number);
      const viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      await page.render({ canvas, viewport }).promise;
    },
    close: () => task.destroy(),
  };
}
