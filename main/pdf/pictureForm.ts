import { deflateSync } from 'node:zlib';
import type { Shape } from '../../shared/figure/draw/shape';
import { type Frame, frameOf } from '../../shared/figure/frame';
import { DEFAULT_PEN, drawKey } from '../../shared/figure/picture';
import type { Drawing } from '../../shared/figure/pose';
import { pathOperators } from './pathOperators';

/** A key pose ready for a PDF: content operators in thousandths of body height, y down, wherever it will stand. */
export type PictureForm = {
  readonly frame: Frame;
  /** The operators, deflated. */
  readonly content: Uint8Array;
};

/** Solves, draws and compresses a key pose; no line is thinner than `thinnest` thousandths. */
export function pictureForm(drawing: Drawing, key: number, thinnest: number): PictureForm {
  const line = Math.max(DEFAULT_PEN.line, thinnest);
  const shapes = drawKey(drawing, key, { line });
  const operators = shapesOperators(shapes, thinnest);
  return { frame: frameOf(drawing), content: deflateSync(Buffer.from(operators, 'latin1'), { level: 9 }) };
}

const ROUND_JOINS_AND_ENDS = '1 j 1 J';

function shapesOperators(shapes: readonly Shape[], thinnest: number): string {
  const lines = [ROUND_JOINS_AND_ENDS];
  const current: Record<string, string> = {};
  /** Colours and weights hold until they are changed. */
  const set = (operator: string, value: string) => {
    if (current[operator] !== value) lines.push(`${value} ${operator}`);
    current[operator] = value;
  };
  for (const { path, fill, stroke, width, under } of shapes) {
    const operators = pathOperators(path);
    const strokePath = () => {
      if (!stroke) return;
      set('RG', rgb(stroke));
      // Half of a line that is painted under its fill stays visible.
      set('w', String(tenths(Math.max(width, under ? thinnest * 2 : thinnest))));
      lines.push(operators, 'S');
    };
    if (under) strokePath();
    if (fill) {
      set('rg', rgb(fill));
      lines.push(operators, 'f');
    }
    if (!under) strokePath();
  }
  return lines.join('\n');
}

/** Rounded up, so that the thinnest line stays as thick as it must be. */
const tenths = (value: number): number => Math.ceil(value * 10 - 1e-9) / 10;

/** `#rrggbb` as three shares of 1, near enough to come out as the same bytes. */
function rgb(colour: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new Error(`No figure has the colour "${colour}".`);
  return [1, 3, 5]
    .map((at) => Math.round((Number.parseInt(colour.slice(at, at + 2), 16) / 255) * 1000) / 1000)
    .join(' ');
}
