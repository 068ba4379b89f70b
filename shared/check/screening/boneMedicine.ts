import { OSTEOPOROSIS_T } from '../../patient/boneStatus';
import type { Medicine, Patient } from '../../patient/schema';
import type { Context } from '../context';
import { waitingFor } from '../evaluate';
import type { Rule } from '../rule';
import type { RuleId } from '../ruleIds';

/** Rule A38: whether bone medicine has been talked about. */

/** Groups taken for bone, so that somebody has decided already (J). Calcium and vitamin D are no such decision. */
const BONE_MEDICINES: readonly Medicine['group'][] = [
  'bisphosphonate',
  'denosumab',
  'teriparatide-abaloparatide',
  'romosozumab',
  'raloxifene-serm',
  'menopausal-hormone-therapy',
];

const isDecided = ({ boneMedicineDiscussed, medicines }: Patient): boolean =>
  boneMedicineDiscussed.answer === 'yes' ||
  medicines.entries.some(({ group }) => BONE_MEDICINES.includes(group));

/** Nobody waits for a fact that is recorded, whatever the answer. */
const waiting = (context: Context): readonly RuleId[] =>
  context.input.patient.boneMedicineDiscussed.answer === 'not-asked'
    ? waitingFor(context, 'boneMedicineDiscussed')
    : [];

/**
 * T at or below -2.5 and no word on bone medicine (J). It has the gap for its subject: neither "not asked" nor "no" is
 * a decision.
 */
const boneMedicine: Rule = {
  id: 'A38-drug',
  family: 'A',
  severities: ['advice'],
  sources: ['J'],
  confidence: 'J',
  reads: ['boneMedicineDiscussed', 'medicines', 'dxaScans'],
  enforcedAt: 'check',
  waitsFor: ({ tScore, input }: Context) =>
    tScore === null && !isDecided(input.patient) ? ['dxaScans'] : [],
  check: (context) => {
    const { tScore, input } = context;
    if (tScore === null || tScore > OSTEOPOROSIS_T || isDecided(input.patient)) return [];
    return [
      {
        ruleId: 'A38-drug',
        severity: 'advice',
        path: { patientField: 'boneMedicineDiscussed' },
        values: { tScore, limit: OSTEOPOROSIS_T, waiting: waiting(context) },
      },
    ];
  },
  fixes: null,
  noFix: 'It is talked about with the patient or the doctor, and the record says so.',
};

export const boneMedicineRules: readonly Rule[] = [boneMedicine];
