import { coherence } from './coherence';
import { coverage } from './coverage';
import { frequency } from './frequency';
import { gates } from './gates';
import { impact } from './impact';
import { intensity } from './intensity';
import type { Rule } from './rule';
import { setting } from './setting';
import { spineRules } from './spine';

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
