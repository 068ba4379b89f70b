import { type Artist, type Layer, piece, type Shape } from '../draw/shape';
import { hull, polygon } from '../outline';
import { along } from '../space';
import type { Placed } from './place';
import type { PropOf } from './schema';
import { boxShapes, inOneLayer, local, MATERIAL, post, rodShapes } from './solids';

/** What stands in the room. Each returns one layer, behind the body unless its `layer` says otherwise. */

/** Height of a chair's seat. */
export const SEAT = 0.27;

/** `at` is the middle of the front edge of the seat, on the floor; its back is behind. */
export function chair(
  artist: Artist,
  { at, axes }: Placed,
  { seat = SEAT, back = true }: PropOf<'chair'>,
): Layer[] {
  const [half, deep, thick] = [0.125, 0.25, 0.03];
  const p = (x: number, y: number, z: number) => local(at, axes, x, y, z);
  const leg = (x: number, z: number) => post(artist, p(x, 0, z), p(x, seat - thick, z), MATERIAL.wood);
  const seatAt = p(-deep / 2, seat - thick, 0);
  const rest = back
    ? [
        ...post(
          artist,
          p(-deep + 0.012, seat, -half + 0.015),
          p(-deep - 0.02, seat + 0.27, -half + 0.015),
          MATERIAL.wood,
        ),
        ...post(
          artist,
          p(-deep + 0.012, seat, half - 0.015),
          p(-deep - 0.02, seat + 0.27, half - 0.015),
          MATERIAL.wood,
        ),
        ...boxShapes(
          artist,
          p(-deep - 0.012, seat + 0.13, 0),
          axes,
          { long: 0.022, high: 0.14, wide: half * 2 - 0.01 },
          MATERIAL.wood,
        ),
      ]
    : [];
  return inOneLayer(artist, at, [
    ...leg(-deep + 0.02, -half + 0.015),
    ...leg(-0.02, -half + 0.015),
    ...rest,
    ...boxShapes(artist, seatAt, axes, { long: deep, high: thick, wide: half * 2 }, MATERIAL.wood),
    ...leg(-deep + 0.02, half - 0.015),
    ...leg(-0.02, half - 0.015),
  ]);
}

export function bench(
  artist: Artist,
  { at, axes }: Placed,
  { long, high, wide = 0.17 }: PropOf<'bench'>,
): Layer[] {
  const thick = 0.04;
  const p = (x: number, y: number, z: number) => local(at, axes, x, y, z);
  const end = long / 2 - 0.04;
  const foot = (x: number) => [
    ...post(artist, p(x, 0.01, -wide / 2), p(x, 0.01, wide / 2), MATERIAL.iron, 0.01),
    ...post(artist, p(x, 0.01, 0), p(x, high - thick, 0), MATERIAL.iron, 0.013),
  ];
  return inOneLayer(artist, at, [
    ...foot(-end),
    ...foot(end),
    ...boxShapes(artist, p(0, high - thick, 0), axes, { long, high: thick, wide }, MATERIAL.pad),
  ]);
}

const BOX_LOOKS: Record<NonNullable<PropOf<'box'>['look']>, string> = {
  wood: MATERIAL.wood,
  step: '#8f9aa6',
  cushion: '#d8cfe6',
  pad: MATERIAL.pad,
  block: '#8f8675',
  tape: '#86a3bd',
  phone: MATERIAL.rubber,
};

export function box(
  artist: Artist,
  { at, axes }: Placed,
  { long, high, wide, look = 'wood' }: PropOf<'box'>,
): Layer[] {
  // Tape lies flat: it has no sides.
  if (look === 'tape') return [{ depth: FLOOR, shapes: [tape(artist, { at, axes }, long, wide)] }];
  return inOneLayer(artist, at, boxShapes(artist, at, axes, { long, high, wide }, BOX_LOOKS[look]));
}

/** Deeper than anything that stands in the room: what lies on the floor. */
const FLOOR = -3;

function tape(artist: Artist, { at, axes }: Pick<Placed, 'at' | 'axes'>, long: number, wide: number): Shape {
  const corners = [1, -1].flatMap((x) =>
    [1, -1].map((z) => artist.camera.flat(local(at, axes, (x * long) / 2, 0, (z * wide) / 2))),
  );
  return piece({ ...artist, line: artist.line * 0.5 }, BOX_LOOKS.tape, polygon(hull(corners)));
}

/** A wall across x; its face is at x = `at`. */
export function wall(
  artist: Artist,
  { at, axes }: Placed,
  { high = 1.08, wide = 0.5, thick = 0.05 }: PropOf<'wall'>,
): Layer[] {
  return inOneLayer(
    artist,
    at,
    boxShapes(artist, local(at, axes, thick / 2, 0, 0), axes, { long: thick, high, wide }, MATERIAL.wall),
  );
}

