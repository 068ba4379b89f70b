import { BODY, WAIST } from '../body';
import type { BodyPose } from '../pose';
import type { Skeleton } from '../skeleton';
import { add, along, type Axes, turnAxes, unit, UP, UPRIGHT } from '../space';

/** Pelvis, chest and head: what the limbs hang on. */
export type Trunk = Omit<Skeleton, 'arms' | 'legs'>;

/** Where pelvis, chest and head are. */
export function solveTrunk(pose: BodyPose): Trunk {
  const { at, lean = 0, turn: yaw = 0, roll = 0, spin = 0 } = pose.pelvis;
  const { flex = 0, side = 0, twist = 0 } = pose.spine ?? {};
  const { nod = 0, turn: look = 0, tilt = 0, slide = 0 } = pose.head ?? {};
  const pelvisAxes = bend(turnAxes(UPRIGHT, UP, -yaw), lean, roll, spin);
  const chestAxes = bend(pelvisAxes, flex, side, twist);
  const headAxes = bend(chestAxes, nod, tilt, look);
  const waist = along(at, [pelvisAxes.up, BODY.trunk * WAIST]);
  const shoulders = along(waist, [chestAxes.up, BODY.trunk * (1 - WAIST)]);
  const neck = along(shoulders, [chestAxes.up, 0.032], [chestAxes.front, -0.004]);
  const neckWay = unit(add(along(chestAxes.up, [chestAxes.front, 0.22]), headAxes.up));
  const head = along(
    neck,
    [neckWay, 0.058],
    [headAxes.up, 0.046],
    [headAxes.front, 0.014],
    [chestAxes.front, slide],
  );
  return { pelvis: at, pelvisAxes, waist, shoulders, chestAxes, neck, head, headAxes };
}

/** Axes bent forward, to the right, and turned to the right, in that order. */
const bend = (axes: Axes, forward: number, right: number, twist: number): Axes => {
  const leant = turnAxes(axes, axes.right, -forward);
  const rolled = turnAxes(leant, leant.front, right);
  return turnAxes(rolled, rolled.up, -twist);
};
