import { isLoad } from './balance';
import { momentBetween } from './interpolate';
import { bendOf, frontOfLimb } from './limb';
import type { BodyPose, Drawing } from './pose';
import type { Placed } from './props/place';
import type { PropKind } from './props/schema';
import { PLATE } from './props/weights';
import { type Arm, type Leg, type Side, SIDES, sign, type Skeleton } from './skeleton';
import { angleBetween, dot, length, scale, signedAngle, squareTo, sub, unit, type Vec } from './space';
import { isInHand, type Moment, momentOf, setStage, type Stage } from './stage';
import { offSupport } from './support';

/**
 * What is wrong with a drawn pose: limbs out of reach, joints beyond what an older body does, anything in the floor, a
 * standing body that would fall, a loaded spine that bends. Limits in degrees are judgement (J), wider than clinical
 * norms where a drawing needs it; lengths in body heights.
 */
export const LIMITS = {
  /** A hand or foot may miss its place, and a hand what it holds, by 1 % of body height. */
  miss: 0.01,
  /** Below the floor, for what is drawn on it. */
  sunk: 0.006,
  elbow: 152,
  knee: 152,
  hip: { back: -35, forward: 132, out: 58, across: -32, turned: 62 },
  /** Turn of the upper arm from the middle, either way. */
  upperArm: 112,
  ankle: { up: -42, down: 72 },
  /**
   * Bend of the chest against the pelvis. With a load: no more than 5 degrees forward, to the side or turned. Without:
   * 12 forward; back up to 28 (prone extension).
   */
  spine: { loaded: 5, forward: 12, back: -28, side: 12, twist: 15 },
  /** The centre of mass may lie this far outside the edge of the support of a static pose. */
  balance: 0.025,
} as const;

/** The faults of a key pose in plain words; none when it can be printed. */
export const faultsOfKey = (figure: Drawing, key: number): string[] =>
  faultsOf(figure, momentOf(figure, key));

/** The faults of a moment between key `from` and key `to`. Balance is asked of static key poses only. */
export const faultsBetween = (figure: Drawing, from: number, to: number, t: number): string[] =>
  faultsOf(figure, momentBetween(figure, from, to, t));

function faultsOf(figure: Drawing, moment: Moment): string[] {
  const stage = setStage(figure, moment);
  const bodies = [moment.body, ...(moment.partner ? [moment.partner] : [])];
  return [
    ...stage.actors.flatMap(({ skeleton }, i) => {
      const who = i === 0 ? '' : 'partner: ';
      return [...reach(skeleton), ...joints(skeleton), ...floor(skeleton)].map((fault) => `${who}${fault}`);
    }),
    ...bodies.flatMap((body) =>
      spine(
        body,
        Object.values(figure.props).some(({ kind }) => isLoad(kind)),
      ),
    ),
    ...stage.props.flatMap(sunkProp),
    ...stage.props.flatMap((prop) => looseProp(prop, moment)),
    ...balance(moment, stage),
  ];
}

const by = (value: number): string => String(Math.round(value * 1000) / 1000);

function reach({ arms, legs }: Skeleton): string[] {
  return SIDES.flatMap((side) => [
    ...(arms[side].misses > LIMITS.miss
      ? [`the ${side} hand misses its place by ${by(arms[side].misses)}`]
      : []),
    ...(legs[side].misses > LIMITS.miss
      ? [`the ${side} foot or knee misses its place by ${by(legs[side].misses)}`]
      : []),
  ]);
}

function joints(skeleton: Skeleton): string[] {
  return SIDES.flatMap((side) => [
    ...armFaults(skeleton, skeleton.arms[side], side),
    ...legFaults(skeleton, skeleton.legs[side], side),
  ]);
}

const beyond = (what: string, value: number, least: number, most: number): string[] =>
  value < least || value > most
    ? [`${what} is ${Math.round(value)}, outside ${least} to ${most} degrees`]
    : [];

function armFaults({ chestAxes }: Skeleton, arm: Arm, side: Side): string[] {
  const bend = bendOf(arm);
  const upper = unit(sub(arm.mid, arm.root));
  const faults = beyond(`the ${side} elbow's bend`, bend, 0, LIMITS.elbow);
  if (bend < 20) return faults;
  const front = frontOfLimb(upper, chestAxes);
  const forearm = squareTo(sub(arm.end, arm.mid), upper, front);
  // Straight up every turn is reached by another way round.
  if (dot(upper, chestAxes.up) > 0.8) return faults;
  const turned = signedAngle(front, forearm, upper) * sign(side);
  return [...faults, ...beyond(`the ${side} upper arm's turn`, turned, -LIMITS.upperArm, LIMITS.upperArm)];
}

