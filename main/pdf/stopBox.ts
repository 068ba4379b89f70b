import type { StopBox } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, textBox, type TextBlock, writeLines } from './box';
import type { Pen, StructureNode } from './pen';
import { INK, LINE_HEIGHT, RULE } from './typeScale';

/** Between the frame and the words: less where the page is set tight. */
const padOf = ({ scale }: Sheet): number => Math.min(12, Math.max(8, scale.gap * 0.85));

/** When to stop and whom to call: the heaviest frame of the page. */
export function stopBox(box: StopBox, sheet: Sheet): Box {
  const pad = padOf(sheet);
  const inside: Sheet = { ...sheet, width: sheet.width - 2 * pad };
  const content = stack(
    [
      headline(box, inside),
      signList(box.signs, inside),
      textBox(box.emergency, inside, { size: sheet.scale.body, tag: 'P' }),
    ],
    sheet.scale.gap / 2,
  );
  const height = content.height + 2 * pad;
  return {
    height,
    draw(pen, x, y, parent) {
      const half = RULE.heavy / 2;
      pen.artifact((doc) =>
        doc
          .lineWidth(RULE.heavy)
          .strokeColor(INK.text)
          .roundedRect(x + half, y + half, sheet.width - RULE.heavy, height - RULE.heavy, 6)
          .stroke(),
      );
      content.draw(pen, x + pad, y + pad, parent);
    },
  };
}

/** The word in a black badge, and what to do beside it. */
function headline({ word, call }: StopBox, sheet: Sheet): Box {
  const size = sheet.scale.heading;
  const wide = sheet.fonts.bold.widthOf(word) * size;
  const badge = wide + 16;
  const text = measureText(
    [{ text: call, strong: true }],
    { ...sheet, width: sheet.width - badge - 8 },
    size,
  );
  const lead = size * LINE_HEIGHT;
  return {
    height: Math.max(text.height, lead),
    draw(pen, x, y, parent) {
      pen.artifact((doc) => doc.roundedRect(x, y, badge, lead, 4).fill(INK.text));
      pen.content(parent, 'H2', () => {
        pen.word(word, x + 8, y + pen.fonts.bold.baseline(size, lead), {
          size,
          face: 'bold',
          color: INK.paper,
        });
        writeLines(pen, text, { x: x + badge + 8, y, width: text.width, align: 'left' }, { size });
      });
    },
  };
}

/** The signs as a list in two columns where they fit, read down the first and then the second. */
function signList(signs: readonly string[], sheet: Sheet): Box {
  const { body } = sheet.scale;
  const indent = body;
  const column = sheet.width / 2;
  const measure = (width: number) =>
    signs.map((sign) =>
      measureText([{ text: sign, strong: false }], { ...sheet, width: width - indent }, body),
    );
  const narrow = measure(column - 6);
  const lead = body * LINE_HEIGHT;
  const inTwo = narrow.every((block) => block.height <= lead + 0.1);
  const blocks = inTwo ? narrow : measure(sheet.width);
  const inFirst = inTwo ? Math.ceil(signs.length / 2) : signs.length;
  const places = blocks.map((_, i) => ({
    x: i < inFirst ? 0 : column,
    y: blocks.slice(i < inFirst ? 0 : inFirst, i).reduce((sum, block) => sum + block.height, 0),
  }));
  return {
    height: Math.max(0, ...blocks.map((block, i) => (places[i]?.y ?? 0) + block.height)),
    draw(pen, x, y, parent) {
      const list = pen.group(parent, 'L');
      blocks.forEach((block, i) => {
        const place = places[i];
        if (place) signItem(pen, list, block, { x: x + place.x, y: y + place.y, indent, size: body });
      });
      list.end();
    },
  };
}

type ItemPlace = { readonly x: number; readonly y: number; readonly indent: number; readonly size: number };

function signItem(pen: Pen, list: StructureNode, block: TextBlock, { x, y, indent, size }: ItemPlace): void {
  const lead = size * LINE_HEIGHT;
  const radius = size * 0.15;
  pen.artifact((doc) => doc.circle(x + radius + 1, y + lead / 2 + size * 0.06, radius).fill(INK.text));
  const item = pen.group(list, 'LI');
  pen.content(item, 'LBody', () =>
    writeLines(pen, block, { x: x + indent, y, width: block.width, align: 'left' }, { size }),
  );
  item.end();
}
