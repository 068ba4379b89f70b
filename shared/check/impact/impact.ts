import type { Rule } from '../rule';
import { impactAfterFracture } from './afterFracture';
import { fewContacts, tooManyContacts } from './contacts';
import { heelDropsAlone, jumpsAlone } from './impactAlone';
import { fixedForce, surface } from './notes';
import { arthritis, pelvicFloor, replacedJoint } from './joints';
import {
  dropLandingAlone,
  hopsInLowBoneMass,
  hopsInOsteoporosis,
  jumpsOfFallers,
  severeExplosive,
} from './jumps';

/** Group F: impact, in the order of the evidence table. */
export const impact: readonly Rule[] = [
  impactAfterFracture,
  jumpsOfFallers,
  tooManyContacts,
  fewContacts,
  heelDropsAlone,
  jumpsAlone,
  hopsInOsteoporosis,
  hopsInLowBoneMass,
  arthritis,
  replacedJoint,
  pelvicFloor,
  surface,
  dropLandingAlone,
  severeExplosive,
  fixedForce,
];
