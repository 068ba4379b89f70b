import type { RichText } from '../../shared/handout/model';
import type { PrintFonts } from './fonts';
import { breakLines } from './lineBreak';
import type { Line } from './lineWords';
import type { Pen, StructureNode, Tag } from './pen';
import { type TypeScale } from './typeScale';

/** Something measured and ready to be drawn with its top left corner anywhere. Points. */
export type Box = {
  readonly height: number;
  draw(pen: Pen, x: number, y: number, parent: StructureNode): void;
  /** What fits into a height, and the rest, for text taller than a page; null where nothing does or it cannot be cut. */
  readonly cut?: (height: number) => Pieces | null;
};
export type Pieces = readonly [Box, Box];

/** What a box is measured with. */
export type Sheet = {
  readonly fonts: PrintFonts;
  readonly scale: TypeScale;
  readonly width: number;
  /** The clinic's colour, 7:1 on white: rules, numbers, and what stands white on dark. */
  readonly accent: string;
};

export type TextStyle = { readonly size: number; readonly color?: string };

/** Lines broken to a width, with the height they take. */
export type TextBlock = {
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
  /** From one line to the next. */
  readonly lead: number;
};

export function measureText(text: RichText, { fonts, width, scale }: Sheet, size: number): TextBlock {
  const lines = breakLines(text, { fonts, size, width });
  const lead = size * scale.lineHeight;
  return {
    lines,
    width: Math.max(0, ...lines.map((line) => line.width)),
    height: lines.length * lead,
    lead,
  };
}

export type Align = 'left' | 'centre' | 'right';

/** Writes measured lines, aligned within `width`. */
export function writeLines(
  pen: Pen,
  block: TextBlock,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly align: Align },
  style: TextStyle,
): void {
  const { lead } = block;
  const baseline = pen.fonts.regular.baseline(style.size, lead);
  block.lines.forEach((line, i) => {
    const free = at.width - line.width;
    const indent = at.align === 'left' ? 0 : at.align === 'centre' ? free / 2 : free;
    pen.line(line, at.x + indent, at.y + i * lead + baseline, style);
  });
}

/** The lines that fit into a height, and the rest; null where all or none do. */
export function cutLines(block: TextBlock, height: number): readonly [TextBlock, TextBlock] | null {
  const { lines, lead } = block;
  const fitting = Math.floor((height + 1e-6) / lead);
  if (fitting < 1 || fitting >= lines.length) return null;
  const part = (some: readonly Line[]) => ({ ...block, lines: some, height: some.length * lead });
  return [part(lines.slice(0, fitting)), part(lines.slice(fitting))];
}

/** A paragraph or heading. */
export const textBox = (text: RichText, sheet: Sheet, style: TextStyle & { readonly tag: Tag }): Box =>
  linesBox(measureText(text, sheet, style.size), sheet, style);

function linesBox(block: TextBlock, sheet: Sheet, style: TextStyle & { readonly tag: Tag }): Box {
  return {
    height: block.height,
    draw(pen, x, y, parent) {
      pen.content(parent, style.tag, () =>
        writeLines(pen, block, { x, y, width: sheet.width, align: 'left' }, style),
      );
    },
    cut(height) {
      const pieces = cutLines(block, height);
      return pieces && [linesBox(pieces[0], sheet, style), linesBox(pieces[1], sheet, style)];
    },
  };
}

export const NOTHING: Box = { height: 0, draw: () => undefined };

/** A box cut at a height, or the whole of one that fits and nothing after it. */
export const cutOrWhole = (box: Box, height: number): Pieces | null =>
  box.height <= height + 1e-6 ? [box, NOTHING] : (box.cut?.(height) ?? null);

/** Boxes one below the other. */
export function stack(boxes: readonly Box[], gap: number): Box {
  const shown = boxes.filter((box) => box.height > 0);
  const height = shown.reduce((sum, box) => sum + box.height, 0) + Math.max(0, shown.length - 1) * gap;
  return {
    height,
    draw(pen, x, y, parent) {
      let top = y;
      for (const box of shown) {
        box.draw(pen, x, top, parent);
        top += box.height + gap;
      }
    },
    cut(most) {
      let left = most;
      let whole = 0;
      for (; whole < shown.length && (shown[whole]?.height ?? 0) <= left + 1e-6; whole++)
        left -= (shown[whole]?.height ?? 0) + gap;
      const [before, after] = [shown.slice(0, whole), shown.slice(whole + 1)];
      const pieces = shown[whole]?.cut?.(left);
      if (pieces) return [stack([...before, pieces[0]], gap), stack([pieces[1], ...after], gap)];
      return before.length === 0 ? null : [stack(before, gap), stack(shown.slice(whole), gap)];
    },
  };
}

/** Two boxes side by side, the second `offset` to the right. */
export const beside = (left: Box, right: Box, offset: number): Box => ({
  height: Math.max(left.height, right.height),
  draw(pen, x, y, parent) {
    left.draw(pen, x, y, parent);
    right.draw(pen, x + offset, y, parent);
  },
  cut(height) {
    const [first, second] = [cutOrWhole(left, height), cutOrWhole(right, height)];
    return first && second
      ? [beside(first[0], second[0], offset), beside(first[1], second[1], offset)]
      : null;
  },
});

/** A box with free space above it. */
export const below = (space: number, box: Box): Box => ({
  height: box.height === 0 ? 0 : box.height + space,
  draw: (pen, x, y, parent) => box.draw(pen, x, y + space, parent),
  cut(height) {
    const pieces = box.cut?.(height - space);
    return pieces ? [below(space, pieces[0]), pieces[1]] : null;
  },
});
