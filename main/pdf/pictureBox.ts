import { frameOf } from '../../shared/figure/frame';
import { type CardPicture, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, writeLines } from './box';
import { lineCounter } from './lineCounter';
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

/** How large the pictures of a card are drawn, all at one scale, and how they stand to each other. */
export type PictureSetting = {
  /** Of the room that they and their captions take, points. */
  readonly width: number;
  /** Points for a unit of their size. */
  readonly scale: number;
  /** One above the other in place of side by side. */
  readonly stacked: boolean;
};

/**
 * The pictures of a card with their captions: side by side, or one above the other where that shows them larger, as
 * with somebody who lies. All have one scale.
 */
export function picturesBox(pictures: readonly CardPicture[], sheet: Sheet, room: Room): Box {
  const { width: widest, height: tallest } = frameOfAll(pictures);
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
  return picturesAt(pictures, sheet, { width: room.width, scale, stacked });
}

/** The size before they are scaled of the smallest frame that holds each of some pictures. */
export function frameOfAll(pictures: readonly CardPicture[]): Room {
  const sizes = pictures.map(sizeOf);
  return {
    width: Math.max(...sizes.map(({ width }) => width)),
    height: Math.max(...sizes.map(({ height }) => height)),
  };
}

/** Room for the frames of some pictures side by side, or one above the other, of which each is at least so wide. Points. */
export const widthAt = (pictures: readonly CardPicture[], each: number, stacked: boolean): number =>
  stacked ? each : each * pictures.length + APART * (pictures.length - 1);

/** The pictures of a card with their captions at a given size. */
export function picturesAt(
  pictures: readonly CardPicture[],
  sheet: Sheet,
  { width: whole, scale, stacked }: PictureSetting,
): Box {
  const width = eachWidth(pictures, whole, stacked);
  const tallest = stacked ? 0 : frameOfAll(pictures).height;
  const boxes = pictures.map((picture) => pictureBox(picture, { ...sheet, width }, scale, tallest));
  return stacked ? stack(boxes, APART) : row(boxes, width + APART);
}

/** The height of pictures with their captions at each setting, points. */
export function picturesHeight(
  pictures: readonly CardPicture[],
  { fonts, scale: { label, lineHeight } }: Sheet,
): (setting: PictureSetting) => number {
  const sizes = pictures.map(sizeOf);
  const tallest = Math.max(...sizes.map(({ height }) => height));
  const captions = pictures.map(({ caption }) => lineCounter([strong(caption)], { fonts, size: label }));
  return ({ width: whole, scale, stacked }) => {
    const width = eachWidth(pictures, whole, stacked);
    let height = stacked ? APART * (pictures.length - 1) : 0;
    captions.forEach((linesIn, i) => {
      const lines = linesIn(width);
      const caption = lines === 0 ? 0 : CAPTION_GAP + lines * label * lineHeight;
      if (stacked) height += (sizes[i]?.height ?? 0) * scale + caption;
      else height = Math.max(height, tallest * scale + caption);
    });
    return height;
  };
}

/** What each of some pictures has of the width. */
const eachWidth = (pictures: readonly CardPicture[], whole: number, stacked: boolean): number =>
  stacked ? whole : (whole - APART * (pictures.length - 1)) / pictures.length;

/** The least width in which each caption takes two lines at most, points. */
export function captionWidth(pictures: readonly CardPicture[], { fonts, scale }: Sheet): number {
  const wide = (words: readonly string[]) =>
    fonts.bold.widthOf(words.join(' ').replaceAll('\u00a0', ' ')) * scale.label + 0.5;
  const inTwoLines = (words: readonly string[]) =>
    Math.min(...words.map((_, i) => Math.max(wide(words.slice(0, i + 1)), wide(words.slice(i + 1)))));
  return Math.max(0, ...pictures.map(({ caption }) => inTwoLines(caption.split(' '))));
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
