import type { Camera } from '../camera';
import type { Leg, Side } from '../skeleton';
import type { Vec } from '../space';
import type { Actor } from '../stage';
import { shoeShapes, type Tint, trouserPaths } from './limbs';
import { type Artist, type Layer, piece, type Shape } from './shape';
import { hipPaths } from './trunk';

/** Legs less apart in depth than this stand beside each other: hips and legs then have one outline. */
const BESIDE = 0.06;

const depthOf = ({ depth }: Camera, { root, mid, end }: Leg): number =>
  (depth(root) + depth(mid) + depth(end)) / 3;

/** Hips and legs. One leg is the far one unless they stand beside each other on the page. */
export function legLayers(
  artist: Artist,
  { person, skeleton }: Actor,
  tint: (side: Side, part: Vec) => Tint,
): Layer[] {
  const { camera } = artist;
  const { legs, pelvis } = skeleton;
  const depths = { right: depthOf(camera, legs.right), left: depthOf(camera, legs.left) };
  const [near, far]: readonly [Side, Side] =
    depths.right >= depths.left ? ['right', 'left'] : ['left', 'right'];
  const hips = hipPaths(artist, skeleton, person);
  const trousers = (side: Side): string[] => trouserPaths(artist, legs[side], person);
  const shoes = (side: Side): Shape[] => shoeShapes(artist, legs[side], person, tint(side, legs[side].mid));
  const nearDepth = Math.max(camera.depth(pelvis), depths[near]);
  if (depths[near] - depths[far] < BESIDE && !overlap(artist, legs.right, legs.left)) {
    const both = piece(artist, person.trousers, ...trousers(far), ...hips, ...trousers(near));
    return [{ depth: nearDepth, shapes: [...shoes(far), ...shoes(near), both] }];
  }
  const colour = tint(far, legs[far].mid)(person.trousers);
  return [
    {
      depth: Math.min(depths[far], nearDepth - 0.02),
      shapes: [...shoes(far), piece(artist, colour, ...trousers(far))],
    },
    {
      depth: nearDepth,
      shapes: [...shoes(near), piece(artist, person.trousers, ...hips, ...trousers(near))],
    },
  ];
}

/** Whether the legs cover each other on the page below the thighs. */
function overlap({ camera }: Artist, a: Leg, b: Leg): boolean {
  const near = (p: Vec, q: Vec, least: number) => {
    const [x, y] = [camera.flat(p), camera.flat(q)];
    return Math.hypot(x[0] - y[0], x[1] - y[1]) < least;
  };
  return near(a.mid, b.mid, 70) || near(a.end, b.end, 60) || near(a.mid, b.end, 70) || near(a.end, b.mid, 70);
}
