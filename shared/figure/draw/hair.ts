import type { Flat } from '../camera';
import { hull, rounded } from '../outline';
import type { Person } from '../people';
import { along, dot, scale, unit, type Vec } from '../space';
import { type Artist, egg, piece, type Shape } from './shape';
import { type Head, SKULL } from './skull';

/** Hair that hangs behind the face: a bun, a bob. */
export function hairBehind(artist: Artist, { head, headAxes }: Head, person: Person): Shape[] {
  const { front, up, right } = headAxes;
  const at = (ahead: number, above: number): Vec => along(head, [front, ahead], [up, above]);
  switch (person.hairStyle) {
    case 'bun':
      return [
        piece(
          artist,
          person.hair,
          rounded(
            egg(artist, at(-0.06, 0.042), [scale(front, 0.026), scale(up, 0.027), scale(right, 0.03)], 16),
          ),
        ),
      ];
    case 'bob':
      return [
        piece(
          artist,
          person.hair,
          rounded(
            hull([
              ...egg(artist, at(-0.012, 0.008), [scale(front, 0.063), scale(up, 0.062), scale(right, 0.061)]),
              ...egg(artist, at(-0.022, -0.042), [scale(front, 0.04), scale(up, 0.03), scale(right, 0.058)]),
            ]),
          ),
        ),
      ];
    case 'curls':
      return [
        piece(
          artist,
          person.hair,
          ...CURLS.map(([a, u, r]) =>
            rounded(
              egg(
                artist,
                along(head, [front, a], [up, u], [right, r]),
                [scale(front, 0.027), scale(up, 0.027), scale(right, 0.027)],
                12,
              ),
            ),
          ),
        ),
      ];
    case 'short':
    case 'bald':
      return [];
  }
}

const CURLS: readonly (readonly [number, number, number])[] = [
  [0.024, 0.052, 0.022],
  [0.024, 0.052, -0.022],
  [0, 0.062, 0],
  [-0.012, 0.056, 0.034],
  [-0.012, 0.056, -0.034],
  [-0.046, 0.044, 0.018],
  [-0.046, 0.044, -0.018],
  [-0.06, 0.016, 0],
  [-0.052, 0.008, 0.032],
  [-0.052, 0.008, -0.032],
  [-0.05, -0.02, 0.026],
  [-0.05, -0.02, -0.026],
  [-0.014, 0.022, 0.05],
  [-0.014, 0.022, -0.05],
  [-0.02, -0.008, 0.05],
  [-0.02, -0.008, -0.05],
];

/** Hair on the skull: each area of hair that the viewer sees, as one outline. */
export function hairOver({ camera, line }: Artist, { head, headAxes }: Head, person: Person): Shape[] {
  const { front, up, right } = headAxes;
  const { thick, areas } = HAIR[person.hairStyle];
  const centre = camera.flat(head);
  const [f, u, r] = [
    camera.flatWay(scale(front, SKULL.front * thick)),
    camera.flatWay(scale(up, SKULL.up * thick)),
    camera.flatWay(scale(right, SKULL.side * thick)),
  ];
  const view = [dot(front, camera.towards), dot(up, camera.towards), dot(right, camera.towards)] as const;
  const paths = areas.map((area) => {
    const seen = area.filter(
      ({ normal }) => normal[0] * view[0] + normal[1] * view[1] + normal[2] * view[2] > -0.03,
    );
    if (seen.length < 3) return '';
    const onSkull = seen.map(({ at }): Flat => [
      centre[0] + f[0] * at[0] + u[0] * at[1] + r[0] * at[2],
      centre[1] + f[1] * at[0] + u[1] * at[1] + r[1] * at[2],
    ]);
    return rounded(hull(onSkull));
  });
  return paths.every((path) => path === '') ? [] : [piece({ camera, line }, person.hair, ...paths)];
}

/** A point of a unit ball (front, up, right) and where the skull looks there. */
type SkullPoint = { readonly at: Vec; readonly normal: Vec };

const SKULL_POINTS: readonly SkullPoint[] = Array.from({ length: 24 }, (_, i) =>
  Array.from({ length: 15 }, (__, j): SkullPoint => {
    const round = (2 * Math.PI * i) / 24;
    const height = -Math.PI / 2 + (Math.PI * j) / 14;
    const at: Vec = [
      Math.cos(height) * Math.cos(round),
      Math.sin(height),
      Math.cos(height) * Math.sin(round),
    ];
    return { at, normal: unit([at[0] / SKULL.front, at[1] / SKULL.up, at[2] / SKULL.side]) };
  }),
).flat();

type Area = (front: number, up: number, right: number) => boolean;

const crown =
  (line: number): Area =>
  (f, u, r) =>
    u > 0.34 * f + line + 0.1 * Math.abs(r);
const back =
  (from: number, down: number): Area =>
  (f, u) =>
    f < from && u > down && u < 0.75;
const temple =
  (side: 1 | -1): Area =>
  (f, u, r) =>
    r * side > 0.55 && f < 0.32 && u > -0.32 && u < 0.55;

/** How thick each style lies, and where hair grows: each area is convex. */
const STYLES: Record<Person['hairStyle'], { readonly thick: number; readonly areas: readonly Area[] }> = {
  bun: { thick: 1.06, areas: [crown(0.3), back(-0.12, -0.35)] },
  short: { thick: 1.07, areas: [crown(0.3), back(-0.1, -0.55), temple(1), temple(-1)] },
  bob: { thick: 1.1, areas: [crown(0.24), back(-0.05, -0.75)] },
  curls: { thick: 1.08, areas: [crown(0.3), back(-0.1, -0.4)] },
  bald: { thick: 1.02, areas: [(f, u) => f < 0.05 && u > -0.6 && u < 0.25] },
};

type Hair = { readonly thick: number; readonly areas: readonly (readonly SkullPoint[])[] };

/** The points of the skull under each area of a style. */
const hairOf = ({ thick, areas }: (typeof STYLES)[Person['hairStyle']]): Hair => ({
  thick,
  areas: areas.map((holds) => SKULL_POINTS.filter(({ at }) => holds(...at))),
});

const HAIR: Readonly<Record<Person['hairStyle'], Hair>> = {
  bun: hairOf(STYLES.bun),
  short: hairOf(STYLES.short),
  bob: hairOf(STYLES.bob),
  curls: hairOf(STYLES.curls),
  bald: hairOf(STYLES.bald),
};
