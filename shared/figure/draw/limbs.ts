import type { Flat } from '../camera';
import { capsule, hull, line, rounded } from '../outline';
import { blend, INK, type Person } from '../people';
import type { Arm, Leg, Skeleton } from '../skeleton';
import { along, cross, mix, sub, unit, type Vec } from '../space';
import { type Artist, onPage, patch, piece, roundTheClock, type Shape, stroke } from './shape';

/** A limb's stretch between two joints, as thick as given at each. */
export const stretch = ({ camera }: Artist, a: Vec, ra: number, b: Vec, rb: number): string =>
  capsule(camera.flat(a), onPage(ra), camera.flat(b), onPage(rb));

/** An arm without its hand: skin, and the sleeve over it. */
export function armShapes(
  artist: Artist,
  arm: Arm,
  { shoulders }: Skeleton,
  person: Person,
  tint: Tint,
): Shape[] {
  const { root, mid, end } = arm;
  const size = 1 + (person.build - 1) * 0.7;
  const skin = tint(person.skin);
  const top = tint(person.top);
  const long = person.sleeve === 'long';
  const hem = long ? along(mid, [unit(sub(end, mid)), 0.115]) : mix(root, mid, 0.66);
  const belly = mix(mid, end, 0.28);
  const sleeve = long
    ? [
        stretch(artist, root, 0.0335 * size, mid, 0.034 * size),
        stretch(artist, mid, 0.036 * size, hem, 0.027 * size),
      ]
    : [stretch(artist, root, 0.0335 * size, hem, 0.0375 * size)];
  return [
    piece(
      artist,
      skin,
      stretch(artist, root, 0.033 * size, mid, 0.0285 * size),
      stretch(artist, mid, 0.0285 * size, belly, 0.0295 * size),
      stretch(artist, belly, 0.0295 * size, end, 0.0195 * size),
    ),
    piece(artist, top, ...sleeve),
    // The sleeve runs into the shirt without a line.
    patch(top, stretch(artist, mix(root, mid, 0.08), 0.0315 * size, mix(root, shoulders, 0.5), 0.033 * size)),
  ];
}

export type Tint = (colour: string) => string;

/** The stretches of a leg in its trousers, as paths to be joined with the pelvis or outlined alone. */
export function trouserPaths(artist: Artist, { root, mid, end }: Leg, person: Person): string[] {
  const size = 1 + (person.build - 1) * 0.9;
  const hem = mix(mid, end, 0.9);
  const calf = along(mix(mid, end, 0.3), [unit(sub(mix(root, end, 0.5), mid)), 0.003]);
  return [
    stretch(artist, root, 0.05 * size, mix(root, mid, 0.3), 0.054 * size),
    stretch(artist, mix(root, mid, 0.3), 0.054 * size, mid, 0.042 * size),
    stretch(artist, mid, 0.042 * size, calf, 0.042 * size),
    stretch(artist, calf, 0.042 * size, hem, 0.033 * size),
  ];
}

/** Half the breadth of a shoe at heel and ball, without the round of its edge. */
const SHOE = { heel: 0.006, ball: 0.012 };

/** A shoe that bends at the ball of the foot, and the ankle in its sock. */
export function shoeShapes(artist: Artist, leg: Leg, person: Person, tint: Tint): Shape[] {
  const { end, mid, foot } = leg;
  const { heel, ball, toe, up } = foot;
  const { camera } = artist;
  const forward = unit(sub(ball, heel));
  const across = cross(forward, up);
  const ahead = unit(sub(toe, ball));
  const heelAt = along(heel, [forward, 0.02], [up, 0.021]);
  const ballAt = along(ball, [up, 0.018]);
  // A flat toe end keeps its own up while the heel is raised.
  const toeAt = along(toe, [ahead, -0.014], [cross(across, ahead), 0.0135]);
  const instep = along(end, [up, -0.012]);
  const beside = (at: Vec, by: number): readonly Vec[] => [along(at, [across, by]), along(at, [across, -by])];
  const joined = (parts: readonly (readonly [readonly Vec[], number])[]): string =>
    rounded(
      hull(parts.flatMap(([centres, radius]) => centres.flatMap((at) => disc(camera.flat(at), radius)))),
    );
  const shoe = tint(person.shoes);
  const heels = beside(heelAt, SHOE.heel);
  const balls = beside(ballAt, SHOE.ball);
  return [
    piece(artist, tint('#d8d4ca'), stretch(artist, mix(mid, end, 0.84), 0.023, end, 0.023)),
    piece(
      artist,
      shoe,
      joined([
        [heels, 0.021],
        [[instep], 0.026],
      ]),
      joined([
        [[instep], 0.026],
        [balls, 0.0175],
      ]),
      joined([
        [heels, 0.021],
        [balls, 0.0175],
      ]),
      joined([
        [balls, 0.0175],
        [[toeAt], 0.0145],
      ]),
    ),
    stroke(
      line([
        camera.flat(along(heel, [forward, 0.008], [up, 0.004])),
        camera.flat(along(ball, [up, 0.004])),
        camera.flat(along(toe, [ahead, -0.012], [cross(across, ahead), 0.004])),
      ]),
      onPage(0.01),
      blend(shoe, INK, 0.45),
    ),
  ];
}

/** Points round a circle on the page. */
const disc = ([x, y]: Flat, radius: number): Flat[] =>
  roundTheClock(10).map(([cos, sin]) => [x + onPage(radius) * cos, y + onPage(radius) * sin]);
