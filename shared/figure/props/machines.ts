import type { Artist, Layer } from '../draw/shape';
import { along, turnAxes, type Vec } from '../space';
import type { Placed } from './place';
import type { PropOf } from './schema';
import { boxShapes, inOneLayer, local, MATERIAL, post, rodShapes } from './solids';

/** The parts that gym machines are put together from. */

export function machineSeat(artist: Artist, { at, axes }: Placed, spec: PropOf<'machine-seat'>): Layer[] {
  const { seat, recline = 0, back = 0.42 } = spec;
  const seatAt = local(at, axes, 0, seat - 0.045, 0);
  const leaning = turnAxes(axes, axes.right, recline);
  const hinge = local(at, axes, -0.11, seat - 0.02, 0);
  return inOneLayer(artist, at, [
    ...rodShapes(
      artist,
      local(at, axes, -0.2, 0.012, 0),
      local(at, axes, 0.12, 0.012, 0),
      0.014,
      MATERIAL.iron,
    ),
    ...rodShapes(
      artist,
      local(at, axes, -0.04, 0.012, 0),
      local(at, axes, -0.04, seat - 0.04, 0),
      0.018,
      MATERIAL.iron,
    ),
    ...(back > 0
      ? boxShapes(
          artist,
          along(hinge, [leaning.front, -0.025]),
          leaning,
          { long: 0.045, high: back, wide: 0.2 },
          MATERIAL.pad,
        )
      : []),
    ...boxShapes(artist, seatAt, axes, { long: 0.25, high: 0.045, wide: 0.22 }, MATERIAL.pad),
  ]);
}

export function cableTower(
  artist: Artist,
  { at, axes }: Placed,
  { high, pulley }: PropOf<'cable-tower'>,
): Layer[] {
  const p = (x: number, y: number, z: number) => local(at, axes, x, y, z);
  return inOneLayer(artist, at, [
    ...boxShapes(artist, at, axes, { long: 0.16, high: 0.02, wide: 0.24 }, MATERIAL.iron),
    ...boxShapes(artist, p(0, 0.03, 0), axes, { long: 0.07, high: 0.26, wide: 0.13 }, MATERIAL.pad),
    ...post(artist, p(0, 0.02, -0.1), p(0, high, -0.1), MATERIAL.steel, 0.012),
    ...post(artist, p(0, 0.02, 0.1), p(0, high, 0.1), MATERIAL.steel, 0.012),
    ...boxShapes(artist, p(0, high, 0), axes, { long: 0.07, high: 0.03, wide: 0.24 }, MATERIAL.iron),
    ...rodShapes(artist, p(0, pulley, 0), p(-0.06, pulley, 0), 0.012, MATERIAL.iron),
  ]);
}

export function footPlate(
  artist: Artist,
  { at, axes }: Placed,
  { high, wide = 0.26 }: PropOf<'foot-plate'>,
): Layer[] {
  return inOneLayer(
    artist,
    at,
    boxShapes(
      artist,
      local(at, axes, 0.0125, -high / 2, 0),
      axes,
      { long: 0.025, high, wide },
      MATERIAL.iron,
    ),
  );
}

/** Handles at both sides of `at`, on arms from `pivot`. */
export function pressArms(
  artist: Artist,
  { at, axes }: Placed,
  { half, pivot }: PropOf<'press-arms'>,
): Layer[] {
  return [1, -1].flatMap((side) => {
    const grip = along(at, [axes.right, half * side]);
    const outside = along(grip, [axes.right, 0.05 * side]);
    const root: Vec = [pivot[0], pivot[1], pivot[2] + (half + 0.05) * side];
    return [
      {
        depth: artist.camera.depth(outside),
        shapes: rodShapes(artist, root, outside, 0.012, MATERIAL.steel),
      },
      {
        depth: artist.camera.depth(grip),
        shapes: rodShapes(artist, along(grip, [axes.right, -0.045 * side]), outside, 0.0105, MATERIAL.rubber),
      },
    ];
  });
}
