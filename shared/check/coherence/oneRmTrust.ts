import { factValue } from '../../patient/fact';
import { repsToFailure } from '../../patient/strength/equations';
import { oneRmAge } from '../../patient/strength/oneRmAge';
import type { Context } from '../context';
import type { BareFinding, Rule } from '../rule';
import { type Basis, basesOf, basisValues, withoutBasis } from './basis';
import { NO_THERAPIST_LOADS } from './therapistLoads';

/** Rules B07, B08, B11 and B12: how far the 1RM under a load can be trusted. One finding for a lift. */

const NO_ADVICE_FIX =
  'Whether to test again is for the therapist; a program has no strength tests to change.';

const ofField = (
  ruleId: Rule['id'],
  severity: BareFinding['severity'],
  values: BareFinding['values'],
): BareFinding => ({ ruleId, severity, path: { patientField: 'strengthTests' }, values });

/**
 * A 1RM older than 8 weeks in a novice, 12 otherwise (J). Nobody asked about training: read as a novice, the stricter
 * way, and the sentence says so.
 */
export const stale: Rule = {
  id: 'B07-onerm-stale',
  family: 'B',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['strengthTests', 'trainingStatus', 'intensity'],
  enforcedAt: 'check',
  check: (context) => {
    const training = factValue(context.input.patient.trainingStatus);
    return basesOf(context).flatMap((basis): BareFinding[] => {
      const age = oneRmAge(basis.oneRm, context.input.today, training);
      if (!age.stale) return [];
      const values = {
        ...basisValues(basis),
        weeksOld: age.weeks,
        limit: age.limitWeeks,
        training: training ?? 'not-asked',
      };
      return [ofField('B07-onerm-stale', 'warning', values)];
    });
  },
  fixes: withoutBasis,
  noFix: NO_THERAPIST_LOADS,
};

/** An estimate from more than 10 repetitions to failure, those in reserve counted as done (V, S113). */
export const manyReps: Rule = {
  id: 'B08-onerm-reps-high',
  family: 'B',
  severities: ['warning'],
  sources: ['S113'],
  confidence: 'V',
  reads: ['strengthTests', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    basesOf(context).flatMap((basis): BareFinding[] =>
      basis.oneRm.inValidRange
        ? []
        : [
            ofField('B08-onerm-reps-high', 'warning', {
              ...basisValues(basis),
              toFailure: repsToFailure(basis.oneRm.test),
              limit: 10,
            }),
          ],
    ),
  fixes: withoutBasis,
  noFix: NO_THERAPIST_LOADS,
};

/** Technique sessions to have done before a first test (V, S126: early tests read too low; the number is the row's, J). */
const SESSIONS_BEFORE_TEST = 2;

/** Lifts that were tested on one day only. */
const firstTests = (context: Context): readonly Basis[] =>
  basesOf(context).filter(({ exerciseId }) => {
    const tests = context.input.patient.strengthTests.filter((test) => test.exerciseId === exerciseId);
    return new Set(tests.map(({ date }) => date)).size === 1;
  });

/** A first 1RM of a lift with fewer than 2 technique sessions (V, S126). One finding, with the lifts. */
export const tooEarly: Rule = {
  id: 'B11-onerm-novice',
  family: 'B',
  severities: ['advice'],
  sources: ['S126', 'J'],
  confidence: 'V; the number of sessions J',
  reads: ['strengthTests', 'techniqueSessions', 'intensity'],
  enforcedAt: 'check',
  waitsFor: (context) =>
    factValue(context.input.patient.techniqueSessions) === null && firstTests(context).length > 0
      ? ['techniqueSessions']
      : [],
  check: (context) => {
    const sessions = factValue(context.input.patient.techniqueSessions);
    if (sessions === null || sessions >= SESSIONS_BEFORE_TEST) return [];
    const first = firstTests(context);
    if (first.length === 0) return [];
    const values = { exercises: first.map(({ name }) => name), sessions, limit: SESSIONS_BEFORE_TEST };
    return [
      {
        ruleId: 'B11-onerm-novice',
        severity: 'advice',
        path: { patientField: 'techniqueSessions' },
        values,
      },
    ];
  },
  fixes: null,
  noFix: NO_ADVICE_FIX,
};

/** How far the equations may lie apart, in % of the lowest (J). */
const SPREAD_PERCENT = 7;

/**
 * The equations meant for this many repetitions lie more than 7 % apart (J). All of them are looked at: Brzycki and
 * O'Conner alone, which loads are worked out from, never differ by more than 6.7 %.
 */
export const formulasDiffer: Rule = {
  id: 'B12-onerm-formula',
  family: 'B',
  severities: ['advice'],
  sources: ['J', 'S109', 'S110', 'S112'],
  confidence: 'J',
  reads: ['strengthTests', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    basesOf(context).flatMap((basis): BareFinding[] => {
      const { range, low } = basis.oneRm;
      if (range === null || range.spreadPercent <= SPREAD_PERCENT) return [];
      return [
        ofField('B12-onerm-formula', 'advice', {
          ...basisValues(basis),
          low: range.low.kilograms,
          high: range.high.kilograms,
          used: low,
          spread: range.spreadPercent,
          limit: SPREAD_PERCENT,
        }),
      ];
    }),
  fixes: null,
  noFix: NO_ADVICE_FIX,
};
