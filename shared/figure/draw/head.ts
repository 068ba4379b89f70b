import { circle, curve, hull, rounded } from '../outline';
import { blend, INK, type Person } from '../people';
import { along, dot, scale, unit, type Vec } from '../space';
import { type Artist, egg, onPage, patch, piece, type Shape, stroke } from './shape';
import { hairBehind, hairOver } from './hair';
import { stretch } from './limbs';
import { type Head, SKULL } from './skull';

/** Half axes of the jaw in body heights, and where it hangs below the middle of the skull. */
const JAW = { front: 0.037, up: 0.033, side: 0.039, down: 0.048, ahead: 0.015 };

/** The neck, painted before the shirt. */
export function neckShapes(
  artist: Artist,
  { neck, head, headAxes, chestAxes }: Head,
  person: Person,
): Shape[] {
  const nape = along(head, [headAxes.up, -0.04], [headAxes.front, -0.018]);
  const size = 1 + (person.build - 1) * 0.5;
  return [
    piece(
      artist,
      person.skin,
      stretch(artist, along(neck, [chestAxes.up, -0.02]), 0.036 * size, nape, 0.031 * size),
    ),
  ];
}

/** Head, hair and face. What the head turns away from the viewer is not drawn. */
export function headShapes(artist: Artist, skeleton: Head, person: Person): Shape[] {
  const { head, headAxes } = skeleton;
  const { front, up, right } = headAxes;
  const at = (ahead: number, above: number, aside: number): Vec =>
    along(head, [front, ahead], [up, above], [right, aside]);
  const skullAxes = [scale(front, SKULL.front), scale(up, SKULL.up), scale(right, SKULL.side)] as const;
  const skull = egg(artist, head, skullAxes);
  const jaw = egg(artist, at(JAW.ahead, -JAW.down, 0), [
    scale(front, JAW.front),
    scale(up, JAW.up),
    scale(right, JAW.side),
  ]);
  const nose = egg(
    artist,
    at(0.058, -0.02, 0),
    [scale(front, 0.012), scale(up, 0.011), scale(right, 0.01)],
    10,
  );
  const bridge = egg(
    artist,
    at(0.05, 0.002, 0),
    [scale(front, 0.008), scale(up, 0.008), scale(right, 0.006)],
    8,
  );
  const view = artist.camera.towards;
  const nape = stretch(
    artist,
    at(-0.02, -0.03, 0),
    0.028,
    along(skeleton.neck, [skeleton.chestAxes.up, 0.02]),
    0.027,
  );
  return [
    ...hairBehind(artist, skeleton, person),
    ...ears(artist, skeleton, person, 'behind'),
    piece(artist, person.skin, rounded(hull([...skull, ...jaw])), rounded(hull([...nose, ...bridge]))),
    // Seen from the side the head runs into the neck without a line, but for the jaw's.
    ...(Math.abs(dot(right, view)) > 0.55 ? [patch(person.skin, nape)] : []),
    ...jawLine(artist, skeleton, view),
    ...face(artist, skeleton, person),
    ...hairOver(artist, skeleton, person),
    ...ears(artist, skeleton, person, 'before'),
    ...glasses(artist, skeleton, person),
  ];
}

const facing = (normal: Vec, view: Vec): number => dot(unit(normal), view);

function jawLine({ camera }: Artist, { head, headAxes }: Head, view: Vec): Shape[] {
  const { front, up, right } = headAxes;
  const side = dot(right, view) > 0 ? 1 : -1;
  // Seen from the front the chin is its own outline.
  if (Math.abs(dot(right, view)) < 0.55) return [];
  const at = (ahead: number, above: number) =>
    camera.flat(along(head, [front, ahead], [up, above], [right, 0.03 * side]));
  return [
    stroke(
      curve([at(0.034, -0.083), at(0.012, -0.08), at(-0.008, -0.062)]),
      onPage(0.0055),
      blend(INK, '#ffffff', 0.15),
    ),
  ];
}

function face({ camera }: Artist, { head, headAxes }: Head, person: Person): Shape[] {
  const { front, up, right } = headAxes;
  const at = (ahead: number, above: number, aside: number): Vec =>
    along(head, [front, ahead], [up, above], [right, aside]);
  const shapes: Shape[] = [];
  for (const side of [1, -1]) {
    const normal = along(scale(front, 0.9), [right, 0.42 * side]);
    const seen = facing(normal, camera.towards);
    if (seen < 0.12) continue;
    const eye = camera.flat(at(0.051, 0.002, 0.021 * side));
    shapes.push(patch(INK, circle(eye, onPage(0.0062))));
    const brow = [0.033, 0.022, 0.011].map((aside, i) =>
      camera.flat(at(i === 0 ? 0.045 : 0.053, i === 1 ? 0.022 : 0.019, aside * side)),
    );
    shapes.push(stroke(curve(brow), onPage(0.0055), blend(person.hair, INK, 0.45)));
  }
  const mouthSeen = facing(front, camera.towards);
  if (mouthSeen > -0.2) {
    const mouth = [-1, 0, 1].map((k) =>
      camera.flat(at(0.047 - Math.abs(k) * 0.007, -0.054 + Math.abs(k) * 0.004, 0.014 * k)),
    );
    shapes.push(stroke(curve(mouth), onPage(0.0055), blend(person.skin, '#5a1f1a', 0.75)));
  }
  return shapes;
}

/** An ear that looks at the viewer lies on the head; one seen from the front stands out behind it. */
function ears(artist: Artist, { head, headAxes }: Head, person: Person, place: 'behind' | 'before'): Shape[] {
  const { front, up, right } = headAxes;
  if (person.hairStyle === 'bob' || person.hairStyle === 'curls') return [];
  return [1, -1].flatMap((side) => {
    const normal = along(scale(right, side), [front, -0.1]);
    const seen = facing(normal, artist.camera.towards);
    if (place === 'before' ? seen < 0.15 : seen >= 0.15 || seen < -0.4) return [];
    const centre = along(head, [front, -0.006], [up, -0.014], [right, 0.05 * side]);
    const edge = egg(artist, centre, [scale(front, 0.011), scale(up, 0.017), scale(right, 0.006)], 12);
    return [piece({ ...artist, line: artist.line * 0.75 }, person.skin, rounded(edge))];
  });
}

function glasses({ camera }: Artist, { head, headAxes }: Head, person: Person): Shape[] {
  if (!person.glasses) return [];
  const { front, up, right } = headAxes;
  const at = (ahead: number, above: number, aside: number) =>
    camera.flat(along(head, [front, ahead], [up, above], [right, aside]));
  const shapes: Shape[] = [];
  for (const side of [1, -1]) {
    const normal = along(scale(front, 0.9), [right, 0.42 * side]);
    if (facing(normal, camera.towards) < 0.12) continue;
    const lens = Array.from({ length: 14 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 14;
      return at(
        0.06 - 0.006 * Math.abs(Math.cos(angle)),
        0.015 * Math.sin(angle),
        (0.022 + 0.0165 * Math.cos(angle)) * side,
      );
    });
    shapes.push({ ...stroke(rounded(lens), onPage(0.0048)), fill: null });
  }
  for (const side of [1, -1]) {
    if (facing(scale(right, side), camera.towards) < 0.25) continue;
    shapes.push(
      stroke(
        curve([at(0.05, 0.004, 0.04 * side), at(0.02, 0.003, 0.05 * side), at(-0.006, -0.002, 0.052 * side)]),
        onPage(0.0048),
      ),
    );
  }
  return shapes;
}
