import { deflateSync } from 'node:zlib';
import type { Shape } from '../../shared/figure/draw/shape';
import { type Frame, frameOf } from '../../shared/figure/frame';
import { DEFAULT_PEN, drawKey } from '../../shared/figure/picture';
import type { Drawing } from '../../shared/figure/pose';
import { rgb } from './color';
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
