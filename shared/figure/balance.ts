import { MASS } from './body';
import type { PropKind } from './props/schema';
import { SIDES, type Skeleton } from './skeleton';
import { add, mix, scale, type Vec } from './space';
import type { Stage } from './stage';

/** Share of body mass that a weight stands for in a drawing: a plain assumption, it only moves the centre of mass. */
const WEIGHTS: Partial<Record<PropKind, number>> = {
  barbell: 0.4,
  'trap-bar': 0.4,
  kettlebell: 0.15,
  dumbbell: 0.06,
  backpack: 0.06,
  vest: 0.06,
};

/** True for what the spine bears besides the body: with it in the picture the spine may not bend. */
const BORNE: readonly PropKind[] = ['landmine', 'cable', 'press-arms', 'band'];
export const isLoad = (kind: PropKind): boolean => kind in WEIGHTS || BORNE.includes(kind);

type Part = { readonly at: Vec; readonly share: number };

function parts({ pelvis, shoulders, head, arms, legs }: Skeleton): Part[] {
  const { trunk, upperArm, forearm, hand, thigh, shank, foot } = MASS;
  return [
    { at: mix(pelvis, shoulders, trunk.at), share: trunk.share },
    { at: head, share: MASS.head.share },
    ...SIDES.flatMap((side): Part[] => {
      const [arm, leg] = [arms[side], legs[side]];
      return [
        { at: mix(arm.root, arm.mid, upperArm.at), share: upperArm.share },
        { at: mix(arm.mid, arm.end, forearm.at), share: forearm.share },
        { at: arm.hand.grip, share: hand.share },
        { at: mix(leg.root, leg.mid, thigh.at), share: thigh.share },
        { at: mix(leg.mid, leg.end, shank.at), share: shank.share },
        { at: mix(leg.foot.heel, leg.foot.toe, foot.at), share: foot.share },
      ];
    }),
  ];
}

/** The centre of mass of the first body with the weights it holds. Body heights. */
export function centreOfMass({ actors, props }: Stage): Vec {
  const all: Part[] = [
    ...parts(actors[0].skeleton),
    ...props.flatMap(({ spec, at }): Part[] => {
      const share = WEIGHTS[spec.kind];
      // A weight that rests on floor, box or rack is nobody's.
      return share === undefined || !isHeld(actors[0].skeleton, at) ? [] : [{ at, share }];
    }),
  ];
  const total = all.reduce((sum, { share }) => sum + share, 0);
  return all.reduce<Vec>((sum, { at, share }) => add(sum, scale(at, share / total)), [0, 0, 0]);
}

/** Near a hand, or on the trunk. */
function isHeld({ arms, shoulders, pelvis }: Skeleton, at: Vec): boolean {
  const within = (point: Vec, by: number) =>
    Math.hypot(point[0] - at[0], point[1] - at[1], (point[2] - at[2]) * 0.5) < by;
  return (
    SIDES.some((side) => within(arms[side].hand.grip, 0.12)) ||
    within(shoulders, 0.16) ||
    within(pelvis, 0.16)
  );
}
