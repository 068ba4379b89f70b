import { latestDay } from '../../localDate';
import type { Condition, ConditionCode } from '../../patient/schema';
import type { Context } from '../context';
import type { BareFinding, Rule } from '../rule';
import type { RuleId } from '../ruleIds';
import { clearanceIn, gateWith } from './cleared';

/** Rules A04 and A05: heart, vessels and clots. Any program waits for them, whatever it holds. */

/** Contraindications to progressive resistance training (V, S89). */
const CARDIAC: readonly ConditionCode[] = [
  'unstable-angina',
  'recent-myocardial-infarction',
  'decompensated-heart-failure',
  'severe-valve-disease',
  'unstable-arrhythmia',
  'aortic-aneurysm',
  'cerebral-aneurysm',
  'acute-dvt-or-pe',
  'intracranial-bleed',
];

/** More of them by the AHA statement of 2007 (R-high: the statement was seen, its table was not). */
const CARDIAC_MORE: readonly ConditionCode[] = [
  'severe-pulmonary-hypertension',
  'symptomatic-aortic-stenosis',
  'acute-myo-endo-pericarditis',
  'aortic-dissection',
  'marfan',
];

/** Conditions that nobody cleared since they began stop; those that somebody cleared are shown with the clearance. */
function findings(context: Context, ruleId: RuleId, codes: readonly ConditionCode[]): readonly BareFinding[] {
  const listed = context.input.patient.conditions.entries.filter(({ code }) => codes.includes(code));
  const clearanceOf = ({ since }: Condition) =>
    clearanceIn(context, ruleId, since === null ? [] : [latestDay(since)]);
  const open = listed.filter((one) => clearanceOf(one) === null);
  const cleared = listed.filter((one) => !open.includes(one));
  const finding = (entries: readonly Condition[]): BareFinding[] => {
    const [first] = entries;
    if (first === undefined) return [];
    const { severity, values } = gateWith(clearanceOf(first));
    const conditions = [...new Set(entries.map(({ code }) => code))];
    return [{ ruleId, severity, path: { patientField: 'conditions' }, values: { conditions, ...values } }];
  };
  return [...finding(open), ...finding(cleared)];
}

const rule = (
  id: RuleId,
  codes: readonly ConditionCode[],
  from: Pick<Rule, 'sources' | 'confidence'>,
): Rule => ({
  id,
  family: 'A',
  severities: ['stop', 'advice'],
  ...from,
  reads: ['conditions', 'clearances'],
  enforcedAt: 'check',
  waitsFor: ({ input: { patient } }) =>
    patient.conditions.reviewedOn === null &&
    !patient.conditions.entries.some(({ code }) => codes.includes(code))
      ? ['conditions']
      : [],
  check: (context) => findings(context, id, codes),
  fixes: null,
  noFix: 'It goes when the doctor in charge has cleared the patient, by a clearance that names this rule.',
});

export const heartRules: readonly Rule[] = [
  rule('A04-cardiac-abs', CARDIAC, { sources: ['S89'], confidence: 'V' }),
  rule('A05-cardiac-more', CARDIAC_MORE, { sources: ['R'], confidence: 'R-high' }),
];
