import type { Rule } from '../rule';
import { boneGates } from './boneGates';
import { boneMedicineRules } from './boneMedicine';
import { cognitionRules } from './cognition';
import { fractureRules } from './recentFracture';
import { heartRules } from './heart';
import { medicineRules } from './medicines';
import { pregnancyRules } from './pregnancy';
import { pressureRules } from './bloodPressure';
import { redFlagRules } from './redFlags';
import { screenRules } from './screens';
import { secondaryRules } from './secondaryCauses';
import { strainRules } from './straining';
import { suspicionRules } from './suspectedFracture';
import { templateGateRules } from './templateGate';
import { trialEntryRules } from './trialEntry';
import { tScoreRules } from './tScore';

/**
 * Group A: who may do what. These stops go by a change of the program or the record, or by a clearance that names the
 * rule; never by a written reason. In the order of the evidence table.
 */
export const screening: readonly Rule[] = [
  ...screenRules,
  ...heartRules,
  ...pressureRules,
  strainRules.retina,
  ...fractureRules,
  ...redFlagRules,
  ...suspicionRules,
  ...secondaryRules,
  ...pregnancyRules,
  medicineRules.medicinesAndFalls,
  ...cognitionRules,
  strainRules.hernia,
  medicineRules.steroids,
  ...tScoreRules,
  ...boneGates,
  trialEntryRules.notNeeded,
  trialEntryRules.notStudied,
  ...boneMedicineRules,
  ...templateGateRules,
];
