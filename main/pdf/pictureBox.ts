import { frameOf } from '../../shared/figure/frame';
import { type CardPicture, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, writeLines } from './box';
import { paintPicture } from './paintPicture';
import type { Pen, StructureNode } from './pen';
import { sameDrawing } from './pictureMemo';
import { paintImage } from './pixelImage';

/** Between two pictures, and between a picture and its caption. */
const APART = 10;
const CAPTION_GAP = 3;

type Room = { readonly width: number; readonly height: number };

/** The longer side of every photo: of photos only the shape counts, not how many pixels they have. */
const PHOTO_SIDE = 1000;

/** The size of a picture before it is scaled: a drawing's in thousandths of body height. */
export function sizeOf(picture: CardPicture): Room {
  if (picture.kind === 'drawing') return frameOf(sameDrawing(picture.drawing));
  const scale = PHOTO_SIDE / Math.max(picture.width, picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}

/**
 * The pictures of a card with their captions: side by side, or one above the other where that shows them larger, as
 * with somebody who lies. All have one scale.
 */
export function picturesBox(pictures: readonly CardPicture[], sheet: Sheet, room: Room): Box {
  const sizes = pictures.map(sizeOf);
  const widest = Math.max(...sizes.map(({ width }) => width));
  const tallest = Math.max(...sizes.map(({ height }) => height));
  const count = pictures.length;
  const besideScale = Math.min(room.height / tallest, (room.width - APART * (count - 1)) / count / widest);
  const captioned = pictures.some(({ caption }) => caption !== '');
  const captionHeight = captioned
    ? measureText([strong('X')], sheet, sheet.scale.label).height + CAPTION_GAP
    : 0;
  const stackedScale = Math.min(
    ((room.height + captionHeight - APART * (count - 1)) / count - captionHeight) / tallest,
    room.width / widest,
  );
  const stacked = stackedScale > besideScale;
  const scale = stacked ? stackedScale : besideScale;
  const width = stacked ? room.width : (room.width - APART * (count - 1)) / count;
  const boxes = pictures.map((picture) =>
    pictureBox(picture, { ...sheet, width }, scale, stacked ? 0 : tallest),
  );
  return stacked ? stack(boxes, APART) : row(boxes, width + APART);
}

const row = (boxes: readonly Box[], step: number): Box => ({
  height: Math.max(...boxes.map(({ height }) => height)),
  draw: (pen, x, y, parent) => boxes.forEach((box, i) => box.draw(pen, x + i * step, y, parent)),
});

/**
 * One picture in the middle of its column with its caption below. `scale` is points for a unit of its size; a lower
 * picture than `tallest` stands on the foot line of those beside it.
 */
function pictureBox(picture: CardPicture, sheet: Sheet, scale: number, tallest: number): Box {
  const { caption, alt } = picture;
  const size = sizeOf(picture);
  const [width, height] = [size.width * scale, size.height * scale];
  const foot = Math.max(height, tallest * scale);
  const words = measureText([strong(caption)], sheet, sheet.scale.label);
  return {
    height: foot + (words.height === 0 ? 0 : CAPTION_GAP + words.height),
    draw(pen: Pen, x: number, y: number, parent: StructureNode) {
      const left = x + (sheet.width - width) / 2;
      const top = y + foot - height;
      pen.figure(parent, { alt, at: [left, top, left + width, top + height] }, (doc) => {
        if (picture.kind === 'drawing') paintPicture(doc, picture, { left, top, scale });
        else paintImage(doc, picture.jpeg, { left, top, width, height });
      });
      if (words.height === 0) return;
      pen.content(parent, 'P', () =>
        writeLines(
          pen,
          words,
          { x, y: y + foot + CAPTION_GAP, width: sheet.width, align: 'centre' },
          { size: sheet.scale.label },
        ),
      );
    },
  };
}
