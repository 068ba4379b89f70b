import type { WeekDay } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, type TextBlock, writeLines } from './box';
import { drawGrid } from './cells';
import type { Pen, StructureNode } from './pen';
import { INK, LINE_HEIGHT } from './typeScale';

/** Above and below the words of an entry: less where the page is set tight. */
const padY = ({ scale }: Sheet): number => Math.min(5, Math.max(2, scale.gap * 0.36));
const INSET = 2;

type Entry = {
  readonly block: TextBlock;
  /** With the space above and below. */
  readonly height: number;
  readonly own: boolean;
  readonly quiet: boolean;
};

/** Of the words: that of tables where page 1 has to set its lines closer. */
const wordSize = ({ scale }: Sheet): number =>
  scale.lineHeight < LINE_HEIGHT ? Math.min(scale.body, scale.label) : scale.body;

/** The week as seven boxes. What is done at home stands white on the clinic's dark colour, which survives a grey copier. */
export function weekBox(days: readonly WeekDay[], sheet: Sheet): Box {
  const inside: Sheet = { ...sheet, width: sheet.width / days.length - 5 };
  const heads = days.map(({ name }) => measureText([{ text: name, strong: true }], inside, wordSize(sheet)));
  const bodies = days.map((day) => entriesOf(day, inside));
  return weekOf(heads, bodies, sheet);
}

function weekOf(heads: readonly TextBlock[], bodies: readonly (readonly Entry[])[], sheet: Sheet): Box {
  const column = sheet.width / heads.length;
  const body = wordSize(sheet);
  const headHeight = Math.max(...heads.map((head) => head.height)) + 4;
  const least = 2.2 * body;
  const bodyHeight = Math.max(least, ...bodies.map(heightOf));
  const height = headHeight + bodyHeight;
  return {
    height,
    draw(pen, x, y, parent) {
      pen.artifact((doc) => doc.rect(x, y, sheet.width, headHeight).fill(INK.tint));
      bodies.forEach((entries, i) =>
        fillOwn(pen, entries, sheet.accent, {
          x: x + i * column,
          y: y + headHeight,
          width: column,
          height: bodyHeight,
        }),
      );
      drawGrid(
        pen,
        { x, y, width: sheet.width, height },
        { columns: heads.slice(1).map((_, i) => (i + 1) * column), rows: [headHeight] },
      );
      const table = pen.group(parent, 'Table');
      const headRow = pen.group(table, 'TR');
      heads.forEach((head, i) =>
        pen.content(
          headRow,
          'TH',
          () =>
            writeLines(
              pen,
              head,
              { x: x + i * column, y: y + 2, width: column, align: 'centre' },
              { size: body },
            ),
          { scope: 'Column' },
        ),
      );
      headRow.end();
      const bodyRow = pen.group(table, 'TR');
      bodies.forEach((entries, i) =>
        writeDay(pen, bodyRow, entries, {
          x: x + i * column,
          y: y + headHeight,
          width: column,
          height: bodyHeight,
          size: body,
        }),
      );
      bodyRow.end();
      table.end();
    },
    cut(most) {
      const fitting = bodies.map((entries) => countFitting(entries, most - headHeight));
      if (fitting.every((count) => count === 0)) return null;
      const part = (pick: (entries: readonly Entry[], count: number) => readonly Entry[]) =>
        weekOf(
          heads,
          bodies.map((entries, i) => pick(entries, fitting[i] ?? 0)),
          sheet,
        );
      return [
        part((entries, count) => entries.slice(0, count)),
        part((entries, count) => entries.slice(count)),
      ];
    },
  };
}

/** How many entries of a day go into a height, from the first on. */
const countFitting = (entries: readonly Entry[], height: number): number =>
  entries.filter((_, i) => heightOf(entries.slice(0, i + 1)) <= height).length;

function entriesOf(day: WeekDay, sheet: Sheet): readonly Entry[] {
  const body = wordSize(sheet);
  const entry = (lines: readonly string[], own: boolean, quiet: boolean): Entry => {
    const text = lines.filter((line) => line !== '').join('\n');
    const block = measureText([{ text, strong: own }], sheet, body);
    return { block, height: block.height + 2 * padY(sheet), own, quiet };
  };
  if (day.entries.length === 0) return [entry([day.empty], false, true)];
  return day.entries.map(({ label, detail, own }) => entry([label, detail], own, false));
}

const heightOf = (entries: readonly Entry[]) => entries.reduce((sum, { height }) => sum + height, 0);

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Where each entry of a day stands: the free height is shared out equally. */
function places(entries: readonly Entry[], day: Place): readonly Place[] {
  const extra = (day.height - heightOf(entries)) / entries.length;
  let top = day.y;
  return entries.map(({ height }) => {
    const place = { ...day, y: top, height: height + extra };
    top += place.height;
    return place;
  });
}

function fillOwn(pen: Pen, entries: readonly Entry[], color: string, day: Place): void {
  const own = places(entries, day).filter((_, i) => entries[i]?.own);
  if (own.length === 0) return;
  pen.artifact((doc) => {
    // A white line inside the rules keeps neighbouring black days apart.
    for (const place of own)
      doc.rect(place.x + INSET, place.y + INSET, place.width - 2 * INSET, place.height - 2 * INSET);
    doc.fill(color);
  });
}

function writeDay(
  pen: Pen,
  row: StructureNode,
  entries: readonly Entry[],
  day: Place & { readonly size: number },
): void {
  const spots = places(entries, day);
  pen.content(row, 'TD', () => {
    entries.forEach(({ block, own, quiet }, i) => {
      const spot = spots[i];
      if (!spot) return;
      const y = spot.y + (spot.height - block.height) / 2;
      const color = own ? INK.paper : quiet ? INK.quiet : INK.text;
      writeLines(pen, block, { x: spot.x, y, width: spot.width, align: 'centre' }, { size: day.size, color });
    });
  });
}
