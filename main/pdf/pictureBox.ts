import type { Shape } from '../../shared/figure/draw/shape';
import { frameOf } from '../../shared/figure/frame';
import { DEFAULT_PEN, drawKey } from '../../shared/figure/picture';
import { type CardPicture, strong } from '../../shared/handout/model';
import { type Box, measureText, type Sheet, stack, writeLines } from './box';
import type { Pen, PdfDocument, StructureNode } from './pen';

/** The thinnest line that a copier keeps, points. */
const THINNEST = 1;
/** Between two pictures, and between a picture and its caption. */
const APART = 10;
const CAPTION_GAP = 3;

type Room = { readonly width: number; readonly height: number };

/**
 * The pictures of a card with their captions: side by side, or one above the other where that shows them larger, as
 * with somebody who lies. All are drawn to one scale.
 */
export function picturesBox(pictures: readonly CardPicture[], sheet: Sheet, room: Room): Box {
  const frames = pictures.map(({ drawing }) => frameOf(drawing));
  const widest = Math.max(...frames.map(({ width }) => width));
  const tallest = Math.max(...frames.map(({ height }) => height));
  const count = pictures.length;
  const besideScale = Math.min(room.height / tallest, (room.width - APART * (count - 1)) / count / widest);
  const captionHeight = measureText([strong('X')], sheet, sheet.scale.label).height + CAPTION_GAP;
  const stackedScale = Math.min(
    ((room.height + captionHeight - APART * (count - 1)) / count - captionHeight) / tallest,
    room.width / widest,
  );
  const stacked = stackedScale > besideScale;
  const scale = stacked ? stackedScale : besideScale;
  const width = stacked ? room.width : (room.width - APART * (count - 1)) / count;
  const boxes = pictures.map((picture) => pictureBox(picture, { ...sheet, width }, scale));
  return stacked ? stack(boxes, APART) : row(boxes, width + APART);
}

const row = (boxes: readonly Box[], step: number): Box => ({
  height: Math.max(...boxes.map(({ height }) => height)),
  draw: (pen, x, y, parent) => boxes.forEach((box, i) => box.draw(pen, x + i * step, y, parent)),
});

/** One picture in the middle of its column with its caption below. `scale` is points for a thousandth of body height. */
function pictureBox({ drawing, key, caption, alt, mirrored }: CardPicture, sheet: Sheet, scale: number): Box {
  const frame = frameOf(drawing);
  const [width, height] = [frame.width * scale, frame.height * scale];
  const words = measureText([strong(caption)], sheet, sheet.scale.label);
  return {
    height: height + CAPTION_GAP + words.height,
    draw(pen: Pen, x: number, y: number, parent: StructureNode) {
      const left = x + (sheet.width - width) / 2;
      pen.figure(parent, { alt, at: [left, y, left + width, y + height] }, (doc) => {
        paintPicture(doc, { drawing, key, mirrored }, { left, top: y, scale });
      });
      pen.content(parent, 'P', () =>
        writeLines(
          pen,
          words,
          { x, y: y + height + CAPTION_GAP, width: sheet.width, align: 'centre' },
          { size: sheet.scale.label },
        ),
      );
    },
  };
}

type Spot = {
  readonly left: number;
  readonly top: number;
  /** Points for a thousandth of body height. */
  readonly scale: number;
};

/** Paints a key pose with its frame's top left corner at a spot. */
export function paintPicture(
  doc: PdfDocument,
  { drawing, key, mirrored }: Pick<CardPicture, 'drawing' | 'key' | 'mirrored'>,
  { left, top, scale }: Spot,
): void {
  const frame = frameOf(drawing);
  const line = Math.max(DEFAULT_PEN.line, THINNEST / scale);
  doc.save();
  if (mirrored)
    doc.translate(left + (frame.x + frame.width) * scale, top - frame.y * scale).scale(-scale, scale);
  else doc.translate(left - frame.x * scale, top - frame.y * scale).scale(scale);
  doc.lineJoin('round').lineCap('round');
  for (const shape of drawKey(drawing, key, { line })) paint(doc, shape, THINNEST / scale);
  doc.restore();
}

/** Half of a line that is painted under its fill stays visible; none is thinner than `thinnest`. */
function paint(doc: PdfDocument, { path, fill, stroke, width, under }: Shape, thinnest: number): void {
  const line = Math.max(width, under ? thinnest * 2 : thinnest);
  if (stroke && under) doc.path(path).lineWidth(line).strokeColor(stroke).stroke();
  if (fill) doc.path(path).fillColor(fill).fill();
  if (stroke && !under) doc.path(path).lineWidth(line).strokeColor(stroke).stroke();
}
