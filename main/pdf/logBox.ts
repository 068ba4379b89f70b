import { type Log, type LogRating, plain, type RichText, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, writeLines } from './box';
import { PAD } from './cells';
import { type DiscBox, discBox } from './discBox';
import { type LogGrid, logGrids, logRow, paintLogRows } from './logGrid';
import { logHead } from './logHead';
import type { StructureNode } from './pen';
import { above, atLeast, type BlockParts } from './tableParts';

const PAD_Y = 3;

/** A log in strips of as many weeks as the sheet is wide, each in parts that may stand on different pages. */
export const logStrips = (
  log: Log,
  sheet: Sheet,
  least: readonly (readonly number[])[] = [],
): readonly BlockParts[] => logGrids(log, sheet).map((grid, i) => strip(log, grid, sheet, least[i] ?? []));

function strip(log: Log, grid: LogGrid, sheet: Sheet, least: readonly number[]): BlockParts {
  const head = logHead(log, grid, sheet);
  let list: StructureNode | null = null;
  const lines: readonly Line[] = [
    ...log.rows.map((row) => ({
      disc: discBox(String(row.number), sheet),
      words: [strong(row.name), ...targetOf(row, grid)],
    })),
    ...log.ratings.map((rating) => ({ disc: null, words: ratingWords(rating) })),
  ];
  const rows = lines.map((line, i) =>
    rowBox(line, { grid, sheet }, (pen, parent) => {
      list ??= pen.group(parent, 'L');
      return { list, isLast: i === lines.length - 1 };
    }),
  );
  const opening: Box = { height: head.height, draw: (pen, x, y, parent) => head.draw(pen, x, y, parent) };
  // What is asked of the whole session stays with the last exercise.
  const kept = log.ratings.length + 1;
  const [first, ...rest] = [...rows.slice(0, -kept), stacked(rows.slice(-kept))].map((part, i) =>
    atLeast(part, (least[i] ?? 0) - (i === 0 ? head.height : 0)),
  );
  return {
    parts: first ? [above(opening, first), ...rest] : [opening],
    whole: true,
    again: { height: head.height, draw: (pen, x, y) => head.draw(pen, x, y, null) },
  };
}

const stacked = (boxes: readonly Box[]): Box => boxes.reduce((upper, lower) => above(upper, lower));

const ratingWords = ({ label, ask }: LogRating): RichText => [strong(label), plain(` ${ask}`)];

/** What to aim at in the weeks of a strip: what changes stands with its weeks, unless all of them share it. */
function targetOf({ target, changing }: Log['rows'][number], { weeks, from }: LogGrid): RichText {
  const runs: { first: string; last: string; words: string }[] = [];
  changing.slice(from, from + weeks.length).forEach((words, i) => {
    const before = runs.at(-1);
    const { short = '', number = '' } = weeks[i] ?? {};
    if (before?.words === words) before.last = `–${number}`;
    else runs.push({ first: short, last: '', words });
  });
  const [only] = runs;
  if (runs.length === 1 && only)
    return lined([[target, only.words].filter((part) => part !== '').join(', ')]);
  // A line for each week, and it stays with the first of its words where a line ends.
  return lined([target, ...runs.map(({ first: week, last, words }) => `${week}${last}:\u00a0${words}`)]);
}

const lined = (lines: readonly string[]): RichText =>
  lines.filter((line) => line !== '').map((line) => plain(`\n${line}`));

type Line = { readonly disc: DiscBox | null; readonly words: RichText };
type Opened = { readonly list: StructureNode; readonly isLast: boolean };

/** The words of a row and its empty boxes. */
function rowBox(
  { disc, words }: Line,
  { grid, sheet }: { readonly grid: LogGrid; readonly sheet: Sheet },
  open: (pen: Parameters<Box['draw']>[0], parent: StructureNode) => Opened,
): Box {
  const size = sheet.scale.body;
  const left = PAD + (disc ? disc.width + PAD : 0);
  const block = measureText(words, { ...sheet, width: grid.name - left - PAD / 2 }, size);
  const height = Math.max(logRow(sheet, disc !== null), block.height + 2 * PAD_Y);
  return {
    height,
    draw(pen, x, y, parent) {
      pen.artifact((doc) => paintLogRows(doc, grid, { x, y, width: sheet.width }, { heights: [height] }));
      const discTop = y + (height - (disc?.height ?? 0)) / 2;
      disc?.paint(pen, x + PAD, discTop);
      const { list, isLast } = open(pen, parent);
      const item = pen.group(list, 'LI');
      pen.content(item, 'LBody', () => {
        disc?.write(pen, x + PAD, discTop);
        writeLines(
          pen,
          block,
          { x: x + left, y: y + (height - block.height) / 2, width: block.width, align: 'left' },
          { size },
        );
      });
      item.end();
      if (isLast) list.end();
    },
  };
}
