import { farther } from '../people';
import { type Side, sign, type Skeleton } from '../skeleton';
import type { Actor } from '../stage';
import { dot, mix, type Vec } from '../space';
import { handShapes } from './hand';
import { headShapes, neckShapes } from './head';
import { legLayers } from './legLayers';
import { armShapes, type Tint } from './limbs';
import { type Artist, type Layer, piece } from './shape';
import { shirtPaths } from './trunk';

const same: Tint = (colour) => colour;

/** What is this little behind the trunk counts as beside it: it is not darker, and an arm is painted over the shirt. */
const FRONT = 0.05;

/** The layers of one body: trunk, head, limbs and hands, each as near as its middle. */
export function bodyLayers(artist: Artist, { person, skeleton }: Actor): Layer[] {
  const { camera } = artist;
  const { arms, shoulders, pelvis } = skeleton;
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
}

/** How much a side of the body looks at the viewer, -1 to 1. */
const sideFacing = ({ camera }: Artist, { pelvisAxes }: Skeleton, side: Side): number =>
  dot(pelvisAxes.right, camera.towards) * sign(side);
