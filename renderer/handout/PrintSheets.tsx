import { useCallback, useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { Paper } from '../../shared/clinic/schema';
import { PageCanvas } from './PageCanvas';
import type { OpenPdf } from './pdfPages';

const PRINT_DPI = 300;

type Props = { readonly pdf: OpenPdf; readonly paper: Paper; readonly onDone: () => void };

/**
 * The PDF's pages at 300 dpi on canvases that only the printer sees; when all are drawn, the system's print dialog
 * opens. No frame, no temporary file.
 */
export function PrintSheets({ pdf, paper, onDone }: Props) {
  const waiting = useRef(pdf.pages);
  const drawn = useCallback(() => {
    waiting.current -= 1;
    if (waiting.current === 0) window.print();
  }, []);
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <div className={`sheets sheets--${paper}`} aria-hidden="true">
      {Array.from({ length: pdf.pages }, (_, index) => (
        <PageCanvas
          key={index}
          pdf={pdf}
          page={index + 1}
          dpi={PRINT_DPI}
          className="sheets__page"
          onDrawn={drawn}
        />
      ))}
    </div>,
    document.body,
  );
}
