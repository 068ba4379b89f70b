import { ageInYears } from '../../localDate';
import { NORMAL_T } from '../../patient/boneStatus';
import { factValue } from '../../patient/fact';
import { liftmorOf } from '../conformity/templateFamilies';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import { hiritCause } from '../hirit';
import type { PatientFact, Rule } from '../rule';

/** Rules A36 and A37: patients whom the trials of high-intensity training did not enrol. */

/** The name of LIFTMOR where the program stands on it, also while the template itself is not at hand. */
function liftmorName(context: Context): string | null {
  const { program } = context.input;
  return liftmorOf(context)?.name ?? (program.template?.id === 'liftmor' ? 'LIFTMOR' : null);
}

/** LIFTMOR at a T-score above the entry of the trial, -1.0 (V, S1). */
const notNeeded: Rule = {
  id: 'A36-hirit-notneeded',
  family: 'A',
  severities: ['advice'],
  sources: ['S1'],
  confidence: 'V',
  reads: ['dxaScans', 'template'],
  enforcedAt: 'check',
  waitsFor: (context) => (liftmorName(context) !== null && context.tScore === null ? ['dxaScans'] : []),
  check: (context) => {
    const template = liftmorName(context);
    if (template === null || context.tScore === null || context.tScore <= NORMAL_T) return [];
    return [
      {
        ruleId: 'A36-hirit-notneeded',
        severity: 'advice',
        path: { patientField: 'dxaScans' },
        values: { template, tScore: context.tScore, limit: NORMAL_T },
      },
    ];
  },
  fixes: null,
  noFix: 'Another template is the therapist’s choice.',
};

/** Men were enrolled from this age on (V, S15; its protocol says over 50, S13). */
const MEN_FROM_AGE = 45;

/** A premenopausal woman, or a man below 45; null when neither is known to be so. */
function outsideTrials({ input: { patient, today } }: Context): FindingValues | null {
  const age = ageInYears(patient.dateOfBirth, today);
  if (patient.sexForReference === 'male') return age < MEN_FROM_AGE ? { who: 'man', age } : null;
  return factValue(patient.menopausalStatus) === 'premenopausal' ? { who: 'woman', age } : null;
}

const highIntensityTemplate = (context: Context): string => hiritCause(context)?.template ?? '';

/** A high-intensity template for a premenopausal woman or a man below 45: the trials had neither (V, S1, S13, S15). */
const notStudied: Rule = {
  id: 'A37-male-premenop',
  family: 'A',
  severities: ['advice'],
  sources: ['S1', 'S13', 'S15'],
  confidence: 'V',
  reads: ['sexForReference', 'menopausalStatus', 'dateOfBirth', 'template'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] => {
    const { patient } = context.input;
    if (highIntensityTemplate(context) === '' || patient.sexForReference === 'male') return [];
    return [
      ...(patient.sexForReference === 'unknown' ? (['sexForReference'] as const) : []),
      ...(factValue(patient.menopausalStatus) === null ? (['menopausalStatus'] as const) : []),
    ];
  },
  check: (context) => {
    const template = highIntensityTemplate(context);
    const who = template === '' ? null : outsideTrials(context);
    if (who === null) return [];
    return [
      {
        ruleId: 'A37-male-premenop',
        severity: 'advice',
        path: { patientField: who['who'] === 'man' ? 'dateOfBirth' : 'menopausalStatus' },
        values: { template, limit: MEN_FROM_AGE, ...who },
      },
    ];
  },
  fixes: null,
  noFix: 'Another template is the therapist’s choice.',
};

export const trialEntryRules = { notNeeded, notStudied };