function legFaults({ pelvisAxes }: Skeleton, leg: Leg, side: Side): string[] {
  const thigh = unit(sub(leg.mid, leg.root));
  const { hip, ankle } = LIMITS;
  const out =
    (Math.asin(Math.min(1, Math.max(-1, dot(thigh, pelvisAxes.right) * sign(side)))) * 180) / Math.PI;
  const forward = signedAngle(
    scale(pelvisAxes.up, -1),
    squareTo(thigh, pelvisAxes.right, scale(pelvisAxes.up, -1)),
    pelvisAxes.right,
  );
  const bend = bendOf(leg);
  const shank = unit(sub(leg.end, leg.mid));
  const toes = unit(sub(leg.foot.ball, leg.foot.heel));
  return [
    ...beyond(`the ${side} knee's bend`, bend, 0, LIMITS.knee),
    ...beyond(`the ${side} hip forward`, forward, hip.back, hip.forward),
    ...beyond(`the ${side} hip out`, out, hip.across, hip.out),
    ...beyond(`the ${side} ankle's point`, 90 - angleBetween(shank, toes), ankle.up, ankle.down),
    ...(bend < 15 ? [] : kneeWay(leg, frontOfLimb(thigh, pelvisAxes), thigh, side)),
  ];
}

/** The shank bends back from where the front of the thigh looks; a knee that bends the other way is broken. */
function kneeWay(leg: Leg, front: Vec, thigh: Vec, side: Side): string[] {
  const bends = squareTo(sub(leg.mid, leg.end), thigh, front);
  const turned = angleBetween(front, bends);
  return turned > LIMITS.hip.turned
    ? [`the ${side} knee bends ${Math.round(turned)} degrees off the front of the thigh`]
    : [];
}

function floor({ arms, legs, head, pelvis, shoulders }: Skeleton): string[] {
  const at = (what: string, point: Vec, radius: number) =>
    point[1] - radius < -LIMITS.sunk ? [`${what} is ${by(radius - point[1])} in the floor`] : [];
  return [
    ...at('the head', head, 0.045),
    ...at('the pelvis', pelvis, 0.06),
    ...at('the chest', shoulders, 0.045),
    ...SIDES.flatMap((side) => [
      ...at(`the ${side} elbow`, arms[side].mid, 0.022),
      ...at(`the ${side} hand`, arms[side].hand.grip, 0.008),
      ...at(`the ${side} knee`, legs[side].mid, 0.03),
      ...at(`the ${side} heel`, legs[side].foot.heel, 0),
      ...at(`the ${side} toes`, legs[side].foot.toe, 0),
    ]),
  ];
}

function spine({ spine }: BodyPose, loaded: boolean): string[] {
  const { flex = 0, side = 0, twist = 0 } = spine ?? {};
  const { loaded: few, forward, back, side: most, twist: mostTwist } = LIMITS.spine;
  return [
    ...beyond('the spine forward', flex, back, loaded ? few : forward),
    ...beyond('the spine sideways', side, loaded ? -few : -most, loaded ? few : most),
    ...beyond("the spine's turn", twist, loaded ? -few : -mostTwist, loaded ? few : mostTwist),
  ];
}

/** What goes with a hand must be in it; a ball is held by its skin. */
function looseProp({ id, spec }: Placed, { props }: Moment): string[] {
  const placement = props[id];
  if (!placement || !isInHand(placement)) return [];
  const off = length(placement.at) - (spec.kind === 'ball' ? spec.radius : 0);
  return off > LIMITS.miss ? [`${id} is ${by(off)} off the hand that holds it`] : [];
}

function sunkProp({ id, spec, at }: Placed): string[] {
  const lowest = at[1] - hangsDown(spec);
  return lowest < -LIMITS.sunk ? [`${id} is ${by(-lowest)} in the floor`] : [];
}

/** How far weights reach below their `at`. */
const HANGS: Partial<Record<PropKind, number>> = { 'trap-bar': 0.18, kettlebell: 0.138, dumbbell: 0.03 };

function hangsDown(spec: Placed['spec']): number {
  if (spec.kind === 'barbell') return spec.plate ?? PLATE;
  if (spec.kind === 'ball') return spec.radius;
  return HANGS[spec.kind] ?? 0;
}

function balance(moment: Moment, stage: Stage): string[] {
  const off = offSupport(moment, stage);
  if (off === null || off <= LIMITS.balance) return [];
  return Number.isFinite(off)
    ? [`the centre of mass lies ${by(off)} outside the support`]
    : ['nothing bears the body in a pose that is static'];
}
