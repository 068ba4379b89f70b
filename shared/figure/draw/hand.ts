import { line } from '../outline';
import { blend, INK, type Person } from '../people';
import type { Arm } from '../skeleton';
import { along, cross, mix, scale, squareTo, turn, unit, type Vec } from '../space';
import { type Artist, onPage, patch, piece, type Shape, stroke } from './shape';
import { stretch, type Tint } from './limbs';

/** A hand, painted after what it holds; its wrist runs into the forearm without a line. */
export function handShapes(artist: Artist, arm: Arm, person: Person, tint: Tint): Shape[] {
  const skin = tint(person.skin);
  const wrist = patch(skin, stretch(artist, mix(arm.mid, arm.end, 0.8), 0.0185, arm.hand.grip, 0.017));
  switch (arm.hand.shape) {
    case 'fist':
      return [...fist(artist, arm, skin), wrist, ...knuckles(artist, arm, blend(skin, INK, 0.5))];
    case 'point':
      return [
        piece(
          artist,
          skin,
          stretch(artist, along(arm.end, [arm.hand.fingers, 0.05]), 0.012, tip(arm, 0.09), 0.009),
        ),
        ...fist(artist, arm, skin),
        wrist,
      ];
    case 'flat':
      return [...flat(artist, arm, skin), wrist];
    case 'relaxed':
      return [...relaxed(artist, arm, skin), wrist];
  }
}

const tip = ({ end, hand }: Arm, by: number): Vec => along(end, [hand.fingers, by]);

function fist(artist: Artist, { end, hand }: Arm, skin: string): Shape[] {
  const { grip, fingers, back } = hand;
  const knuckle = along(grip, [fingers, 0.006], [back, 0.006]);
  return [
    piece(
      artist,
      skin,
      stretch(artist, end, 0.019, grip, 0.025),
      stretch(artist, grip, 0.026, knuckle, 0.024),
    ),
  ];
}

/** Lines between the fingers of a closed hand, along what it holds. */
function knuckles({ camera }: Artist, { hand }: Arm, colour: string): Shape[] {
  const { grip, fingers, back, axis } = hand;
  const along1 = axis ?? cross(fingers, back);
  // Seen along what it holds, the hand shows its thumb side: no lines there.
  const flatAxis = [
    camera.flat(along1)[0] - camera.flat([0, 0, 0])[0],
    camera.flat(along1)[1] - camera.flat([0, 0, 0])[1],
  ] as const;
  if (Math.hypot(...flatAxis) < 450) return [];
  return [-0.007, 0.007].map((at) => {
    const middle = along(grip, [along1, at], [fingers, 0.012]);
    return stroke(
      line([camera.flat(along(middle, [fingers, -0.008])), camera.flat(along(middle, [fingers, 0.009]))]),
      onPage(0.0045),
      colour,
    );
  });
}

function flat(artist: Artist, { end, hand }: Arm, skin: string): Shape[] {
  const { fingers, back } = hand;
  const thumbWay = unit(cross(fingers, back));
  const palm = along(end, [fingers, 0.05]);
  return [
    piece(
      artist,
      skin,
      stretch(artist, end, 0.0185, palm, 0.0205),
      stretch(artist, palm, 0.0195, along(end, [fingers, 0.098]), 0.011),
      stretch(
        artist,
        along(end, [fingers, 0.03]),
        0.012,
        along(end, [fingers, 0.062], [thumbWay, 0.026]),
        0.0085,
      ),
      stretch(
        artist,
        along(end, [fingers, 0.03]),
        0.012,
        along(end, [fingers, 0.062], [thumbWay, -0.018]),
        0.009,
      ),
    ),
  ];
}

function relaxed(artist: Artist, { end, hand }: Arm, skin: string): Shape[] {
  const { fingers, back } = hand;
  const axis = unit(cross(fingers, scale(back, -1)));
  const palm = along(end, [fingers, 0.046]);
  const curl = turn(fingers, axis, 34);
  const thumb = squareTo(cross(back, fingers), fingers, [1, 0, 0]);
  return [
    piece(
      artist,
      skin,
      stretch(artist, end, 0.0185, palm, 0.022),
      stretch(artist, palm, 0.0205, along(palm, [curl, 0.036]), 0.0135),
      stretch(
        artist,
        along(end, [fingers, 0.022]),
        0.0115,
        along(end, [fingers, 0.052], [thumb, 0.021]),
        0.0085,
      ),
    ),
  ];
}
