import { ageInYears, latestDay, type LocalDate } from '../../localDate';
import type { BoneCategory } from '../../patient/boneCategory';
import { boneCategory, boneCategoryMissing, lowestTScore } from '../../patient/boneStatus';
import type { Patient } from '../../patient/schema';
import { gateFor } from '../../template/gate';
import type { GateLevel, Template } from '../../template/schema';
import type { Context } from '../context';
import type { Severity } from '../finding';
import { hiritCause } from '../hirit';
import type { BareFinding, PatientFact, Rule } from '../rule';
import { gateOf } from './cleared';
import { fragilityFractures } from './boneGates';
import { fractureRules } from './recentFracture';
import { redFlagRules } from './redFlags';
import { differences, whoMissing, whoValues } from './studiedPeople';
import { trialEntryRules } from './trialEntry';

/** Rule A39: whether the template is offered to somebody with such bones. The matrix lives in the templates. */

/** Guidance that is silent on a patient says little for firm bones and a lot for fragile ones. */
const OUTSIDE: Readonly<Record<BoneCategory, Severity>> = {
  'above-minus-1': 'advice',
  'low-bone-mass': 'advice',
  osteoporosis: 'advice',
  fragile: 'warning',
  'recent-or-red-flag': 'warning',
};

const severityOf = (level: Exclude<GateLevel, 'offer'>, category: BoneCategory): Severity =>
  level === 'outside' ? OUTSIDE[category] : level;

/** The days of what makes the category: a clearance has to be as late as the last of them. */
function madeOn(patient: Patient, category: BoneCategory): readonly LocalDate[] {
  const fractures = (
    category === 'recent-or-red-flag' ? patient.fractures.entries : fragilityFractures(patient)
  ).map(({ date }) => latestDay(date));
  switch (category) {
    case 'recent-or-red-flag':
      return [...fractures, ...patient.redFlags.entries.map(({ date }) => date)];
    case 'fragile':
      return fractures;
    case 'osteoporosis':
    case 'low-bone-mass':
    case 'above-minus-1': {
      const lowest = lowestTScore(patient);
      return lowest === null ? [] : [lowest.date];
    }
  }
}

const speaks = (context: Context, rules: readonly Rule[], severity?: Severity): boolean =>
  rules.some((rule) =>
    rule.check(context).some((finding) => severity === undefined || finding.severity === severity),
  );

/**
 * Whether another rule already speaks of this template for this very cause, so that one cause asks for one clearance:
 *   fragile bones       A34, whenever the template itself is what it calls high-intensity; its clearance says just what
 *                       one of A39 would
 *   fracture, red flag  A10 or A12, while one of them stops. A clearance of A10 is for rehabilitation after the
 *                       fracture, not for every template, so A39 speaks again then
 *   T above -1.0        A36, which gives the same advice for LIFTMOR
 */
function isSpokenOf(context: Context, category: BoneCategory, level: GateLevel): boolean {
  switch (category) {
    case 'fragile':
      return (hiritCause(context)?.template ?? '') !== '';
    case 'recent-or-red-flag':
      return speaks(context, [...fractureRules, ...redFlagRules], 'stop');
    case 'above-minus-1':
      return level === 'advice' && speaks(context, [trialEntryRules.notNeeded]);
    case 'osteoporosis':
    case 'low-bone-mass':
      return false;
  }
}

/** An offered template whose people differ from this patient in sex, menopause or age. A37 says it for some. */
function differenceFindings(context: Context, template: Template): readonly BareFinding[] {
  const { patient, today } = context.input;
  const [first, ...others] = differences(template, patient, today);
  if (first === undefined || speaks(context, [trialEntryRules.notStudied])) return [];
  const FIELDS: Readonly<Record<string, PatientFact>> = {
    sex: 'sexForReference',
    menopause: 'menopausalStatus',
  };
  return [
    {
      ruleId: 'A39-template-gate',
      severity: 'advice',
      path: { patientField: FIELDS[first] ?? 'dateOfBirth' },
      values: {
        template: template.name,
        level: 'offer',
        differs: [first, ...others],
        age: ageInYears(patient.dateOfBirth, today),
        ...whoValues(template.who.value),
      },
    },
  ];
}

/** The field of the record that makes the category. */
const fieldOf = (patient: Patient, category: BoneCategory, today: LocalDate): PatientFact => {
  if (category === 'fragile') return 'fractures';
  if (category !== 'recent-or-red-flag') return 'dxaScans';
  const withoutFlags = { ...patient, redFlags: { ...patient.redFlags, entries: [] } };
  return boneCategory(withoutFlags, today) === category ? 'fractures' : 'redFlags';
};

function gateFindings(context: Context): readonly BareFinding[] {
  const { template, patient, today } = context.input;
  const category = template === null ? null : boneCategory(patient, today);
  if (template === null || category === null) return [];
  const { level, why } = gateFor(template, category);
  if (level === 'offer') return differenceFindings(context, template);
  if (isSpokenOf(context, category, level)) return [];
  const severity = severityOf(level, category);
  const gate = severity === 'stop' ? gateOf(context, 'A39-template-gate', madeOn(patient, category)) : null;
  return [
    {
      ruleId: 'A39-template-gate',
      severity: gate?.severity ?? severity,
      path: { patientField: fieldOf(patient, category, today) },
      values: { template: template.name, level, category, why, ...gate?.values },
    },
  ];
}

/**
 * What the template says to patients of this bone category: its matrix of availability, in the template's own data (J,
 * built from V sources). "Outside" means that its guidance is not written for such a patient.
 */
const templateGate: Rule = {
  id: 'A39-template-gate',
  family: 'A',
  severities: ['stop', 'warning', 'advice'],
  sources: ['J', 'S1', 'S24', 'S25', 'S40'],
  confidence: 'J, built from V',
  reads: [
    'template',
    'dxaScans',
    'fractures',
    'redFlags',
    'clearances',
    'sexForReference',
    'menopausalStatus',
  ],
  enforcedAt: 'check',
  waitsFor: ({ input: { template, patient, today } }) => {
    if (template === null) return [];
    const category = boneCategory(patient, today);
    const isOffered = category !== null && gateFor(template, category).level === 'offer';
    return [
      ...boneCategoryMissing(patient, today),
      ...(isOffered ? whoMissing(template.who.value, patient) : []),
    ];
  },
  check: gateFindings,
  fixes: null,
  noFix: 'Another template is chosen, or a clearance that names this rule is recorded.',
};

export const templateGateRules: readonly Rule[] = [templateGate];
