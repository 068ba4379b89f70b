import type { ExerciseCard } from '../../shared/handout/model';
import type { Box, Sheet } from './box';
import type { Pen } from './pen';
import { RULE } from './typeScale';

/** What a bracket takes from the width of a card, points. */
export const BRACKET_ROOM = 16;

/** Length of the hooks at the ends of a bracket, points. */
const HOOK = 8;

/** The parts of a card with a bracket down its left side, which ties together exercises that are done in turn. */
export function bracketed(
  parts: readonly Box[],
  { opens, closes }: NonNullable<ExerciseCard['bracket']>,
  { accent }: Sheet,
): readonly Box[] {
  return parts.map((part, i) =>
    withBar(part, { top: opens && i === 0, foot: closes && i === parts.length - 1 }, accent),
  );
}

type Hooks = { readonly top: boolean; readonly foot: boolean };

const withBar = (part: Box, hooks: Hooks, color: string): Box => ({
  height: part.height,
  draw(pen, x, y, parent) {
    drawBar(pen, { x, y, height: part.height }, hooks, color);
    part.draw(pen, x + BRACKET_ROOM, y, parent);
  },
  cut(height) {
    const pieces = part.cut?.(height);
    return pieces
      ? [
          withBar(pieces[0], { ...hooks, foot: false }, color),
          withBar(pieces[1], { ...hooks, top: false }, color),
        ]
      : null;
  },
});

function drawBar(
  pen: Pen,
  { x, y, height }: { readonly x: number; readonly y: number; readonly height: number },
  hooks: Hooks,
  color: string,
): void {
  const half = RULE.heavy / 2;
  pen.artifact((doc) => {
    doc.lineWidth(RULE.heavy).strokeColor(color);
    doc.moveTo(x + half, y).lineTo(x + half, y + height);
    if (hooks.top) doc.moveTo(x, y + half).lineTo(x + HOOK, y + half);
    if (hooks.foot) doc.moveTo(x, y + height - half).lineTo(x + HOOK, y + height - half);
    doc.stroke();
  });
}
