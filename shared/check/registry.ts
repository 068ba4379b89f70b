import { coherence } from './coherence/coherence';
import { coverage } from './coverage/coverage';
import { frequency } from './schedule/frequency';
import { gates } from './screening/boneGates';
import { impact } from './impact/afterFracture';
import { intensity } from './intensity/trialBand';
import type { Rule } from './rule';
import { setting } from './setting/setting';
import { spineRules } from './body/spine';

/** Every rule of this version, by family and in the order of the evidence table. */
export const rules: readonly Rule[] = [
  ...gates,
  ...coherence,
  ...frequency,
  ...intensity,
  ...coverage,
  ...impact,
  ...setting,
  ...spineRules,
];
