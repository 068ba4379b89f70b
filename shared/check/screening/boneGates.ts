import { waitsForWeight } from '../unweighed';
import { hasFragileBones, lowestTScore, lowTraumaFractures } from '../../patient/boneStatus';
import { latestDay } from '../../localDate';
import type { Fracture, Patient } from '../../patient/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { hiritCause } from '../hirit';
import { highestOf, impliedHeavy } from '../impliedLoad';
import type { BareFinding, PatientFact, Rule } from '../rule';
import { gateOf } from './cleared';
import { isPast } from './elapsed';

/** Rules A34 and A35: high-intensity training and how fragile the bones are. */

/** Exercises whose effort implies high intensity, where nothing else does. */
function effortCause(context: Context): FindingValues | null {
  const heavy = context.places
    .map((place) => ({ place, sets: impliedHeavy(context, place) }))
    .filter(({ sets }) => sets.length > 0);
  if (heavy.length === 0) return null;
  return {
    from: 'effort',
    percent: highestOf(heavy.flatMap(({ sets }) => sets)),
    template: '',
    exercises: [...new Set(heavy.map(({ place }) => place.name))],
    doseKey: doseKey(...heavy.map(({ place }) => place)),
  };
}

/** The fractures that make the bones count as fragile, in values. */
function fractureValues(patient: Patient): FindingValues {
  const vertebrae = patient.fractures.entries.filter(({ site }) => site === 'vertebra').length;
  return vertebrae > 0
    ? { fracture: 'vertebra', count: vertebrae }
    : { fracture: 'low-trauma', count: lowTraumaFractures(patient) ?? 0 };
}

/** The fractures that count for a gate about fragile bones: vertebral ones of any cause, others of low trauma. */
export const fragilityFractures = ({ fractures }: Patient): readonly Fracture[] =>
  fractures.entries.filter(({ site, trauma }) => site === 'vertebra' || trauma !== 'high');

function hiritFindings(context: Context): readonly BareFinding[] {
  const { patient } = context.input;
  if (hasFragileBones(patient) !== true) return [];
  const known = hiritCause(context);
  const cause = known ?? effortCause(context);
  if (cause === null) return [];
  const since = fragilityFractures(patient).map(({ date }) => latestDay(date));
  const { severity, values } = gateOf(context, 'A34-hirit-gate', since);
  return [
    {
      ruleId: 'A34-hirit-gate',
      severity: severity === 'stop' && known === null ? 'warning' : severity,
      path: { patientField: 'fractures' },
      values: { ...cause, ...fractureValues(patient), ...values },
    },
  ];
}

/** What A34 still has to know: of the fractures, where the training is or may be heavy; of the loads, in any case. */
function hiritWaits(context: Context): readonly PatientFact[] {
  const unweighed = waitsForWeight(context);
  if (hasFragileBones(context.input.patient) !== null) return unweighed;
  const mayBeHeavy = unweighed.length > 0 || hiritCause(context) !== null || effortCause(context) !== null;
  return mayBeHeavy ? ['fractures', ...unweighed] : [];
}

/**
 * High-intensity training with a vertebral fracture or two or more low-trauma fractures (V, S24, S25); where only the
 * effort implies >= 80 % of 1RM (grid V, S117; for older women J), a warning. A clearance that names this rule and is
 * dated on or after the last such fracture turns either into advice that shows it.
 */
const hiritGate: Rule = {
  id: 'A34-hirit-gate',
  family: 'A',
  severities: ['stop', 'warning', 'advice'],
  sources: ['S24', 'S25', 'S117'],
  confidence: 'V; from effort alone J',
  reads: ['fractures', 'clearances', 'intensity', 'exercise', 'template'],
  enforcedAt: 'check',
  waitsFor: hiritWaits,
  check: hiritFindings,
  fixes: null,
  noFix:
    'A group A stop goes by choosing another template or by a clearance that names this rule; an effort is lowered by the therapist.',
};

/** A fracture counts as recent for this long among the markers of very high risk (AACE 2020, R-high). */
const RECENT_FRACTURE_MONTHS = 12;

/** Markers of a very high fracture risk besides the T-score (AACE 2020, R-high), as keys for the sentence. */
function riskMarkers({ input: { patient, today } }: Context): readonly string[] {
  const fractures = fragilityFractures(patient);
  const marks: readonly (readonly [string, boolean])[] = [
    [
      'recent-fracture',
      fractures.some(({ date }) => !isPast(latestDay(date), RECENT_FRACTURE_MONTHS, today)),
    ],
    ['several-fractures', fractures.length >= 2],
    ['fracture-on-medicine', fractures.some(({ onBoneMedicine }) => onBoneMedicine)],
    ['frax', patient.fraxVeryHighRisk.answer === 'yes'],
  ];
  return marks.flatMap(([marker, applies]) => (applies ? [marker] : []));
}

/** The T-score below the limit and the other markers; null when nothing marks a very high risk. */
function veryHighRisk(context: Context): FindingValues | null {
  const limit = context.limit('very-low-t-score');
  const markers = riskMarkers(context);
  const isVeryLow = context.tScore !== null && context.tScore < limit;
  if (!isVeryLow && markers.length === 0) return null;
  return { ...(isVeryLow && context.tScore !== null ? { tScore: context.tScore } : {}), limit, markers };
}

const isStopped = (context: Context): boolean =>
  hiritFindings(context).some(({ severity }) => severity === 'stop');

/**
 * High-intensity training (rule A34 says what counts) with T below -3.0 or another marker of very high risk (J; the
 * interim mean of the trial was T -2.2, V, S5). Silent while A34 stops: the program changes first.
 */
const hiritVeryLow: Rule = {
  id: 'A35-hirit-verylow',
  family: 'A',
  severities: ['warning'],
  sources: ['J', 'S5', 'R'],
  confidence: 'J; markers R-high',
  reads: ['dxaScans', 'fractures', 'fraxVeryHighRisk', 'intensity', 'exercise', 'template'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const isHighIntensity = hiritCause(context) !== null;
    if (veryHighRisk(context) !== null) return isHighIntensity ? [] : waitsForWeight(context);
    if (!isHighIntensity) return [];
    const { patient } = context.input;
    return [
      ...(lowestTScore(patient) === null ? (['dxaScans'] as const) : []),
      ...(patient.fractures.reviewedOn === null ? (['fractures'] as const) : []),
      ...(patient.fraxVeryHighRisk.answer === 'not-asked' ? (['fraxVeryHighRisk'] as const) : []),
    ];
  },
  check: (context) => {
    const cause = hiritCause(context);
    const risk = cause === null ? null : veryHighRisk(context);
    if (cause === null || risk === null || isStopped(context)) return [];
    return [
      {
        ruleId: 'A35-hirit-verylow',
        severity: 'warning',
        path: { patientField: risk['tScore'] === undefined ? 'fractures' : 'dxaScans' },
        values: { ...cause, ...risk },
      },
    ];
  },
  fixes: null,
  noFix:
    'The therapist confirms supervision and the medical plan and writes down why, or chooses another template.',
};

export const boneGates: readonly Rule[] = [hiritGate, hiritVeryLow];
