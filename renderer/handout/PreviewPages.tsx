import './preview.css';
import { type ReactNode, useRef } from 'react';
import { PreviewPage } from './PreviewPage';
import type { OpenPdf } from './pdfPages';
import { usePagePixels } from './usePagePixels';
import { usePlaceKept } from './usePlaceKept';

const PAGE = '.preview__sheet';

type Props = {
  readonly pdf: OpenPdf | null;
  /** What is said above the pages. */
  readonly children: ReactNode;
};

/** The pages of a PDF below each other; the place where one reads is kept when they change. */
export function PreviewPages({ pdf, children }: Props) {
  const column = useRef<HTMLElement>(null);
  usePlaceKept(column, PAGE);
  const pixels = usePagePixels(column, PAGE, pdf !== null);
  return (
    <main ref={column} className="handout__pages" aria-label="Preview" tabIndex={0}>
      {children}
      {pdf
        ? Array.from({ length: pdf.pages }, (_, index) => (
            <PreviewPage key={index} pdf={pdf} page={index + 1} pixels={pixels} />
          ))
        : null}
    </main>
  );
}
