import {
  getDocument,
  GlobalWorkerOptions,
  RenderingCancelledException,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

// The legacy build, so that the browser host also serves browsers a few versions behind Electron's.
GlobalWorkerOptions.workerSrc = workerUrl;

/** A drawing under way: `done` tells whether it was finished or called off. */
export type Drawing = { readonly done: Promise<'drawn' | 'cancelled'>; readonly cancel: () => void };

/** A parsed PDF; close it when another takes its place. */
export type OpenPdf = {
  readonly pages: number;
  readonly draw: (page: number, canvas: HTMLCanvasElement, dpi: number) => Drawing;
  readonly close: () => Promise<void>;
};

const POINTS_AN_INCH = 72;

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Opens a PDF for drawing. Fonts are embedded, so nothing is fetched and nothing is evaluated. */
export async function openPdf(base64: string): Promise<OpenPdf> {
  const task = getDocument({
    data: bytesOf(base64),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: false,
  });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw(number, canvas, dpi) {
      let cancelled = false;
      let stop: (() => void) | null = null;
      const done = (async () => {
        const page = await pdf.getPage(number);
        if (cancelled) return 'cancelled';
        const viewport = page.getViewport({ scale: dpi / POINTS_AN_INCH });
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        const rendering = page.render({ canvas, viewport });
        stop = () => rendering.cancel();
        try {
          await rendering.promise;
          return 'drawn';
        } catch (error) {
          if (error instanceof RenderingCancelledException) return 'cancelled';
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
