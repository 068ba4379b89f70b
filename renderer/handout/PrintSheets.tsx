import { useEffect, useEffectEvent, useRef } from 'react';
import { createPortal } from 'react-dom';
import { openPdf } from './pdfPages';
import { printDpi } from './printDpi';

type Props = {
  readonly pdfBase64: string;
  /** With a sentence when nothing was handed to the printer. */
  readonly onDone: (failure: string | null) => void;
};

const FAILED = 'The pages could not be drawn for the printer. Save the PDF and print it from there.';

const POINTS_AN_INCH = 72;

/**
 * The PDF's pages at 300 dpi on canvases that only the printer sees; when all are drawn, the system's print dialog
 * opens. No frame, no temporary file. Whatever happens, the canvases go when it is over.
 */
export function PrintSheets({ pdfBase64, onDone }: Props) {
  const sheets = useRef<HTMLDivElement>(null);
  const done = useEffectEvent(onDone);
  useEffect(() => {
    const element = sheets.current;
    if (!element) return undefined;
    const calledOff = new AbortController();
    const { signal } = calledOff;
    window.addEventListener('afterprint', () => done(null), { signal });
    drawSheets(pdfBase64, element, signal)
      .then(
        () => signal.aborted || window.print(),
        () => signal.aborted || done(FAILED),
      )
      .catch(() => done(FAILED)); // a system without a print dialog
    return () => {
      calledOff.abort();
      // A canvas gives its memory back when it has no size.
      for (const canvas of element.querySelectorAll('canvas')) canvas.width = 0;
      element.replaceChildren();
    };
  }, [pdfBase64]);
  return createPortal(<div ref={sheets} className="sheets" aria-hidden="true" />, document.body);
}

/** Draws page after page: two at once would need the memory of two. */
async function drawSheets(pdfBase64: string, sheets: HTMLElement, signal: AbortSignal): Promise<void> {
  const pdf = await openPdf(pdfBase64);
  try {
    sheets.dataset['paper'] = pdf.height > 800 ? 'a4' : 'letter';
    const pixels = Math.floor((pdf.width / POINTS_AN_INCH) * printDpi(pdf.pages));
    for (let page = 1; page <= pdf.pages && !signal.aborted; page += 1) {
      const canvas = document.createElement('canvas');
      canvas.className = 'sheets__page';
      await pdf.draw(page, canvas, pixels).done;
      sheets.append(canvas);
    }
  } finally {
    await pdf.close();
  }
}
