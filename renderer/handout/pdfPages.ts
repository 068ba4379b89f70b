import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  RenderingCancelledException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// The legacy build, so that the browser host also serves browsers a few versions behind Electron's.
GlobalWorkerOptions.workerSrc = workerUrl;

/** One worker for every PDF of this window: to start one takes longer than to read a handout. */
let shared: PDFWorker | null = null;
const sharedWorker = (): PDFWorker => (shared ??= new PDFWorker());

/** Starts what reads PDFs, so that the first page comes sooner. */
export const warmPdf = (): void => void sharedWorker();

/** A drawing under way: `done` tells whether it was finished or called off, and rejects when the page cannot be drawn. */
export type Drawing = { readonly done: Promise<'drawn' | 'cancelled'>; readonly cancel: () => void };

/** A parsed PDF; close it when another takes its place. */
export type OpenPdf = {
  readonly pages: number;
  /** Of page 1, in points; all pages of a handout are alike. */
  readonly width: number;
  readonly height: number;
  /** Draws a page so many pixels wide on a canvas of that size. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, pixels: number) => Drawing;
  readonly close: () => Promise<void>;
};

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i += 1) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Opens a PDF for drawing. Fonts are embedded, so nothing is fetched and nothing is evaluated. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const task = getDocument({
    data: bytesOf(base64),
    worker: sharedWorker(),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
  });
  const pdf = await task.promise;
  const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
  return {
    pages: pdf.numPages,
    width,
    height,
    draw(number, canvas, pixels) {
      let cancelled = false;
      let stop: (() => void) | null = null;
      const done = (async () => {
        try {
          const page = await pdf.getPage(number);
          if (cancelled) return 'cancelled';
          const viewport = page.getViewport({ scale: pixels / width });
          canvas.width = Math.round(viewport.width);
          canvas.height = Math.round(viewport.height);
          // 'print' draws without waiting for frames of the screen.
          const rendering = page.render({ canvas, viewport, intent: 'print' });
          stop = () => rendering.cancel();
          await rendering.promise;
          return 'drawn';
        } catch (error) {
          // A page of a PDF that was closed meanwhile is wanted by nobody.
          if (cancelled || error instanceof RenderingCancelledException) return 'cancelled';
          throw error;
        }
      })();
      return {
        done,
        cancel() {
          cancelled = true;
          stop?.();
        },
      };
    },
    close: () => task.destroy(),
  };
}
