import type { Shape } from './draw/shape';
import { type Frame, frameOf } from './frame';
import { drawKey } from './picture';
import type { Drawing } from './pose';

/** Text inside an attribute or an element. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Shapes as SVG elements. */
export const shapesToSvg = (shapes: readonly Shape[]): string =>
  shapes
    .map(({ path, fill, stroke, width, under }) => {
      const line = stroke
        ? ` stroke="${stroke}" stroke-width="${Math.round(width * 10) / 10}" stroke-linejoin="round" stroke-linecap="round"`
        : '';
      return `<path d="${path}" fill="${fill ?? 'none'}"${line}${under ? ' paint-order="stroke"' : ''}/>`;
    })
    .join('');

const viewBox = ({ x, y, width, height }: Frame): string => `${x} ${y} ${width} ${height}`;

/** A place in a larger picture. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * A key pose of a figure as an SVG element of its own. `alt` is what a reader who cannot see it is told; null beside
 * words that say it already. `spot` sets it into a larger picture.
 */
export function figureToSvg(figure: Drawing, key: number, alt: string | null, spot?: Spot): string {
  const said = alt === null ? 'aria-hidden="true"' : `role="img" aria-label="${escaped(alt)}"`;
  const place = spot ? ` x="${spot.x}" y="${spot.y}" width="${spot.width}" height="${spot.height}"` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(frameOf(figure))}"${place} ${said}>` +
    `${shapesToSvg(drawKey(figure, key))}</svg>`
  );
}
