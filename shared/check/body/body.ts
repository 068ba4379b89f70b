import type { Rule } from '../rule';
import { floorLiftOsteoporosis, maximalLift, prone } from './afterVertebralFracture';
import { avoidFlag, cautionFlag } from './flags';
import { floorLift } from './floorLift';
import { hipReplacement, kneePain, overhead, wrist } from './joints';
import { painRule } from './painRule';
import { loadedFlexion, loadedFlexionLowBone, rotation, sitUps } from './spinalMovement';
import { pelvicLoad, straining } from './straining';

/** Group H: spine, joints, pelvic floor and symptoms, in the order of the evidence table. */
export const body: readonly Rule[] = [
  loadedFlexion,
  loadedFlexionLowBone,
  rotation,
  floorLift,
  floorLiftOsteoporosis,
  maximalLift,
  prone,
  overhead,
  hipReplacement,
  kneePain,
  pelvicLoad,
  straining,
  wrist,
  painRule,
  sitUps,
  avoidFlag,
  cautionFlag,
];
