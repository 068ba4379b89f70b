import { useEffect, useRef } from 'react';
import type { OpenPdf } from './pdfPages';

type Props = { readonly pdf: OpenPdf; readonly page: number; readonly dpi: number; readonly className: string; readonly onDrawn?: () => void };

/** One page of the PDF, drawn by pdf.js: what is seen is what prints. */
export function PageCanvas({ pdf, page, dpi, className, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let live = true;
    const element = canvas.current;
    if (!element) return undefined;
    pdf.draw(page, element, dpi / 72).then(
      () => live && onDrawn?.(),
      (error: unknown) => {
        // A page that was closed under the drawing hand is not a fault; anything else is.
        if (live) throw error;
      },
    );
    return () => {
      live = false;
    };
  }, [pdf, page, dpi, onDrawn]);
  return <canvas ref={canvas} className={className} role="img" aria-label={`Page ${page} of ${pdf.pages}`} />;
}
