import { plain } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, type TextBlock, writeLines } from './box';
import type { Pen, StructureNode } from './pen';
import { INK } from './typeScale';

/** Between two columns, in parts of the size of the words. */
const APART = 1;
/** What a sign broken over two lines costs, in lines: rather a line more than three of them. */
const BROKEN = 0.45;

/** Signs with a dot before each, and where they stand. */
type Columns = { readonly signs: readonly Sign[]; readonly height: number; readonly cost: number };
type Sign = { readonly block: TextBlock; readonly x: number; readonly y: number };

/**
 * Short signs as a list, read down the first column and then the second: in two columns of one width, in two as wide as
 * their words ask for, or in one, whichever is low and breaks few.
 */
export function signColumns(signs: readonly string[], sheet: Sheet): Box {
  const { signs: placed, height } = bestColumns(signs, sheet);
  const size = sheet.scale.body;
  return {
    height,
    draw(pen, x, y, parent) {
      const list = pen.group(parent, 'L');
      for (const sign of placed) drawSign(pen, list, { ...sign, x: x + sign.x, y: y + sign.y }, size);
      list.end();
    },
  };
}

function bestColumns(signs: readonly string[], sheet: Sheet): Columns {
  const { width } = sheet;
  const apart = APART * sheet.scale.body;
  const wide = signs.map((sign) => measureText([plain(sign)], sheet, sheet.scale.body).width);
  const half = Math.ceil(signs.length / 2);
  const splits = signs.slice(1).map((_, i) => i + 1);
  const asWideAsWords = splits.map((count) => {
    const left = Math.max(...wide.slice(0, count)) + indentOf(sheet) + 0.5;
    return { count, right: Math.min(left + apart, width * 0.6) };
  });
  const columns = [
    ...(signs.length > 1 ? [{ count: half, right: width / 2 }] : []),
    ...asWideAsWords,
    { count: signs.length, right: width + apart },
  ].map(({ count, right }) => inColumns(signs, sheet, { count, right, first: right - apart }));
  return columns.reduce((best, other) => (other.cost < best.cost - 0.01 ? other : best));
}

const indentOf = ({ scale }: Sheet): number => scale.body;

type Split = {
  /** How many signs stand in the first column, and its width. */
  readonly count: number;
  readonly first: number;
  /** Left edge of the second. */
  readonly right: number;
};

function inColumns(signs: readonly string[], sheet: Sheet, { count, first, right }: Split): Columns {
  const { body, lineHeight } = sheet.scale;
  const ends = [0, 0];
  const placed = signs.map((sign, i): Sign => {
    const column = i < count ? 0 : 1;
    const width = (column === 0 ? first : sheet.width - right) - indentOf(sheet);
    const block = measureText([plain(sign)], { ...sheet, width }, body);
    const y = ends[column] ?? 0;
    ends[column] = y + block.height;
    return { block, x: column === 0 ? 0 : right, y };
  });
  const height = Math.max(...ends);
  const broken = placed.reduce((sum, { block }) => sum + Math.max(0, block.lines.length - 1), 0);
  return { signs: placed, height, cost: height / (body * lineHeight) + broken * BROKEN };
}

function drawSign(pen: Pen, list: StructureNode, { block, x, y }: Sign, size: number): void {
  const radius = size * 0.15;
  pen.artifact((doc) => doc.circle(x + radius + 1, y + block.lead / 2 + size * 0.06, radius).fill(INK.text));
  const item = pen.group(list, 'LI');
  pen.content(item, 'LBody', () =>
    writeLines(pen, block, { x: x + size, y, width: block.width, align: 'left' }, { size }),
  );
  item.end();
}
