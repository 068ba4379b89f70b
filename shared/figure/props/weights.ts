import { hull, rounded } from '../outline';
import { blend, INK } from '../people';
import { type Artist, egg, type Layer, onPage, piece, stroke } from '../draw/shape';
import { curve } from '../outline';
import { along, cross, scale, unit, type Vec } from '../space';
import { TRAP_HANDLE } from './grip';
import type { Placed } from './place';
import { discShapes, faceRing, MATERIAL, rodLayers, rodShapes } from './solids';

/** Barbell, trap bar, dumbbell, kettlebell, landmine. */

/** A plate of full size holds the bar 22.5 cm above the floor; shorter bars than real ones keep the hands in view. */
export const PLATE = 0.135;
export const BAR_HALF = 0.34;

function plates(artist: Artist, inner: Vec, out: Vec, radius: number): Layer {
  const first = along(inner, [out, 0.012]);
  const end = along(inner, [out, 0.07]);
  return {
    depth: artist.camera.depth(along(inner, [out, 0.03])),
    shapes: [
      ...rodShapes(artist, inner, end, 0.0095, MATERIAL.steel),
      ...discShapes(artist, first, out, radius, 0.022, MATERIAL.iron),
      faceRing(artist, along(first, [out, 0.011]), out, radius * 0.72, blend(MATERIAL.iron, '#ffffff', 0.35)),
      ...discShapes(artist, along(first, [out, 0.02]), out, radius * 0.17, 0.014, MATERIAL.steel),
    ],
  };
}

export function barbell(artist: Artist, { at, axes }: Placed, half = BAR_HALF, plate = PLATE): Layer[] {
  const { right } = axes;
  const [far, near] = [along(at, [right, -half]), along(at, [right, half])];
  return [
    ...rodLayers(artist, far, near, 0.0075, MATERIAL.steel, 10),
    plates(artist, far, scale(right, -1), plate),
    plates(artist, near, right, plate),
  ];
}

export function trapBar(artist: Artist, { at, axes }: Placed): Layer[] {
  const { front, right, up } = axes;
  // High handles: the frame lies lower than the hands.
  const frame = along(at, [up, -0.06]);
  const corner = (x: number, z: number) => along(frame, [front, x], [right, z]);
  const sides = [1, -1].flatMap((side) => {
    const z = TRAP_HANDLE * side;
    const points = [corner(0.2, z * 0.45), corner(0.11, z), corner(-0.11, z), corner(-0.2, z * 0.45)];
    const handle = [along(at, [right, z], [front, 0.06]), along(at, [right, z], [front, -0.06])] as const;
    const [a = frame, b = frame, c = frame, d = frame] = points;
    return [
      ...rodLayers(artist, a, b, 0.0085, MATERIAL.iron),
      ...rodLayers(artist, b, c, 0.0085, MATERIAL.iron, 2),
      ...rodLayers(artist, c, d, 0.0085, MATERIAL.iron),
      ...rodLayers(artist, handle[0], handle[1], 0.0075, MATERIAL.steel, 3),
      ...rodLayers(artist, handle[0], along(handle[0], [up, -0.06]), 0.007, MATERIAL.iron),
      ...rodLayers(artist, handle[1], along(handle[1], [up, -0.06]), 0.007, MATERIAL.iron),
      ...rodLayers(artist, corner(0, z), corner(0, z + 0.1 * side), 0.0085, MATERIAL.iron),
      plates(artist, corner(0, z + 0.1 * side), scale(right, side), PLATE * 0.9),
    ];
  });
  return [
    ...rodLayers(
      artist,
      corner(0.2, TRAP_HANDLE * 0.45),
      corner(0.2, -TRAP_HANDLE * 0.45),
      0.0085,
      MATERIAL.iron,
      2,
    ),
    ...rodLayers(
      artist,
      corner(-0.2, TRAP_HANDLE * 0.45),
      corner(-0.2, -TRAP_HANDLE * 0.45),
      0.0085,
      MATERIAL.iron,
      2,
    ),
    ...sides,
  ];
}

export function dumbbell(artist: Artist, { at, axes }: Placed, big = false): Layer[] {
  const radius = big ? 0.042 : 0.032;
  const half = big ? 0.05 : 0.042;
  const way = axes.right;
  return [
    ...rodLayers(artist, along(at, [way, -half]), along(at, [way, half]), 0.009, MATERIAL.steel, 1),
    ...[1, -1].map((side) => {
      const head = along(at, [way, side * (half + 0.008)]);
      return {
        depth: artist.camera.depth(head),
        shapes: [
          ...discShapes(artist, head, scale(way, side), radius, 0.034, MATERIAL.iron),
          faceRing(
            artist,
            along(head, [way, side * 0.017]),
            way,
            radius * 0.55,
            blend(MATERIAL.iron, '#ffffff', 0.35),
          ),
        ],
      };
    }),
  ];
}

/** `at` is the middle of its handle. */
export function kettlebell(artist: Artist, { at, axes }: Placed): Layer[] {
  const { up, right, front } = axes;
  const centre = along(at, [up, -0.082]);
  const radius = 0.056;
  const handle = [-0.04, -0.05, -0.034, 0, 0.034, 0.05, 0.04].map((z, i) =>
    artist.camera.flat(
      along(at, [right, z], [up, [-0.05, -0.018, -0.002, 0, -0.002, -0.018, -0.05][i] ?? 0]),
    ),
  );
  const path = curve(handle);
  return [
    {
      depth: artist.camera.depth(at),
      shapes: [
        stroke(path, onPage(0.019) + artist.line * 2, INK),
        stroke(path, onPage(0.019), MATERIAL.iron),
        piece(
          artist,
          MATERIAL.iron,
          rounded(egg(artist, centre, [scale(front, radius), scale(up, radius), scale(right, radius)])),
        ),
        piece(
          { ...artist, line: artist.line * 0.6 },
          blend(MATERIAL.iron, '#ffffff', 0.25),
          rounded(
            hull(
              egg(
                artist,
                along(centre, [artist.camera.towards, 0.04], [artist.camera.upwards, 0.004]),
                [scale(artist.camera.across, 0.022), scale(artist.camera.upwards, 0.022), [0, 0, 0]],
                14,
              ),
            ),
          ),
        ),
      ],
    },
  ];
}

/** A bar that stands in a base on the floor at `foot` and ends in the hands. */
export function landmine(artist: Artist, { at }: Placed, foot: Vec): Layer[] {
  const way = unit([at[0] - foot[0], at[1] - foot[1], at[2] - foot[2]]);
  const plate = along(at, [way, -0.13]);
  return [
    ...rodLayers(artist, foot, along(at, [way, 0.05]), 0.009, MATERIAL.steel, 6),
    {
      depth: artist.camera.depth(plate),
      shapes: discShapes(artist, plate, way, 0.085, 0.022, MATERIAL.iron),
    },
    {
      depth: artist.camera.depth(foot) - 1,
      shapes: discShapes(artist, along(foot, [[0, 1, 0], -0.005]), [0, 1, 0], 0.05, 0.02, MATERIAL.rubber),
    },
    {
      depth: artist.camera.depth(at),
      shapes: rodShapes(
        artist,
        along(at, [unit(cross(way, [0, 0, 1])), 0]),
        along(at, [way, 0.05]),
        0.016,
        MATERIAL.steel,
      ),
    },
  ];
}
