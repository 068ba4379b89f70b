import type { Block } from '../../shared/handout/model';
import { assertNever } from '../../shared/result';
import { below, beside, type Box, NOTHING, type Sheet, stack, textBox } from './box';
import { calendarParts } from './calendarBox';
import { effortBox } from './effortBox';
import { headBox } from './headBox';
import { headingBox } from './headingBox';
import { illustratedBox } from './illustratedBox';
import { listBox } from './listBox';
import { logStrips } from './logBox';
import { signatureBox } from './signatureBox';
import { stopBox } from './stopBox';
import { tableParts } from './tableParts';
import { tickBox } from './tickBox';
import { dayTicksBox } from './dayTicksBox';
import { weekBox } from './weekBox';

/** One block of a document, measured. */
export function blockBox(block: Block, sheet: Sheet): Box {
  const { title, body } = sheet.scale;
  switch (block.kind) {
    case 'head':
      return headBox(block.head, sheet);
    case 'title':
      return textBox([{ text: block.text, strong: true }], sheet, {
        size: title,
        tag: 'H1',
        color: sheet.accent,
      });
    case 'heading':
      return headingBox(block.text, block.aside, sheet);
    case 'paragraph':
      return textBox(block.text, sheet, { size: body, tag: 'P' });
    case 'list':
      return listBox(block.items, sheet);
    case 'table':
      return stack(tableParts(block.table, sheet).parts, 0);
    case 'log':
      return stack(
        logStrips(block.log, sheet).flatMap(({ parts }) => parts),
        0,
      );
    case 'day-ticks':
      return dayTicksBox(block.ticks, sheet);
    case 'calendar':
      return stack(calendarParts(block.calendar, sheet).parts, 0);
    case 'illustrated':
      return illustratedBox(block.topic, sheet);
    case 'week':
      return weekBox(block.days, sheet);
    case 'effort':
      return effortBox(block.line, sheet);
    case 'columns':
      return columnsBox(block.left, block.right, sheet);
    case 'stop':
      return stopBox(block.box, sheet);
    case 'tick':
      return tickBox(block.text, sheet);
    case 'signatures':
      return signatureBox(block.fields, sheet);
    case 'exercise':
      throw new Error('A card is set with the cards of its page, not by itself.');
    case 'new-page':
      return NOTHING;
    default:
      return assertNever(block, 'block of a handout');
  }
}

/** Where the right one of two columns starts, in parts of the width, the best first. */
const RIGHT_STARTS = [0.46, 0.5, 0.54] as const;
/** The least width of a box of the effort line, in parts of the size of its number. */
const EFFORT_BOX = 1.4;

/** Two columns, the right one wider, for it holds the effort line: less so where that takes fewer lines. */
function columnsBox(left: readonly Block[], right: readonly Block[], sheet: Sheet): Box {
  const boxes = Math.max(0, ...right.map((block) => (block.kind === 'effort' ? effortBoxes(block) : 0)));
  const room = sheet.width - boxes * EFFORT_BOX * sheet.scale.label;
  const [usual, ...others] = RIGHT_STARTS;
  const at = (part: number) => columnsAt(left, right, { sheet, offset: Math.round(sheet.width * part) });
  return others
    .filter((part) => part * sheet.width <= room)
    .map(at)
    .reduce((best, other) => (other.height < best.height - 0.1 ? other : best), at(usual));
}

const effortBoxes = ({ line }: Extract<Block, { kind: 'effort' }>): number => line.max - line.min + 1;

function columnsAt(
  left: readonly Block[],
  right: readonly Block[],
  { sheet, offset }: { readonly sheet: Sheet; readonly offset: number },
): Box {
  const column = (blocks: readonly Block[], width: number) =>
    stack(
      blocks.map((block, i) =>
        below(
          i === 0 || block.kind === 'heading' ? 0 : sheet.scale.gap / 4,
          blockBox(block, { ...sheet, width }),
        ),
      ),
      0,
    );
  return beside(column(left, offset - 24), column(right, sheet.width - offset), offset);
}
