import { type Person, PEOPLE } from './people';
import type { BodyPose, Drawing } from './pose';
import { isPlaced, placedAxes, type Placed } from './props/place';
import type { PropPlacement, PropSpec } from './props/schema';
import { type Arm, type Side, SIDES, type Skeleton } from './skeleton';
import { solveArm } from './solve/arm';
import { solveLeg } from './solve/leg';
import { sideOf } from './solve/sides';
import { solveTrunk, type Trunk } from './solve/trunk';
import { add, inAxes, mix, UPRIGHT, type Vec } from './space';

/** One moment of a figure, complete: every body and where every prop stands. */
export type Moment = {
  readonly body: BodyPose;
  readonly partner: BodyPose | null;
  readonly props: Readonly<Record<string, PropPlacement>>;
  readonly contact: Drawing['keys'][number]['contact'];
};

/** The moment of a key pose: what it says on top of the keys before it. */
export function momentOf(figure: Drawing, key: number): Moment {
  const [first, ...later] = figure.keys;
  let body: BodyPose = first;
  let partner: BodyPose | null = first.partner ?? null;
  let props = placements(figure.props);
  props = { ...props, ...merged(props, first.props) };
  let contact = first.contact;
  for (const next of later.slice(0, key)) {
    body = over(body, next);
    if (partner && next.partner) partner = over(partner, next.partner);
    props = { ...props, ...merged(props, next.props) };
    contact = next.contact;
  }
  return { body: bodyOnly(body), partner: partner && bodyOnly(partner), props, contact };
}

const bodyOnly = ({ pelvis, spine, head, arms, legs }: BodyPose): BodyPose => ({
  pelvis,
  ...(spine ? { spine } : {}),
  ...(head ? { head } : {}),
  arms,
  legs,
});

type Loose<T> = { readonly [F in keyof T]?: T[F] | undefined };
type Change = { readonly [K in keyof BodyPose]?: Loose<BodyPose[K]> | undefined };

/** Pelvis, spine and head change number by number; arms and legs as a whole. */
const over = (body: BodyPose, next: Change): BodyPose => ({
  pelvis: { ...body.pelvis, ...next.pelvis } as BodyPose['pelvis'],
  spine: { ...body.spine, ...next.spine },
  head: { ...body.head, ...next.head },
  arms: (next.arms as BodyPose['arms'] | undefined) ?? body.arms,
  legs: (next.legs as BodyPose['legs'] | undefined) ?? body.legs,
});

function placements(specs: Drawing['props']): Record<string, PropPlacement> {
  const placed: Record<string, PropPlacement> = {};
  for (const [id, spec] of Object.entries(specs)) if (isPlaced(spec)) placed[id] = placementOf(spec);
  return placed;
}

const placementOf = ({ at, from, turn, pitch, roll, layer }: PropPlacement): PropPlacement => ({
  at,
  ...(from === undefined ? {} : { from }),
  ...(turn === undefined ? {} : { turn }),
  ...(pitch === undefined ? {} : { pitch }),
  ...(roll === undefined ? {} : { roll }),
  ...(layer === undefined ? {} : { layer }),
});

const merged = (
  before: Readonly<Record<string, PropPlacement>>,
  changes: Readonly<Record<string, PropPlacement>> = {},
): Record<string, PropPlacement> =>
  Object.fromEntries(Object.entries(changes).map(([id, change]) => [id, { ...before[id], ...change }]));

export type Actor = { readonly person: Person; readonly skeleton: Skeleton };

/** Everybody and everything in one picture, solved. */
export type Stage = { readonly actors: readonly [Actor, ...Actor[]]; readonly props: readonly Placed[] };

