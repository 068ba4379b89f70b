import type { Flat } from './camera';

/** Paths of round and flat shapes. All turn the same way, so that pieces of one path add up without holes. */

/** Whole thousandths of body height: a twentieth of a millimetre in print, a third of a pixel on screen. */
const number = (value: number): string => String(Math.round(value));
const point = ([x, y]: Flat): string => `${number(x)} ${number(y)}`;

export const circle = ([x, y]: Flat, radius: number): string => {
  const r = number(radius);
  return `M${point([x - radius, y])}A${r} ${r} 0 1 1 ${point([x + radius, y])}A${r} ${r} 0 1 1 ${point([x - radius, y])}Z`;
};

/** Two circles and what lies between them. */
export function capsule(a: Flat, ra: number, b: Flat, rb: number): string {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const apart = Math.hypot(dx, dy);
  if (apart <= Math.abs(ra - rb) + 0.5) return ra > rb ? circle(a, ra) : circle(b, rb);
  const way = Math.atan2(dy, dx);
  const lean = Math.acos((ra - rb) / apart);
  const at = ([x, y]: Flat, r: number, angle: number): Flat => [
    x + r * Math.cos(angle),
    y + r * Math.sin(angle),
  ];
  const [r1, r2] = [number(ra), number(rb)];
  // The arc round the thicker end is the longer one.
  const [big, small] = ra > rb ? [1, 0] : [0, 1];
  return (
    `M${point(at(a, ra, way - lean))}L${point(at(b, rb, way - lean))}` +
    `A${r2} ${r2} 0 ${small} 1 ${point(at(b, rb, way + lean))}L${point(at(a, ra, way + lean))}` +
    `A${r1} ${r1} 0 ${big} 1 ${point(at(a, ra, way - lean))}Z`
  );
}

/** The corners of the convex hull, clockwise on the page. */
export function hull(points: readonly Flat[]): readonly Flat[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (run: readonly Flat[]): Flat[] => {
    const chain: Flat[] = [];
    for (const next of run) {
      while (chain.length > 1 && !turnsRight(chain.at(-2), chain.at(-1), next)) chain.pop();
      chain.push(next);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

const turnsRight = (a: Flat | undefined, b: Flat | undefined, c: Flat): boolean =>
  a !== undefined && b !== undefined && (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0;

export const polygon = (corners: readonly Flat[]): string =>
  corners.length === 0 ? '' : `M${corners.map(point).join('L')}Z`;

/** A closed curve through the middles of the sides: a polygon with its corners rounded off. */
export function rounded(corners: readonly Flat[]): string {
  const last = corners.at(-1);
  if (!last || corners.length < 3) return polygon(corners);
  const middle = (a: Flat, b: Flat): Flat => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  let from = last;
  let path = '';
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner;
    if (i === 0) path = `M${point(middle(from, corner))}`;
    path += `Q${point(corner)} ${point(middle(corner, next))}`;
    from = corner;
  });
  return `${path}Z`;
}

/** An open line through points. */
export const line = (points: readonly Flat[]): string => `M${points.map(point).join('L')}`;

/** An open smooth line through points: a sixth of the neighbours' difference as each handle (Catmull-Rom). */
export function curve(points: readonly Flat[]): string {
  const [first] = points;
  if (!first || points.length < 3) return line(points);
  let path = `M${point(first)}`;
  for (let i = 0; i + 1 < points.length; i++) {
    const [p0, p1, p2, p3] = [
      points[i - 1] ?? points[i],
      points[i],
      points[i + 1],
      points[i + 2] ?? points[i + 1],
    ];
    if (!p0 || !p1 || !p2 || !p3) continue;
    const c1: Flat = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const c2: Flat = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    path += `C${point(c1)} ${point(c2)} ${point(p2)}`;
  }
  return path;
}
