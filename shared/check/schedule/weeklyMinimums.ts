import type { PhaseSpan } from '../../program/calendar';
import { hasFallRisk } from '../../patient/fallRisk';
import type { WeekRollUp } from '../../program/weekRollUp';
import type { Context } from '../context';
import { balanceAdded, extensorsAdded } from '../coverage/addExercise';
import { daysIn, judgedSpans, rolledWeeks } from '../judgedSpans';
import { type BareFinding, type PatientFact, type Rule, weekRuns } from '../rule';
import { isOlder } from '../coverage/age';

/** Group C: what a week should hold at the least. */

/** Days a week of balance work (V, S24, S70) and of back-extensor work (2-3 in the UK, V, S24; daily in S29). */
const LEAST_DAYS = 2;

type Few = { readonly span: PhaseSpan; readonly days: number };

const fewDays = (
  context: Context,
  spans: readonly PhaseSpan[],
  kind: 'balanceDays' | 'extensorDays',
): readonly Few[] =>
  spans.map((span) => ({ span, days: daysIn(context, span, kind) })).filter(({ days }) => days < LEAST_DAYS);

/** One finding for the program: its phases with too few days, and the fewest of them. */
const fewFinding = (
  ruleId: Rule['id'],
  severity: 'warning' | 'advice',
  few: readonly Few[],
): readonly BareFinding[] =>
  few.length === 0
    ? []
    : [
        {
          ruleId,
          severity,
          path: {},
          values: {
            phases: few.map(({ span: { phase } }) => phase.name),
            days: Math.min(...few.map(({ days }) => days)),
            limit: LEAST_DAYS,
          },
        },
      ];

const fewBalanceDays = (context: Context) => fewDays(context, context.spans, 'balanceDays');

/**
 * Balance work on fewer than 2 days a week in any phase, from 65 years or with a fall risk (V, S24, S70). Falls do not
 * wait for the target phase, so every phase counts.
 */
const balanceMinimum: Rule = {
  id: 'C08-balance-min',
  family: 'C',
  severities: ['warning'],
  sources: ['S24', 'S70'],
  confidence: 'V',
  reads: ['schedule', 'exercise', 'dateOfBirth', 'fallsIn12Months', 'functionTests'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] =>
    !isOlder(context) && hasFallRisk(context.input.patient) === null && fewBalanceDays(context).length > 0
      ? ['fallsIn12Months']
      : [],
  check: (context) =>
    isOlder(context) || hasFallRisk(context.input.patient) === true
      ? fewFinding('C08-balance-min', 'warning', fewBalanceDays(context))
      : [],
  fixes: (context, finding) =>
    balanceAdded(
      context,
      finding,
      fewBalanceDays(context).map(({ span }) => span),
      [LEAST_DAYS],
    ),
  noFix:
    'None where no session can hold a balance exercise that suits the patient, or too few sessions do to make 2 days.',
};

/** Hours a week of exercise above which programs with balance work prevented more falls (V, S58). */
const HOURS = 3;

/** Minutes of a week as the sessions plan them, else as estimated. */
const minutesOf = ({ sessions }: WeekRollUp): number =>
  sessions.reduce((sum, one) => sum + one.perWeek * (one.plannedMinutes ?? one.minutes), 0);

const shortWeeks = (
  context: Context,
): readonly { readonly span: PhaseSpan; readonly weeks: readonly WeekRollUp[] }[] =>
  judgedSpans(context)
    .map((span) => ({
      span,
      weeks: rolledWeeks(context, span).filter((week) => minutesOf(week) < HOURS * 60),
    }))
    .filter(({ weeks }) => weeks.length > 0);

/** With a fall risk, less than 3 hours of exercise a week in a phase of full work (V, S58). */
const exerciseHours: Rule = {
  id: 'C09-exercise-hours',
  family: 'C',
  severities: ['advice'],
  sources: ['S58'],
  confidence: 'V',
  reads: ['schedule', 'dose', 'fallsIn12Months', 'functionTests'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] =>
    hasFallRisk(context.input.patient) === null && shortWeeks(context).length > 0 ? ['fallsIn12Months'] : [],
  check: (context) =>
    hasFallRisk(context.input.patient) !== true
      ? []
      : shortWeeks(context).map(({ span: { phase }, weeks }) => ({
          ruleId: 'C09-exercise-hours',
          severity: 'advice',
          path: { phase: phase.id },
          values: {
            phase: phase.name,
            minutes: Math.round(Math.min(...weeks.map(minutesOf))),
            hours: HOURS,
            weeks: weekRuns(weeks.map(({ week }) => week)),
          },
        })),
  fixes: null,
  noFix: 'What to add, and when, is for the therapist and the patient.',
};

const fewExtensorDays = (context: Context) => fewDays(context, judgedSpans(context), 'extensorDays');

/** Back-extensor work on fewer than 2 days a week in a phase of full work (2-3 days V, S24; daily V, S29). */
const extensorMinimum: Rule = {
  id: 'C10-extensor-min',
  family: 'C',
  severities: ['advice'],
  sources: ['S24', 'S29'],
  confidence: 'V',
  reads: ['schedule', 'exercise'],
  enforcedAt: 'check',
  check: (context) => fewFinding('C10-extensor-min', 'advice', fewExtensorDays(context)),
  fixes: (context, finding) =>
    extensorsAdded(
      context,
      finding,
      fewExtensorDays(context).map(({ span }) => span),
      [LEAST_DAYS],
    ),
  noFix:
    'None where no session can hold a back exercise that suits the patient, or too few sessions do to make 2 days.',
};

export const weeklyMinimums: readonly Rule[] = [balanceMinimum, exerciseHours, extensorMinimum];
