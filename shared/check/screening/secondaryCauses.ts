import { ageInYears } from '../../localDate';
import { lowestTScore, OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { DxaScan, Patient } from '../../patient/schema';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import type { Rule } from '../rule';

/** Rule A14: low bone mass that age and menopause do not explain. */

/** Below this age osteoporosis by T-score is unusual (R-high, ISCD: before menopause and in men under 50 the Z-score counts). */
const UNUSUAL_BELOW_AGE = 50;
/** From here down a Z-score is below the range expected for the age (R-high, ISCD). */
const LOW_Z = -2;

/** The lowest Z-score of spine, total hip and femoral neck on the newest scan day of each site; null without one. */
function lowestZScore({ dxaScans }: Patient): number | null {
  const newest = new Map<string, DxaScan & { zScore: number }>();
  for (const scan of dxaScans.entries) {
    if (scan.zScore === null || scan.site === 'distal-radius') continue;
    const key = `${scan.site} ${scan.side ?? ''}`;
    const known = newest.get(key);
    if (!known || scan.date > known.date || (scan.date === known.date && scan.zScore < known.zScore))
      newest.set(key, { ...scan, zScore: scan.zScore });
  }
  return newest.size === 0 ? null : Math.min(...[...newest.values()].map(({ zScore }) => zScore));
}

const ageOf = ({ input: { patient, today } }: Context): number => ageInYears(patient.dateOfBirth, today);

function signsOf(context: Context): FindingValues | null {
  const { patient } = context.input;
  const tScore = lowestTScore(patient)?.tScore ?? null;
  const zScore = lowestZScore(patient);
  const age = ageOf(context);
  const isYoung = tScore !== null && tScore <= OSTEOPOROSIS_T && age < UNUSUAL_BELOW_AGE;
  const isLow = zScore !== null && zScore <= LOW_Z;
  if (!isYoung && !isLow) return null;
  return { ...(isYoung ? { tScore, age } : {}), ...(isLow ? { zScore } : {}) };
}

const isChecked = ({ input: { patient } }: Context): boolean =>
  patient.secondaryCausesChecked.answer === 'yes';

/**
 * T at or below -2.5 before the age of 50, or Z at or below -2.0 (R-high, ISCD), until somebody has looked for
 * secondary causes (J). A menopause before 50 does not excuse it: it is itself a cause to look at (J).
 */
const secondaryCauses: Rule = {
  id: 'A14-secondary',
  family: 'A',
  severities: ['warning'],
  sources: ['R', 'J'],
  confidence: 'R-high; J',
  reads: ['dxaScans', 'dateOfBirth', 'secondaryCausesChecked'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    !isChecked(context) && context.tScore === null && signsOf(context) === null ? ['dxaScans'] : [],
  check: (context) => {
    const signs = isChecked(context) ? null : signsOf(context);
    if (signs === null) return [];
    return [
      {
        ruleId: 'A14-secondary',
        severity: 'warning',
        path: { patientField: 'secondaryCausesChecked' },
        values: signs,
      },
    ];
  },
  fixes: null,
  noFix: 'Secondary causes are looked for, and the record says so.',
};

export const secondaryRules: readonly Rule[] = [secondaryCauses];
