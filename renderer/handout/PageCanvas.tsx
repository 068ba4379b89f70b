import { useEffect, useRef } from 'react';
import type { OpenPdf } from './pdfPages';

type Props = {
  readonly pdf: OpenPdf;
  readonly page: number;
  readonly dpi: number;
  readonly className: string;
  readonly onDrawn?: () => void;
};

/** One page of the PDF, drawn by pdf.js: what is seen is what prints. */
export function PageCanvas({ pdf, page, dpi, className, onDrawn }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const drawing = pdf.draw(page, element, dpi);
    void drawing.done.then((outcome) => outcome === 'drawn' && onDrawn?.());
    return drawing.cancel;
  }, [pdf, page, dpi, onDrawn]);
  return <canvas ref={canvas} className={className} role="img" aria-label={`Page ${page} of ${pdf.pages}`} />;
}
