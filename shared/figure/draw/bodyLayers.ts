import { farther } from '../people';
import { type Leg, type Side, sign, type Skeleton } from '../skeleton';
import type { Actor } from '../stage';
import { dot, mix, type Vec } from '../space';
import { handShapes } from './hand';
import { headShapes, neckShapes } from './head';
import { armShapes, shoeShapes, type Tint, trouserPaths } from './limbs';
import { type Artist, type Layer, piece, type Shape } from './shape';
import { hipPaths, shirtPaths } from './trunk';

const same: Tint = (colour) => colour;

/** What is this little behind the trunk counts as beside it: it is not darker, and an arm is painted over the shirt. */
const FRONT = 0.05;

/** Legs less apart in depth than this stand beside each other: hips and legs then have one outline. */
const BESIDE = 0.06;

/** The layers of one body: trunk, head, limbs and hands, each as near as its middle. */
export function bodyLayers(artist: Artist, { person, skeleton }: Actor): Layer[] {
  const { camera } = artist;
  const { arms, legs, shoulders, pelvis } = skeleton;
  const middle = camera.depth(mix(shoulders, pelvis, 0.5));
  const headDepth = camera.depth(skeleton.head) + 0.01;
  const tintOf = (side: Side, part: Vec): Tint =>
    sideFacing(artist, skeleton, side) < 0 && camera.depth(part) < middle - FRONT ? farther : same;
  const armDepth = (side: Side) => {
    const { root, mid, end } = arms[side];
    const depth = (camera.depth(root) + camera.depth(mid) + camera.depth(end)) / 3;
    // Seen nearly from the front no arm is the far one: its shoulder runs into the shirt without a line.
    return depth > middle - FRONT ? Math.max(depth, middle) : depth;
  };
  const armLayers = (['right', 'left'] as const).flatMap((side): Layer[] => {
    const arm = arms[side];
    const tint = armDepth(side) < middle ? tintOf(side, arm.root) : same;
    return [
      { depth: armDepth(side), shapes: armShapes(artist, arm, skeleton, person, tint) },
      {
        depth: Math.max(armDepth(side) + 0.001, camera.depth(arm.hand.grip) + 0.028),
        shapes: handShapes(artist, arm, person, tint),
      },
    ];
  });
  return [
    // The collar lies over the neck, and so does the head, whichever of them is nearer.
    { depth: Math.min(middle - 0.012, headDepth) - 0.001, shapes: neckShapes(artist, skeleton, person) },
    { depth: middle - 0.012, shapes: [piece(artist, person.top, ...shirtPaths(artist, skeleton, person))] },
    { depth: headDepth, shapes: headShapes(artist, skeleton, person) },
    ...legLayers(artist, { person, skeleton }, tintOf),
    ...armLayers,
  ];

  function legDepth({ root, mid, end }: Leg): number {
    return (camera.depth(root) + camera.depth(mid) + camera.depth(end)) / 3;
  }

  function legLayers(pen: Artist, actor: Actor, tint: (side: Side, part: Vec) => Tint): Layer[] {
    const hips = hipPaths(pen, actor.skeleton, actor.person);
    const paths = {
      right: trouserPaths(pen, legs.right, person),
      left: trouserPaths(pen, legs.left, person),
    };
    const [near, far]: readonly [Side, Side] =
      legDepth(legs.right) >= legDepth(legs.left) ? ['right', 'left'] : ['left', 'right'];
    const shoes = (side: Side): Shape[] => shoeShapes(pen, legs[side], person, tint(side, legs[side].mid));
    const pelvisDepth = camera.depth(pelvis);
    const apart = Math.abs(legDepth(legs.right) - legDepth(legs.left));
    if (apart < BESIDE && !overlap(pen, legs.right, legs.left))
      return [
        {
          depth: Math.max(pelvisDepth, legDepth(legs[near])),
          shapes: [
            ...shoes(far),
            ...shoes(near),
            piece(pen, person.trousers, ...paths[far], ...hips, ...paths[near]),
          ],
        },
      ];
    const nearDepth = Math.max(pelvisDepth, legDepth(legs[near]));
    return [
      {
        depth: Math.min(legDepth(legs[far]), nearDepth - 0.02),
        shapes: [...shoes(far), piece(pen, tint(far, legs[far].mid)(person.trousers), ...paths[far])],
      },
      { depth: nearDepth, shapes: [...shoes(near), piece(pen, person.trousers, ...hips, ...paths[near])] },
    ];
  }
}

/** How much a side of the body looks at the viewer, -1 to 1. */
const sideFacing = ({ camera }: Artist, { pelvisAxes }: Skeleton, side: Side): number =>
  dot(pelvisAxes.right, camera.towards) * sign(side);

/** Whether the legs cover each other on the page below the thighs. */
function overlap({ camera }: Artist, a: Leg, b: Leg): boolean {
  const near = (p: Vec, q: Vec, least: number) => {
    const [x, y] = [camera.flat(p), camera.flat(q)];
    return Math.hypot(x[0] - y[0], x[1] - y[1]) < least;
  };
  return near(a.mid, b.mid, 70) || near(a.end, b.end, 60) || near(a.mid, b.end, 70) || near(a.end, b.mid, 70);
}
