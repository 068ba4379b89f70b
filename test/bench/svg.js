/** A picture as SVG. A line that lies under its fill is a path of its own, for not every library knows `paint-order`. */
export function svgOf({ frame, shapes, width, height, alt }) {
  const { x, y } = frame;
  const box = `viewBox="${x} ${y} ${frame.width} ${frame.height}" width="${width}" height="${height}"`;
  const said = `role="img" aria-label="${alt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${said}>${shapes.map(element).join('')}</svg>`;
}

function element({ path, fill, stroke, width, under }) {
  const area = fill ? `<path d="${path}" fill="${fill}"/>` : '';
  const line = stroke
    ? `<path d="${path}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`
    : '';
  return under ? line + area : area + line;
}
