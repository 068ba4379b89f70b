import type { Context } from '../context';
import type { BareFinding, Rule } from '../rule';
import { clearanceIn, gateWith } from './cleared';

/** Rule A12: red flags of the spine. */

/** Flags that nobody cleared since they were recorded stop; the others are shown with their clearance. */
function findings(context: Context): readonly BareFinding[] {
  const flags = context.input.patient.redFlags.entries;
  const clearanceOf = (date: (typeof flags)[number]['date']) =>
    clearanceIn(context, 'A12-redflag-spine', [date]);
  const open = flags.filter(({ date }) => clearanceOf(date) === null);
  const cleared = flags.filter((one) => !open.includes(one));
  const finding = (entries: typeof flags): BareFinding[] => {
    const [first] = entries;
    if (first === undefined) return [];
    const { severity, values } = gateWith(clearanceOf(first.date));
    const codes = [...new Set(entries.map(({ flag }) => flag))];
    const latest = entries.reduce((newest, { date }) => (date > newest ? date : newest), first.date);
    return [
      {
        ruleId: 'A12-redflag-spine',
        severity,
        path: { patientField: 'redFlags' },
        values: { flags: codes, date: latest, ...values },
      },
    ];
  };
  return [...finding(open), ...finding(cleared)];
}

/**
 * Any red flag (fracture and malignancy V, S104; signs of the cauda equina V, on a page outside the list of sources),
 * whatever the program: it is looked into before exercise.
 */
const redFlag: Rule = {
  id: 'A12-redflag-spine',
  family: 'A',
  severities: ['stop', 'advice'],
  sources: ['S104'],
  confidence: 'V',
  reads: ['redFlags', 'clearances'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    context.input.patient.redFlags.reviewedOn === null &&
    findings(context).every(({ severity }) => severity !== 'stop')
      ? ['redFlags']
      : [],
  check: findings,
  fixes: null,
  noFix: 'The flag is looked into, and what came of it is recorded as a clearance that names this rule.',
};

export const redFlagRules: readonly Rule[] = [redFlag];