/** Two posts and a lintel across z; somebody stands in it facing x. */
export function doorway(
  artist: Artist,
  { at, axes }: Placed,
  { wide, high = 1.18 }: PropOf<'doorway'>,
): Layer[] {
  const jamb = (z: number) =>
    boxShapes(artist, local(at, axes, 0, 0, z), axes, { long: 0.06, high, wide: 0.05 }, MATERIAL.wood);
  const half = wide / 2 + 0.025;
  return inOneLayer(artist, at, [
    ...jamb(-half),
    ...boxShapes(
      artist,
      local(at, axes, 0, high, 0),
      axes,
      { long: 0.06, high: 0.05, wide: wide + 0.1 },
      MATERIAL.wood,
    ),
    ...jamb(half),
  ]);
}

/** `at` is the middle of the near edge on the floor; the counter lies in front of it (+x). */
export function counter(
  artist: Artist,
  { at, axes }: Placed,
  { high = 0.53, deep = 0.22, wide = 0.4 }: PropOf<'counter'>,
): Layer[] {
  const top = 0.026;
  return inOneLayer(artist, at, [
    ...boxShapes(
      artist,
      local(at, axes, deep / 2 + 0.012, 0, 0),
      axes,
      { long: deep - 0.024, high: high - top, wide: wide - 0.02 },
      MATERIAL.pale,
    ),
    ...boxShapes(
      artist,
      local(at, axes, deep / 2, high - top, 0),
      axes,
      { long: deep, high: top, wide },
      MATERIAL.top,
    ),
  ]);
}

export function table(artist: Artist, { at, axes }: Placed, { long, high, wide }: PropOf<'table'>): Layer[] {
  const p = (x: number, y: number, z: number) => local(at, axes, x, y, z);
  const [x, z, top] = [long / 2 - 0.025, wide / 2 - 0.02, 0.024];
  const leg = (sx: number, sz: number) =>
    post(artist, p(sx * x, 0, sz * z), p(sx * x, high - top, sz * z), MATERIAL.wood);
  return inOneLayer(artist, at, [
    ...leg(-1, -1),
    ...leg(1, -1),
    ...leg(-1, 1),
    ...leg(1, 1),
    ...boxShapes(artist, p(0, high - top, 0), axes, { long, high: top, wide }, MATERIAL.wood),
  ]);
}

export function mat(artist: Artist, { at, axes }: Placed, { long, wide = 0.36 }: PropOf<'mat'>): Layer[] {
  return [
    {
      depth: FLOOR,
      shapes: boxShapes(
        artist,
        along(at, [axes.up, -0.011]),
        axes,
        { long, high: 0.011, wide },
        MATERIAL.mat,
      ),
    },
  ];
}

export function rail(artist: Artist, { at, axes }: Placed, { high, long }: PropOf<'rail'>): Layer[] {
  const p = (x: number, y: number) => local(at, axes, x, y, 0);
  return inOneLayer(artist, at, [
    ...rodShapes(artist, p(-long / 2 + 0.04, 0), p(-long / 2 + 0.04, high), 0.01, MATERIAL.steel),
    ...rodShapes(artist, p(long / 2 - 0.04, 0), p(long / 2 - 0.04, high), 0.01, MATERIAL.steel),
    ...rodShapes(artist, p(-long / 2, high), p(long / 2, high), 0.013, MATERIAL.wood),
  ]);
}

export function rack(artist: Artist, { at, axes }: Placed, { high, half = 0.24 }: PropOf<'rack'>): Layer[] {
  const { right } = axes;
  return [1, -1].map((side) => {
    const foot = along(at, [right, half * side]);
    const p = (x: number, y: number) => local(foot, axes, x, y, 0);
    return {
      depth: artist.camera.depth(foot),
      shapes: [
        ...rodShapes(artist, p(-0.13, 0.012), p(0.16, 0.012), 0.013, MATERIAL.iron),
        ...rodShapes(artist, p(0.02, 0.012), p(0.02, Math.max(high + 0.1, 0.3)), 0.015, MATERIAL.iron),
        ...rodShapes(artist, p(0.02, high - 0.016), p(-0.04, high - 0.016), 0.0085, MATERIAL.iron),
        ...rodShapes(artist, p(-0.04, high - 0.016), p(-0.045, high + 0.012), 0.0085, MATERIAL.iron),
      ],
    };
  });
}

export function pullUpBar(
  artist: Artist,
  { at, axes }: Placed,
  { half = 0.32, posts = true }: PropOf<'pull-up-bar'>,
): Layer[] {
  const ends = [1, -1].map((side) => along(at, [axes.right, half * side]));
  const uprights = posts
    ? ends.map((end) => ({
        depth: artist.camera.depth(end),
        shapes: [
          ...rodShapes(
            artist,
            [end[0] - 0.12, 0.012, end[2]],
            [end[0] + 0.12, 0.012, end[2]],
            0.013,
            MATERIAL.iron,
          ),
          ...rodShapes(artist, [end[0], 0.012, end[2]], end, 0.014, MATERIAL.iron),
        ],
      }))
    : [];
  const far = along(at, [axes.right, -half]);
  const bars = Array.from({ length: 8 }, (_, i) => {
    const a = along(far, [axes.right, (2 * half * i) / 8]);
    const b = along(far, [axes.right, (2 * half * (i + 1)) / 8]);
    return {
      depth: artist.camera.depth(along(a, [axes.right, half / 8])),
      shapes: rodShapes(artist, a, b, 0.0095, MATERIAL.steel, true),
    };
  });
  return [...uprights, ...bars];
}
