import type { PdfDocument } from './pen';

/** A rule across, from its left end. Points. */
export function paintRule(
  doc: PdfDocument,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { line, color }: { readonly line: number; readonly color: string },
): void {
  doc
    .lineWidth(line)
    .strokeColor(color)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}
