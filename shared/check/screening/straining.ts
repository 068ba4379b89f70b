import { latestDay, type LocalDate } from '../../localDate';
import type { ConditionCode, Patient } from '../../patient/schema';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import { unreviewed } from '../listedFacts';
import type { BareFinding, Rule } from '../rule';
import { waitsForWeight } from '../unweighed';
import { gateOf } from './cleared';
import { fewestDaysSince } from './elapsed';
import { heavyValues, heavyWork, impliedWork, isBreathHeld, isLift, workValues } from './gatedWork';

/** Rules A09 and A18: eye and hernia, and lifts that strain. */

/**
 * Lifts that invite a held breath. Only sets with a load and carries: the tables speak of lifting, and a bridge or a
 * push-up at the counter is none (J).
 */
const breathHeldLifts = (context: Context) =>
  context.places.filter((place) => isLift(place) && isBreathHeld(place));

/** Proliferative (V, S89) and, as the record words it, moderate or severe retinopathy (R-high). */
const RETINA: readonly ConditionCode[] = [
  'proliferative-retinopathy',
  'nonproliferative-retinopathy',
  'recent-eye-surgery',
];

/** How long an eye operation counts as recent (J): the table says "recent" and gives no number. */
const EYE_SURGERY_WEEKS = 12;

/** What speaks against straining, as codes, and the days it is known from. */
type Reason = { readonly codes: readonly string[]; readonly since: readonly LocalDate[] };

function conditionReason({ conditions }: Patient, codes: readonly ConditionCode[]): Reason {
  const found = conditions.entries.filter(({ code }) => codes.includes(code));
  return {
    codes: [...new Set(found.map(({ code }) => code))],
    since: found.flatMap(({ since }) => (since === null ? [] : [latestDay(since)])),
  };
}

/** Conditions of the eye, and operations on it by the latest day that their date can mean. */
function eyeReason(patient: Patient, today: LocalDate): Reason {
  const conditions = conditionReason(patient, RETINA);
  const operations = patient.surgeries.entries.filter(
    ({ kind, date }) => kind === 'eye-surgery' && fewestDaysSince(date, today) <= EYE_SURGERY_WEEKS * 7,
  );
  return {
    codes: [...conditions.codes, ...(operations.length > 0 ? ['eye-surgery'] : [])],
    since: [...conditions.since, ...operations.map(({ date }) => latestDay(date))],
  };
}

/** What would strain the eye: known work stops, work known by its effort alone warns. Null without either. */
function eyeStrain(context: Context): { readonly isKnown: boolean; readonly values: FindingValues } | null {
  const percent = context.limit('gate-heavy-percent');
  const held = breathHeldLifts(context);
  const heavy = heavyWork(context, percent);
  const known = [...new Set([...(heavy?.places ?? []), ...held])];
  if (known.length > 0)
    return {
      isKnown: true,
      values: { ...(heavy === null ? {} : heavyValues(heavy)), ...workValues(known), limit: percent },
    };
  const implied = impliedWork(context, percent);
  return implied && { isKnown: false, values: { ...heavyValues(implied), limit: percent } };
}

/** Whether anything would strain the eye. */
function hasEyeStrain(context: Context): boolean {
  const percent = context.limit('gate-heavy-percent');
  return (
    breathHeldLifts(context).length > 0 ||
    heavyWork(context, percent) !== null ||
    impliedWork(context, percent) !== null
  );
}

function eyeFindings(context: Context): readonly BareFinding[] {
  const { patient, today } = context.input;
  const { codes, since } = eyeReason(patient, today);
  const strain = codes.length === 0 ? null : eyeStrain(context);
  if (strain === null) return [];
  const { severity, values } = gateOf(context, 'A09-retina', since);
  return [
    {
      ruleId: 'A09-retina',
      severity: severity === 'stop' && !strain.isKnown ? 'warning' : severity,
      path: { patientField: codes.every((code) => code === 'eye-surgery') ? 'surgeries' : 'conditions' },
      values: { conditions: codes, weeks: EYE_SURGERY_WEEKS, ...strain.values, ...values },
    },
  ];
}

/**
 * Retinopathy or recent eye surgery, with work from 80 % of 1RM on (R-high) or a lift that invites a held breath (V,
 * S89 for proliferative retinopathy and recent surgery). Where only the effort implies 80 % (J), a warning.
 */
const retina: Rule = {
  id: 'A09-retina',
  family: 'A',
  severities: ['stop', 'warning', 'advice'],
  sources: ['S89', 'R', 'S117', 'J'],
  confidence: 'V; from 80 % R-high; surgery within 12 weeks and effort alone J',
  reads: ['conditions', 'surgeries', 'clearances', 'intensity', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const { patient, today } = context.input;
    const strains = hasEyeStrain(context);
    if (eyeReason(patient, today).codes.length > 0) return strains ? [] : waitsForWeight(context);
    return strains ? unreviewed(context, 'conditions', 'surgeries') : [];
  },
  check: eyeFindings,
  fixes: null,
  noFix: 'The lifts are taken out, or the eye doctor clears the patient for them.',
};

/** A hernia with symptoms and a lift that invites a held breath (V, S89). */
const hernia: Rule = {
  id: 'A18-hernia',
  family: 'A',
  severities: ['stop', 'advice'],
  sources: ['S89'],
  confidence: 'V',
  reads: ['conditions', 'clearances', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    conditionReason(context.input.patient, ['symptomatic-hernia']).codes.length === 0 &&
    breathHeldLifts(context).length > 0
      ? unreviewed(context, 'conditions')
      : [],
  check: (context) => {
    const { codes, since } = conditionReason(context.input.patient, ['symptomatic-hernia']);
    const lifts = codes.length === 0 ? [] : breathHeldLifts(context);
    if (lifts.length === 0) return [];
    const { severity, values } = gateOf(context, 'A18-hernia', since);
    return [
      {
        ruleId: 'A18-hernia',
        severity,
        path: { patientField: 'conditions' },
        values: { ...workValues(lifts), ...values },
      },
    ];
  },
  fixes: null,
  noFix: 'The lifts are taken out, or the doctor clears the patient for them.',
};

export const strainRules = { retina, hernia };
