import { coherence } from './coherence/coherence';
import { coverage } from './coverage/coverage';
import { frequency } from './schedule/frequency';
import { screening } from './screening/screening';
import { functionTests } from './functionTests/functionTests';
import { impact } from './impact/impact';
import { intensity } from './intensity/intensity';
import type { Rule } from './rule';
import { setting } from './setting/setting';
import { body } from './body/body';

/** Every rule of this version, by family and in the order of the evidence table. */
export const rules: readonly Rule[] = [
  ...screening,
  ...coherence,
  ...frequency,
  ...intensity,
  ...coverage,
  ...impact,
  ...setting,
  ...body,
  ...functionTests,
];
