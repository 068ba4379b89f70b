import { BODY, WAIST } from '../body';
import { hull, rounded } from '../outline';
import type { Person } from '../people';
import type { Skeleton } from '../skeleton';
import { along, type Axes, mix, scale, unit, type Vec } from '../space';
import { type Artist, ring } from './shape';

/** A slice of the trunk: how far up (0 hips, 1 shoulders), half its breadth and depth, how far it stands forward. */
type Slice = { readonly at: number; readonly half: number; readonly deep: number; readonly ahead: number };

/** Set by eye on the outline of a clothed older adult, body heights. */
const HIPS: readonly Slice[] = [
  { at: -0.14, half: 0.075, deep: 0.056, ahead: -0.008 },
  { at: 0.04, half: 0.093, deep: 0.07, ahead: -0.012 },
  { at: 0.2, half: 0.089, deep: 0.065, ahead: -0.006 },
  { at: 0.36, half: 0.079, deep: 0.059, ahead: 0.001 },
];
const SHIRT: readonly Slice[] = [
  { at: 0.28, half: 0.081, deep: 0.065, ahead: -0.002 },
  { at: 0.44, half: 0.074, deep: 0.06, ahead: 0.004 },
  { at: 0.66, half: 0.081, deep: 0.064, ahead: 0.004 },
  { at: 0.84, half: 0.091, deep: 0.064, ahead: 0 },
  { at: 0.93, half: 0.099, deep: 0.053, ahead: -0.004 },
  { at: 1.01, half: 0.088, deep: 0.046, ahead: -0.005 },
  { at: 1.08, half: 0.055, deep: 0.04, ahead: -0.004 },
  { at: 1.13, half: 0.036, deep: 0.036, ahead: -0.002 },
];
/** Where the chest stands out. */
const BUST = { at: 0.72, ahead: 0.013, deep: 0.004 };

type Spine = Pick<Skeleton, 'pelvis' | 'pelvisAxes' | 'waist' | 'shoulders' | 'chestAxes'>;

/** The middle of the trunk at a level, and the axes of its slice: a smooth bend through the waist. */
export function trunkAt(spine: Spine, level: number): { readonly centre: Vec; readonly axes: Axes } {
  const { pelvis, waist, shoulders, pelvisAxes, chestAxes } = spine;
  const share = Math.min(1, Math.max(0, (level - WAIST * 0.4) / (1 - WAIST * 0.4)));
  const axes: Axes = {
    up: unit(mix(pelvisAxes.up, chestAxes.up, share)),
    front: unit(mix(pelvisAxes.front, chestAxes.front, share)),
    right: unit(mix(pelvisAxes.right, chestAxes.right, share)),
  };
  if (level <= 0) return { centre: along(pelvis, [pelvisAxes.up, level * BODY.trunk]), axes };
  if (level >= 1) return { centre: along(shoulders, [chestAxes.up, (level - 1) * BODY.trunk]), axes };
  const t = level < WAIST ? (level / WAIST) * 0.5 : 0.5 + ((level - WAIST) / (1 - WAIST)) * 0.5;
  return { centre: mix(mix(pelvis, waist, t), mix(waist, shoulders, t), t), axes };
}

function tube(artist: Artist, spine: Spine, person: Person, slices: readonly Slice[]): string[] {
  const { build, bust } = person;
  const rings = slices.map(({ at, half, deep, ahead }) => {
    const { centre, axes } = trunkAt(spine, at);
    const swell = bust * Math.max(0, 1 - Math.abs(at - BUST.at) / 0.22);
    const breadth = half * (1 + (build - 1) * 0.8);
    const depth = (deep + BUST.deep * swell) * (1 + (build - 1) * 1.5);
    const middle = along(centre, [axes.front, ahead + BUST.ahead * swell]);
    return ring(artist, middle, scale(axes.right, breadth), scale(axes.front, depth));
  });
  return rings.slice(1).map((above, i) => rounded(hull([...(rings[i] ?? []), ...above])));
}

/** The pelvis in trousers. */
export const hipPaths = (artist: Artist, spine: Spine, person: Person): string[] =>
  tube(artist, spine, person, HIPS);

/** The shirt without its sleeves. */
export const shirtPaths = (artist: Artist, spine: Spine, person: Person): string[] =>
  tube(artist, spine, person, SHIRT);
