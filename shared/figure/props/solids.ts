import { hull, line, polygon, rounded } from '../outline';
import { blend, INK } from '../people';
import { type Artist, type Layer, onPage, piece, ring, type Shape, stroke } from '../draw/shape';
import { add, along, type Axes, cross, dot, mix, scale, squareTo, unit, type Vec } from '../space';

/** The simple bodies that props are built from. */

export const MATERIAL = {
  iron: '#474c58',
  steel: '#b4bac2',
  wood: '#d9c39a',
  pale: '#efeadd',
  top: '#c9c1ae',
  pad: '#5a6272',
  mat: '#a9c4bb',
  wall: '#e6e1d5',
  rubber: '#35393f',
  cloth: '#c98f5a',
} as const;

/** A box on its foot: `at` is the middle of its underside; long along the front, wide along the right. */
export type BoxSize = { readonly long: number; readonly high: number; readonly wide: number };

/** The faces of a box that the viewer sees; the top is lightest, what looks at the viewer sideways darker. */
export function boxShapes(
  artist: Artist,
  at: Vec,
  { up, front, right }: Axes,
  size: BoxSize,
  colour: string,
): Shape[] {
  const { long, high, wide } = size;
  const corner = (x: number, y: number, z: number) =>
    artist.camera.flat(along(at, [front, (x * long) / 2], [up, y * high], [right, (z * wide) / 2]));
  const faces = [
    { normal: up, shade: 0, edge: [corner(-1, 1, -1), corner(1, 1, -1), corner(1, 1, 1), corner(-1, 1, 1)] },
    {
      normal: front,
      shade: 0.1,
      edge: [corner(1, 0, -1), corner(1, 0, 1), corner(1, 1, 1), corner(1, 1, -1)],
    },
    {
      normal: scale(front, -1),
      shade: 0.1,
      edge: [corner(-1, 0, -1), corner(-1, 0, 1), corner(-1, 1, 1), corner(-1, 1, -1)],
    },
    {
      normal: right,
      shade: 0.045,
      edge: [corner(-1, 0, 1), corner(1, 0, 1), corner(1, 1, 1), corner(-1, 1, 1)],
    },
    {
      normal: scale(right, -1),
      shade: 0.045,
      edge: [corner(-1, 0, -1), corner(1, 0, -1), corner(1, 1, -1), corner(-1, 1, -1)],
    },
    {
      normal: scale(up, -1),
      shade: 0.2,
      edge: [corner(-1, 0, -1), corner(1, 0, -1), corner(1, 0, 1), corner(-1, 0, 1)],
    },
  ];
  return faces
    .filter(({ normal }) => dot(normal, artist.camera.towards) > 0.01)
    .map(({ shade, edge }) => piece(artist, blend(colour, INK, shade), polygon(hull(edge))));
}

/** A round bar between two points, cut into pieces so that what is before its middle can be painted over it. */
export function rodLayers(
  artist: Artist,
  a: Vec,
  b: Vec,
  radius: number,
  colour: string,
  pieces = 1,
): Layer[] {
  return Array.from({ length: pieces }, (_, i) => {
    const [from, to] = [mix(a, b, i / pieces), mix(a, b, (i + 1) / pieces)];
    return {
      depth: artist.camera.depth(mix(from, to, 0.5)),
      shapes: rodShapes(artist, from, to, radius, colour, pieces > 1),
    };
  });
}

/** A round bar. Cut ones have flat ends that fit the next piece. */
export function rodShapes(
  { camera, line: weight }: Artist,
  a: Vec,
  b: Vec,
  radius: number,
  colour: string,
  cut = false,
): Shape[] {
  const path = line([camera.flat(a), camera.flat(b)]);
  const wide = onPage(radius * 2);
  // Pieces of a cut bar reach into each other, so that no line shows where they meet.
  const inner = cut ? line([camera.flat(mix(a, b, -0.04)), camera.flat(mix(a, b, 1.04))]) : path;
  return [stroke(path, wide + weight * 2), stroke(inner, wide, colour)];
}

/** A flat round body such as a plate: `axis` runs through its middle. */
export function discShapes(
  artist: Artist,
  at: Vec,
  axis: Vec,
  radius: number,
  thick: number,
  colour: string,
): Shape[] {
  const way = unit(axis);
  const a = scale(squareTo([0, 1, 0], way, squareTo([1, 0, 0], way, [0, 0, 1])), radius);
  const b = scale(unit(cross(way, a)), radius);
  const near = dot(way, artist.camera.towards) > 0 ? 1 : -1;
  const face = along(at, [way, (near * thick) / 2]);
  const back = along(at, [way, (-near * thick) / 2]);
  const edge = ring(artist, face, a, b, 26);
  return [
    piece(artist, blend(colour, INK, 0.3), rounded(hull([...edge, ...ring(artist, back, a, b, 26)]))),
    piece(artist, colour, rounded(hull(edge))),
  ];
}

/** A ring painted on the face of a disc. */
export function faceRing(artist: Artist, at: Vec, axis: Vec, radius: number, colour: string): Shape {
  const way = unit(axis);
  const a = scale(squareTo([0, 1, 0], way, squareTo([1, 0, 0], way, [0, 0, 1])), radius);
  const b = scale(unit(cross(way, a)), radius);
  return { ...stroke(rounded(hull(ring(artist, at, a, b, 22))), onPage(0.005), colour) };
}

/** Legs of furniture and posts: a straight square bar. */
export const post = (artist: Artist, a: Vec, b: Vec, colour: string, radius = 0.011): Shape[] =>
  rodShapes(artist, a, b, radius, colour);

/** A point given in a prop's own axes. */
export const local = (at: Vec, { front, up, right }: Axes, x: number, y: number, z: number): Vec =>
  add(at, along([0, 0, 0], [front, x], [up, y], [right, z]));

/** Shapes that are painted together, as near as a point. */
export const inOneLayer = (artist: Artist, at: Vec, shapes: readonly Shape[]): Layer[] => [
  { depth: artist.camera.depth(at), shapes },
];