/** Solves a moment: trunks, then what stands or goes with a trunk, then arms and legs, then what hands carry. */
export function setStage(figure: Drawing, moment: Moment): Stage {
  const trunk = solveTrunk(moment.body);
  const props = new Map<string, Placed>();
  for (const [id, spec] of Object.entries(figure.props)) {
    const placement = moment.props[id];
    if (placement === undefined) props.set(id, unplaced(id, spec));
    else if (!isInHand(placement)) props.set(id, place(id, spec, placement, trunk, null));
  }
  const skeleton = withLimbs(trunk, moment.body, props);
  for (const [id, spec] of Object.entries(figure.props)) {
    const placement = moment.props[id];
    if (placement && isInHand(placement)) props.set(id, place(id, spec, placement, trunk, skeleton.arms));
  }
  const actors: [Actor, ...Actor[]] = [{ person: PEOPLE[figure.person], skeleton }];
  if (figure.partner && moment.partner)
    actors.push({
      person: PEOPLE[figure.partner],
      skeleton: withLimbs(solveTrunk(moment.partner), moment.partner, props),
    });
  // In the order of the file, so that equal depths always draw alike.
  return { actors, props: Object.keys(figure.props).flatMap((id) => props.get(id) ?? []) };
}

const HANDS = ['rightHand', 'leftHand', 'hands'] as const;
/** Whether a prop goes with a hand. */
export const isInHand = ({ from }: PropPlacement): boolean => HANDS.some((hand) => hand === from);

const unplaced = (id: string, spec: PropSpec): Placed => ({
  id,
  spec,
  at: [0, 0, 0],
  axes: UPRIGHT,
  layer: 'layer' in spec ? (spec.layer ?? 0) : 0,
});

function place(
  id: string,
  spec: PropSpec,
  placement: PropPlacement,
  trunk: Trunk,
  arms: Readonly<Record<Side, Arm>> | null,
): Placed {
  const layer = placement.layer ?? 0;
  const { at, from } = placement;
  if (from === 'chest' || from === 'pelvis') {
    const [origin, axes] =
      from === 'chest' ? [trunk.shoulders, trunk.chestAxes] : [trunk.pelvis, trunk.pelvisAxes];
    return { id, spec, at: inAxes(origin, axes, at), axes: placedAxes(placement, axes), layer };
  }
  return { id, spec, at: add(originOf(from, trunk, arms), at), axes: placedAxes(placement), layer };
}

function originOf(from: PropPlacement['from'], trunk: Trunk, arms: Readonly<Record<Side, Arm>> | null): Vec {
  if (from === 'shoulders') return trunk.shoulders;
  if (!arms) return [0, 0, 0];
  if (from === 'rightHand') return arms.right.hand.grip;
  if (from === 'leftHand') return arms.left.hand.grip;
  return mix(arms.right.hand.grip, arms.left.hand.grip, 0.5);
}

function withLimbs(trunk: Trunk, pose: BodyPose, props: ReadonlyMap<string, Placed>): Skeleton {
  const arm = (side: Side) => {
    const { pose: arm, mirrored } = sideOf(pose.arms, side);
    return solveArm(trunk, arm, side, mirrored, props);
  };
  const leg = (side: Side) => {
    const { pose: leg, mirrored } = sideOf(pose.legs, side);
    return solveLeg(trunk, leg, side, mirrored);
  };
  const [right, left] = SIDES;
  return {
    ...trunk,
    arms: { right: arm(right), left: arm(left) },
    legs: { right: leg(right), left: leg(left) },
  };
}

type KeyStage = { readonly moment: Moment; readonly stage: Stage };

/** A drawing never changes in place, and frames between keys ask for both of them over and over. */
const keyStages = new WeakMap<Drawing, Map<number, KeyStage>>();

/** A key pose with its stage, solved once. */
export function stageOfKey(drawing: Drawing, key: number): KeyStage {
  const known = keyStages.get(drawing) ?? new Map<number, KeyStage>();
  keyStages.set(drawing, known);
  const found = known.get(key);
  if (found) return found;
  const moment = momentOf(drawing, key);
  const solved = { moment, stage: setStage(drawing, moment) };
  known.set(key, solved);
  return solved;
}
