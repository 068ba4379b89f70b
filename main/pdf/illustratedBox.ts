import { type Illustrated, strong } from '../../shared/handout/model';
import { type Box, type Sheet, stack, textBox } from './box';
import { listBox } from './listBox';
import { picturesBox } from './pictureBox';

/** Share of the width that the pictures take. */
const PICTURE_SHARE = 0.28;

/** Pictures on the left; a heading and its lines beside them, in the middle of their height. */
export function illustratedBox({ pictures, heading, lines }: Illustrated, sheet: Sheet): Box {
  const { scale } = sheet;
  const column = sheet.width * PICTURE_SHARE;
  const left = pictures.length === 0 ? 0 : column + scale.gap;
  const right: Sheet = { ...sheet, width: sheet.width - left };
  const words = stack(
    [textBox([strong(heading)], right, { size: scale.heading, tag: 'H2' }), listBox(lines, right)],
    scale.gap / 8,
  );
  const drawn =
    pictures.length === 0
      ? null
      : picturesBox(pictures, sheet, { width: column, height: Math.max(words.height, scale.thumb) });
  const height = Math.max(words.height, drawn?.height ?? 0);
  return {
    height,
    draw(pen, x, y, parent) {
      words.draw(pen, x + left, y + (height - words.height) / 2, parent);
      drawn?.draw(pen, x, y + (height - drawn.height) / 2, parent);
    },
  };
}
