import { latestDay } from '../../localDate';
import type { Context } from '../context';
import type { FindingValues } from '../finding';
import type { Rule } from '../rule';
import { RESISTANCE_PERCENT } from '../../program/strengthWork';
import { gateOf } from './cleared';
import { heavyWork, type HeavyWork, impliedWork, isAboveWalking, workValues } from './gatedWork';
import { waitsForWeight } from '../unweighed';

/** Rule A17: work alone at home that needs cues to be followed. */

/** Exercises at home among some heavy work. */
const atHome = (work: HeavyWork | null) =>
  work === null ? [] : work.places.filter(({ session }) => session.setting === 'home');

/** Loads from 60 % of 1RM on, or landings, at home; known by the effort alone, they only warn. Null without any. */
function workAtHome(context: Context): { readonly isKnown: boolean; readonly values: FindingValues } | null {
  if (!context.places.some(({ session }) => session.setting === 'home')) return null;
  const landings = context.places.filter(
    (place) => place.session.setting === 'home' && isAboveWalking(place),
  );
  const known = [...new Set([...atHome(heavyWork(context, RESISTANCE_PERCENT)), ...landings])];
  const places = known.length > 0 ? known : atHome(impliedWork(context, RESISTANCE_PERCENT));
  if (places.length === 0) return null;
  return { isKnown: known.length > 0, values: { ...workValues(places), limit: RESISTANCE_PERCENT } };
}

/** The condition on record, as the record words it: impairment that keeps cues from being followed. */
const impairments = ({ input: { patient } }: Context) =>
  patient.conditions.entries.filter(({ code }) => code === 'cognitive-impairment');

/**
 * Cognitive impairment that keeps cues from being followed, and loads from 60 % of 1RM on or landings alone at home
 * (trial exclusion R-high; severe dementia V, S89). Walking is no landing.
 */
const cognition: Rule = {
  id: 'A17-cognition',
  family: 'A',
  severities: ['stop', 'warning', 'advice'],
  sources: ['R', 'S89', 'S117'],
  confidence: 'R-high; severe dementia V; from effort alone J',
  reads: ['conditions', 'clearances', 'setting', 'intensity', 'exercise'],
  enforcedAt: 'check',
  waitsFor: (context) => {
    const isListed = impairments(context).length > 0;
    if (workAtHome(context) !== null)
      return isListed || context.input.patient.conditions.reviewedOn !== null ? [] : ['conditions'];
    const isAlone = context.places.some(({ session }) => session.setting === 'home');
    return isListed && isAlone ? waitsForWeight(context) : [];
  },
  check: (context) => {
    const found = impairments(context);
    const work = found.length === 0 ? null : workAtHome(context);
    if (work === null) return [];
    const since = found.flatMap((one) => (one.since === null ? [] : [latestDay(one.since)]));
    const { severity, values } = gateOf(context, 'A17-cognition', since);
    return [
      {
        ruleId: 'A17-cognition',
        severity: severity === 'stop' && !work.isKnown ? 'warning' : severity,
        path: { patientField: 'conditions' },
        values: { ...work.values, ...values },
      },
    ];
  },
  fixes: null,
  noFix: 'The session moves to the clinic or a class, or the exercises are made lighter.',
};

export const cognitionRules: readonly Rule[] = [cognition];
