import type { RichText } from '../../shared/handout/model';
import { below, beside, type Box, measureText, type Sheet, stack } from './box';
import { paragraph } from './paragraph';

/** Where the second of two lines that share a line of the page may start, the best first: one grid for all cards. */
const SECOND_STARTS = [1 / 2, 5 / 12, 7 / 12, 1 / 3, 2 / 3] as const;

/** Two short lines that follow each other share a line of the page: "Too hard?" with "Too easy?" before any other two. */
export function afterParts(lines: readonly RichText[], sheet: Sheet): readonly Box[] {
  const { gap } = sheet.scale;
  return pairsOf(lines, sheet).map((row, i) => below(gap / (i === 0 ? 2 : 6), row));
}

/** From the end, or from the start where only that takes fewer lines of the page. */
function pairsOf(lines: readonly RichText[], sheet: Sheet): readonly Box[] {
  const pair = (i: number) => paired(lines[i] ?? [], lines[i + 1] ?? [], sheet);
  const single = (i: number) => paragraph(lines[i] ?? [], sheet);
  const fromEnd: Box[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const two = i > 0 ? pair(i - 1) : null;
    fromEnd.unshift(two ?? single(i));
    if (two) i -= 1;
  }
  const fromStart: Box[] = [];
  for (let i = 0; i < lines.length; i++) {
    const two = i < lines.length - 1 ? pair(i) : null;
    fromStart.push(two ?? single(i));
    if (two) i += 1;
  }
  return stack(fromStart, 0).height < stack(fromEnd, 0).height - 0.1 ? fromStart : fromEnd;
}

/** Two lines side by side; null where one of them would not stay a single line. */
function paired(first: RichText, second: RichText, sheet: Sheet): Box | null {
  const { gap, body } = sheet.scale;
  const [left, right] = [measureText(first, sheet, body), measureText(second, sheet, body)];
  if (left.lines.length > 1 || right.lines.length > 1) return null;
  const offset = SECOND_STARTS.map((part) => part * sheet.width).find(
    (start) => left.width + gap <= start && start + right.width <= sheet.width,
  );
  return offset === undefined ? null : beside(paragraph(first, sheet), paragraph(second, sheet), offset);
}
