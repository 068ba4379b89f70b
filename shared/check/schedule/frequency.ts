import { daysPerWeek, type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { isResistanceWork } from '../effort';
import { detraining, duration } from './course';
import { heavyConsecutive } from './heavyDays';
import { heavyTooOften, stoppedPatterns } from './heavyOften';
import { impactDays } from './impactDays';
import type { Place } from '../place';
import type { Rule } from '../rule';
import { reviewDate } from './review';
import { risingLoad } from './risingLoad';
import { weeklyMinimums } from './weeklyMinimums';
import { liftmorOf, mainSessions } from '../conformity/templateFamilies';

/** Group C: how often. */

const resistancePlaces = (context: Context, span: PhaseSpan): readonly Place[] =>
  context.places.filter((place) => place.span === span && isResistanceWork(context, place));

/** Lifting and carrying, however light: what a phase of learning has. */
const isLifting = ({ item }: Place): boolean => item.dose.kind === 'resistance' || item.dose.kind === 'carry';

/** What counts in a phase: while learning also what is too light to count later. */
const countedPlaces = (context: Context, span: PhaseSpan): readonly Place[] =>
  span.phase.purpose === 'learn'
    ? context.places.filter((place) => place.span === span && isLifting(place))
    : resistancePlaces(context, span);

/** Fewer than 2 resistance sessions a week in a phase (V, S22, S28, S35, S70; one meta-analysis differs, S63). */
const resistanceMinimum: Rule = {
  id: 'C01-rt-min',
  family: 'C',
  severities: ['warning'],
  sources: ['S22', 'S28', 'S35', 'S70', 'S63'],
  confidence: 'V',
  reads: ['schedule', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    context.spans.flatMap((span) => {
      const sessions = new Set(countedPlaces(context, span).map(({ session }) => session));
      const perWeek = [...sessions].reduce((sum, { schedule }) => sum + sessionsPerWeek(schedule), 0);
      if (perWeek >= 2) return [];
      return [
        {
          ruleId: 'C01-rt-min',
          severity: 'warning',
          path: { phase: span.phase.id },
          values: { phase: span.phase.name, perWeek, limit: 2 },
        },
      ];
    }),
  fixes: null,
  noFix: 'Which day another session can be on is for the therapist and the patient.',
};

/**
 * One movement pattern trained on more than 3 days of an average week (V, S35, S72). Silent where C03 stops a lift of it.
 */
const resistanceMaximum: Rule = {
  id: 'C02-rt-max',
  family: 'C',
  severities: ['warning'],
  sources: ['S35', 'S72'],
  confidence: 'V',
  reads: ['schedule', 'exercise', 'intensity'],
  enforcedAt: 'check',
  check: (context) =>
    context.spans.flatMap((span) => {
      const sessionsOf = new Map<string, Set<Session>>();
      for (const { exercise, session } of resistancePlaces(context, span)) {
        if (exercise === null) continue;
        const sessions = sessionsOf.get(exercise.movementPattern) ?? new Set();
        sessionsOf.set(exercise.movementPattern, sessions.add(session));
      }
      return [...sessionsOf].flatMap(([pattern, sessions]) => {
        const days = daysPerWeek(sessions);
        if (days <= 3 || stoppedPatterns(context, span).has(pattern)) return [];
        return [
          {
            ruleId: 'C02-rt-max',
            severity: 'warning' as const,
            path: { phase: span.phase.id },
            values: { phase: span.phase.name, pattern, days, limit: 3 },
          },
        ];
      });
    }),
  fixes: null,
  noFix: 'Which day to leave out is for the therapist and the patient.',
};

/** LIFTMOR was done twice a week (V, S1): sessions that hold one of its lifts are counted, phase by phase. */
const liftmorFrequency: Rule = {
  id: 'C05-liftmor-freq',
  family: 'C',
  severities: ['warning'],
  sources: ['S1'],
  confidence: 'V',
  reads: ['schedule', 'template'],
  enforcedAt: 'check',
  check: (context) => {
    const template = liftmorOf(context);
    if (!template) return [];
    const { low, high } = template.sessionsPerWeek.value;
    return context.spans.flatMap((span) => {
      const perWeek = mainSessions(context, template, span);
      if (perWeek >= low && perWeek <= high) return [];
      return [
        {
          ruleId: 'C05-liftmor-freq',
          severity: 'warning',
          path: { phase: span.phase.id },
          values: { phase: span.phase.name, perWeek, limit: high },
        },
      ];
    });
  },
  fixes: null,
  noFix: 'Which session to add or leave out is for the therapist and the patient.',
};

export const frequency: readonly Rule[] = [
  resistanceMinimum,
  resistanceMaximum,
  heavyTooOften,
  heavyConsecutive,
  liftmorFrequency,
  ...impactDays,
  ...weeklyMinimums,
  duration,
  reviewDate,
  risingLoad,
  detraining,
];
