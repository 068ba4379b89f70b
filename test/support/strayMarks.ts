import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { HandoutDocument } from '../../shared/handout/model';

const MM = 72 / 25.4;
const MARGIN = 15 * MM;
/** Rules, boxes and pictures stand in the width that A4 and Letter share; holes take 5 mm of it on the left. */
const LIVE_WIDTH = 180 * MM;
const FOR_HOLES = 5 * MM;
/** The band of a draft stands in the top margin. */
const BAND = 9 * MM;
/** Half of the heaviest rule, points. */
const SLACK = 1.6;

type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** The rules, boxes and drawings of a PDF that stand outside the margins, one sentence each; `pageFaults` reads text alone. */
export async function strayMarks(
  bytes: Uint8Array,
  { binding, draft }: Pick<HandoutDocument, 'binding' | 'draft'>,
): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false });
  const pdf = await task.promise;
  const stray: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const right = (width + LIVE_WIDTH) / 2;
    const area: Box = {
      left: right - LIVE_WIDTH + (binding ? FOR_HOLES : 0) - SLACK,
      right: right + SLACK,
      top: MARGIN - (draft === null ? 0 : BAND) - SLACK,
      bottom: height - MARGIN + SLACK,
    };
    const { fnArray, argsArray } = await page.getOperatorList();
    for (const box of painted(fnArray, argsArray, height))
      if (box.left < area.left || box.right > area.right || box.top < area.top || box.bottom > area.bottom)
        stray.push(
          `Page ${number}: what is painted from ${box.left.toFixed(0)}, ${box.top.toFixed(0)} to ${box.right.toFixed(0)}, ${box.bottom.toFixed(0)} stands outside the margins.`,
        );
  }
  await task.destroy();
  return stray;
}

/** Where each path lies, from the top left of the page. What only clips is not seen. */
function painted(operators: readonly number[], args: readonly unknown[], pageHeight: number): readonly Box[] {
  let matrix: number[] = [1, 0, 0, 1, 0, 0];
  const saved: number[][] = [];
  return operators.flatMap((operator, i): readonly Box[] => {
    if (operator === OPS.save) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? matrix;
    if (operator === OPS.transform) matrix = Util.transform(matrix, [...(args[i] as number[])]);
    if (operator === OPS.paintFormXObjectBegin) {
      saved.push(matrix);
      const [form] = args[i] as readonly [ArrayLike<number> | null];
      if (form) matrix = Util.transform(matrix, Array.from(form));
    }
    if (operator !== OPS.constructPath) return [];
    const [paint, , extent] = args[i] as readonly [number, unknown, ArrayLike<number> | null];
    if (!extent || paint === OPS.endPath) return [];
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(extent);
    const corners = [
      [x0, y0],
      [x1, y0],
      [x0, y1],
      [x1, y1],
    ].map((point) => {
      Util.applyTransform(point, matrix);
      return point;
    });
    const xs = corners.map(([x = 0]) => x);
    const ys = corners.map(([, y = 0]) => pageHeight - y);
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
  });
}
