import { type Artist, egg, type Layer, onPage, piece, type Shape, stroke } from '../draw/shape';
import { curve, hull, line, rounded } from '../outline';
import { INK } from '../people';
import type { Skeleton } from '../skeleton';
import { along, mix, scale, type Vec } from '../space';
import type { Placed } from './place';
import type { LineEnd, PropOf } from './schema';
import { boxShapes, local, MATERIAL, rodLayers, rodShapes } from './solids';

/** Bands, ropes, cables, balls, bags and cloth. */

const BANDS: Record<PropOf<'band'>['colour'], string> = {
  yellow: '#e3b62f',
  red: '#c8372d',
  green: '#2f8f4e',
  blue: '#2f62b5',
  black: '#33363c',
};

/** What a line may pass. */
export type Around = { readonly skeleton: Skeleton; readonly props: readonly Placed[] };

/** A point that a line passes, on the skin or where it is in the room. */
function passes(end: LineEnd, { arms, legs }: Skeleton, props: readonly Placed[]): Vec {
  if (typeof end === 'object' && 'prop' in end)
    return props.find(({ id }) => id === end.prop)?.at ?? [0, 0, 0];
  switch (end) {
    case 'rightHand':
      return arms.right.hand.grip;
    case 'leftHand':
      return arms.left.hand.grip;
    case 'rightAnkle':
      return mix(legs.right.mid, legs.right.end, 0.9);
    case 'leftAnkle':
      return mix(legs.left.mid, legs.left.end, 0.9);
    case 'rightKnee':
      return mix(legs.right.root, legs.right.mid, 0.9);
    case 'leftKnee':
      return mix(legs.left.root, legs.left.mid, 0.9);
    case 'rightFoot':
      return legs.right.foot.ball;
    case 'leftFoot':
      return legs.left.foot.ball;
    default:
      return end;
  }
}

const points = (through: readonly LineEnd[], { skeleton, props }: Around): Vec[] =>
  through.map((end) => passes(end, skeleton, props));

function lineLayers(artist: Artist, path: string, at: number, wide: number, colour: string): Layer[] {
  return [{ depth: at, shapes: [stroke(path, wide + artist.line * 1.6, INK), stroke(path, wide, colour)] }];
}

/** A band is drawn over the limbs it goes round. */
export function band(artist: Artist, { through, colour }: PropOf<'band'>, around: Around): Layer[] {
  const at = points(through, around);
  const path = line(at.map((point) => artist.camera.flat(point)));
  const nearest = Math.max(...at.map((point) => artist.camera.depth(point)));
  return lineLayers(artist, path, nearest + 0.02, onPage(0.014), BANDS[colour]);
}

export function rope(artist: Artist, { through, bow = [0, 0, 0] }: PropOf<'rope'>, around: Around): Layer[] {
  const at = points(through, around);
  const [first, last]: readonly [Vec, Vec] = [at[0] ?? [0, 0, 0], at.at(-1) ?? [0, 0, 0]];
  const whole = at.length > 2 ? at : arc(first, last, bow);
  return lineLayers(
    artist,
    curve(whole.map((point) => artist.camera.flat(point))),
    artist.camera.depth(mix(first, last, 0.5)) + 0.3,
    onPage(0.008),
    MATERIAL.cloth,
  );
}

const arc = (a: Vec, b: Vec, bow: Vec): Vec[] =>
  Array.from({ length: 13 }, (_, i) => {
    const t = i / 12;
    return along(mix(a, b, t), [bow, Math.sin(Math.PI * t) ** 0.7]);
  });

export function cable(artist: Artist, { through }: PropOf<'cable'>, around: Around): Layer[] {
  const at = points(through, around);
  const depth = Math.min(...at.map((point) => artist.camera.depth(point))) - 0.05;
  return [
    { depth, shapes: [stroke(line(at.map((point) => artist.camera.flat(point))), onPage(0.008), '#5b606b')] },
  ];
}

export function ballLayers(artist: Artist, { at, axes }: Placed, radius: number): Layer[] {
  const edge = egg(artist, at, [
    scale(axes.front, radius),
    scale(axes.up, radius),
    scale(axes.right, radius),
  ]);
  const seam = [-0.8, -0.4, 0, 0.4, 0.8].map((t) =>
    artist.camera.flat(
      along(at, [artist.camera.across, radius * t], [artist.camera.upwards, radius * (0.35 - 0.3 * t * t)]),
    ),
  );
  return [
    {
      depth: artist.camera.depth(at),
      shapes: [piece(artist, '#d9873f', rounded(hull(edge))), stroke(curve(seam), onPage(0.005), '#8a4f1d')],
    },
  ];
}

/** A stick, straight and thin. */
export const dowel = (artist: Artist, { at, axes }: Placed, half: number): Layer[] =>
  rodLayers(artist, along(at, [axes.right, -half]), along(at, [axes.right, half]), 0.008, MATERIAL.wood, 8);

/** A pack on the upper back; placed from the chest. */
export function backpack(artist: Artist, { at, axes }: Placed): Layer[] {
  const shapes: Shape[] = [
    piece(
      artist,
      '#7a6a9c',
      rounded(
        hull([
          ...egg(artist, local(at, axes, -0.045, 0.03, 0), [
            scale(axes.front, 0.042),
            scale(axes.up, 0.05),
            scale(axes.right, 0.075),
          ]),
          ...egg(artist, local(at, axes, -0.05, -0.08, 0), [
            scale(axes.front, 0.05),
            scale(axes.up, 0.05),
            scale(axes.right, 0.08),
          ]),
        ]),
      ),
    ),
    piece(
      artist,
      '#948ab4',
      rounded(
        egg(artist, local(at, axes, -0.088, -0.07, 0), [
          scale(axes.front, 0.018),
          scale(axes.up, 0.034),
          scale(axes.right, 0.05),
        ]),
      ),
    ),
  ];
  return [{ depth: artist.camera.depth(local(at, axes, -0.05, 0, 0)) + 0.06, shapes }];
}

/** A weight vest over the shirt. */
export function vest(artist: Artist, { at, axes }: Placed): Layer[] {
  const tube = [0, -0.06, -0.13].map((y, i) =>
    egg(artist, local(at, axes, 0, y, 0), [
      scale(axes.front, 0.076),
      scale(axes.up, 0.03),
      scale(axes.right, i === 0 ? 0.086 : 0.096),
    ]),
  );
  return [
    {
      depth: artist.camera.depth(at) + 0.03,
      shapes: [piece(artist, MATERIAL.rubber, rounded(hull(tube.flat())))],
    },
  ];
}

export function towel(artist: Artist, { at, axes }: Placed, long = 0.12): Layer[] {
  return [
    {
      depth: artist.camera.depth(at) - 2,
      shapes: [
        ...boxShapes(artist, at, axes, { long, high: 0.03, wide: 0.16 }, '#cfe0ea'),
        ...rodShapes(
          artist,
          local(at, axes, long / 2, 0.012, -0.08),
          local(at, axes, long / 2, 0.012, 0.08),
          0.004,
          '#9fb8c8',
        ),
      ],
    },
  ];
}
