import type { Shape } from './draw/shape';
import { type Frame, frameOf } from './frame';
import { DEFAULT_PEN, drawKey, type Pen } from './picture';
import type { Figure } from './pose';

const escaped = (text: string): string =>
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

export const viewBox = ({ x, y, width, height }: Frame): string => `${x} ${y} ${width} ${height}`;

/** A key pose of a figure as an SVG document of its own. `alt` is what a reader who cannot see it is told. */
export function figureToSvg(figure: Figure, key: number, alt: string, pen: Pen = DEFAULT_PEN): string {
  const frame = frameOf(figure);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox(frame)}" role="img" aria-label="${escaped(alt)}">` +
    `${shapesToSvg(drawKey(figure, key, pen))}</svg>`
  );
}
