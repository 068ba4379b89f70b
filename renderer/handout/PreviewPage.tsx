import { useEffect, useRef, useState } from 'react';
import { type Drawing, type OpenPdf } from './pdfPages';
import { useNearness } from './useNearness';

type Props = {
  readonly pdf: OpenPdf;
  readonly page: number;
  /** How wide to draw it, in pixels of the screen; 0 while that is not known. */
  readonly pixels: number;
};

/** Pages that are only near wait until those on the screen are drawn. */
const NEAR_WAITS_MS = 150;

/**
 * One page of the PDF. A page that changed is drawn off the screen and put in the place of the old one when it is ready,
 * so nothing flashes; a page far off holds no picture.
 */
export function PreviewPage({ pdf, page, pixels }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const nearness = useNearness(sheet);
  const drawn = useRef<{ readonly pdf: OpenPdf; readonly pixels: number } | null>(null);
  const [isBroken, setBroken] = useState(false);
  const wait = nearness === 'far' || pixels === 0 ? null : nearness === 'seen' ? 0 : NEAR_WAITS_MS;
  useEffect(() => {
    const element = sheet.current;
    if (!element || wait === null) {
      element?.replaceChildren();
      drawn.current = null;
      return undefined;
    }
    if (drawn.current?.pdf === pdf && drawn.current.pixels === pixels) return undefined;
    let drawing: Drawing | null = null;
    const draw = () => {
      const canvas = document.createElement('canvas');
      drawing = pdf.draw(page, canvas, pixels);
      drawing.done.then(
        (outcome) => {
          if (outcome !== 'drawn') return;
          setBroken(false);
          element.replaceChildren(canvas);
          drawn.current = { pdf, pixels };
        },
        () => setBroken(true),
      );
    };
    const timer = wait === 0 ? null : setTimeout(draw, wait);
    if (wait === 0) draw();
    return () => {
      if (timer !== null) clearTimeout(timer);
      drawing?.cancel();
    };
  }, [pdf, page, pixels, wait]);
  const label = `Page ${page} of ${pdf.pages}`;
  return (
    <figure className="preview__page">
      <div
        ref={sheet}
        className="preview__sheet"
        role="img"
        aria-label={label}
        style={{ aspectRatio: `${pdf.width} / ${pdf.height}` }}
      />
      <figcaption className="preview__number">{isBroken ? `${label} cannot be drawn` : label}</figcaption>
    </figure>
  );
}
