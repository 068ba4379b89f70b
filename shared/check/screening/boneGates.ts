import { waitsForWeight } from '../unweighed';
import { lowTraumaFractures } from '../../patient/boneStatus';
import { latestDay } from '../../localDate';
import { clearanceFor } from '../../patient/clearance';
import type { Patient } from '../../patient/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { FindingValues } from '../finding';
import { hasFragileBones, hiritCause } from '../hirit';
import { highestOf, impliedHeavy } from '../impliedLoad';
import { type BareFinding, type Rule, waitingFor } from '../rule';

/** Group A: who may do what. These stops go by a change of the program or a recorded clearance, never an override. */

/** No central T-score, so no bone-risk gate can run (J). Stands in place of `cannot-check` for the rules that wait. */
const tScoreMissing: Rule = {
  id: 'A30-tscore-missing',
  family: 'A',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['dxaScans'],
  enforcedAt: 'check',
  check: (context) =>
    context.tScore === null
      ? [
          {
            ruleId: 'A30-tscore-missing',
            severity: 'warning',
            path: { patientField: 'dxaScans' },
            values: { waiting: waitingFor(context, 'dxaScans') },
          },
        ]
      : [],
  fixes: null,
  noFix: 'The T-score, its site and its date come from the bone scan.',
};

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

function hiritFindings(context: Context): readonly BareFinding[] {
  const { patient } = context.input;
  if (hasFragileBones(patient) !== true) return [];
  const known = hiritCause(context);
  const cause = known ?? effortCause(context);
  if (cause === null) return [];
  const counted = patient.fractures.entries.filter(
    ({ site, trauma }) => site === 'vertebra' || trauma !== 'high',
  );
  const cleared = clearanceFor(
    patient,
    'A34-hirit-gate',
    counted.map(({ date }) => latestDay(date)),
    context.input.today,
  );
  const clearance =
    cleared === null ? {} : { clearedBy: cleared.givenBy, clearedOn: cleared.date, purpose: cleared.purpose };
  const uncleared = known ? 'stop' : 'warning';
  return [
    {
      ruleId: 'A34-hirit-gate',
      severity: cleared === null ? uncleared : 'advice',
      path: { patientField: 'fractures' },
      values: { ...cause, ...fractureValues(patient), ...clearance },
    },
  ];
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
  waitsFor: (context) => [
    ...(hasFragileBones(context.input.patient) === null ? ['fractures' as const] : []),
    ...waitsForWeight(context),
  ],
  check: hiritFindings,
  fixes: null,
  noFix:
    'A group A stop goes by choosing another template or by a clearance that names this rule; an effort is lowered by the therapist.',
};

export const gates: readonly Rule[] = [tScoreMissing, hiritGate];
