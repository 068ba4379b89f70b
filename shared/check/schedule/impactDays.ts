import { hasFragileBones } from '../../patient/boneStatus';
import type { PhaseSpan } from '../../program/calendar';
import type { Goal, Session } from '../../program/schema';
import { factValue } from '../../patient/fact';
import type { Context } from '../context';
import type { Fix } from '../finding';
import { hiritCause } from '../hirit';
import { daysIn, judgedSpans, rolledWeeks } from '../judgedSpans';
import { type BareFinding, fix, type PatientFact, type Rule, weekRuns } from '../rule';
import { holds } from '../trial';

/** Group C: on how many days there is impact. */

/** Days a week that guidance for impact asks for at the least (V, S22, S24, S72). */
const LEAST_DAYS = 3;

const BONE_GOALS: readonly Goal[] = ['hip-bone-density', 'spine-bone-density'];

/** Whether few days of impact fall short: the template asks for it, or there is some for the bones. */
function hasImpactGoal(context: Context): boolean {
  const { template, program } = context.input;
  if (template?.isHiRIT) return false;
  if (template?.families.some(({ work }) => work === 'impact')) return true;
  return program.goals.some((goal) => BONE_GOALS.includes(goal)) && hiritCause(context) === null;
}

/** The 3 days, or fewer where the template itself asks for fewer of this patient. */
function leastDays({ input: { template } }: Context): number {
  const asked = (template?.families ?? []).flatMap(({ work, daysPerWeek }) =>
    work === 'impact' && daysPerWeek ? [daysPerWeek.value.low] : [],
  );
  return Math.min(LEAST_DAYS, ...asked);
}

/**
 * Impact on fewer than 3 days a week in a phase of full work, outside HiRIT (V, S22, S24, S72). No impact at all is for
 * E05 to say; after a vertebral fracture or several low-trauma ones nothing asks for more.
 */
const impactMinimum: Rule = {
  id: 'C06-impact-min',
  family: 'C',
  severities: ['warning'],
  sources: ['S22', 'S24', 'S72'],
  confidence: 'V',
  reads: ['schedule', 'exercise', 'template', 'fractures'],
  enforcedAt: 'check',
  check: (context) => {
    const found = judgedSpans(context).map((span) => ({ span, days: daysIn(context, span, 'impactDays') }));
    const least = leastDays(context);
    const few = found.filter(({ days }) => days < least);
    if (few.length === 0 || found.every(({ days }) => days === 0)) return [];
    if (!hasImpactGoal(context) || hasFragileBones(context.input.patient) === true) return [];
    return few.map(({ span: { phase }, days }) => ({
      ruleId: 'C06-impact-min',
      severity: 'warning',
      path: { phase: phase.id },
      values: { phase: phase.name, days, limit: least },
    }));
  },
  fixes: null,
  noFix: 'Which further days suit, and where, is for the therapist and the patient.',
};

const DAILY = 7;
const FIRST_WEEKS = 2;

/** The phases that reach into the first two weeks with impact on every day, and those of these weeks. */
const dailyAtFirst = (
  context: Context,
): readonly { readonly span: PhaseSpan; readonly weeks: readonly number[] }[] =>
  context.spans
    .filter(({ firstWeek }) => firstWeek <= FIRST_WEEKS)
    .map((span) => ({
      span,
      weeks: rolledWeeks(context, span)
        .filter(({ week, impactDays }) => week <= FIRST_WEEKS && impactDays >= DAILY)
        .map(({ week }) => week),
    }))
    .filter(({ weeks }) => weeks.length > 0);

const isDaily = ({ schedule }: Session): boolean =>
  (schedule.kind === 'days' && schedule.days.length === DAILY) ||
  (schedule.kind === 'times-a-week' && schedule.times === DAILY);

/** A daily session with impact every other day. */
function everyOtherDay(context: Context, finding: BareFinding): readonly Fix[] {
  const span = context.spans.find(({ phase }) => phase.id === finding.path.phase);
  if (!span) return [];
  const impact = new Set(
    rolledWeeks(context, span)[0]?.sessions.flatMap(({ session, kinds }) =>
      kinds.includes('impact') ? [session] : [],
    ),
  );
  return span.phase.sessions
    .filter((session) => impact.has(session.id) && isDaily(session))
    .map((session) =>
      fix('every-other-day', { session: session.name }, [
        { kind: 'set-schedule', session: session.id, schedule: { kind: 'every-other-day' } },
      ]),
    )
    .filter((proposed) => holds(context, finding, proposed));
}

/** Impact on every day of weeks 1 and 2 by somebody new to training (J; the trials built up, V, S40). */
const dailyImpactFirst: Rule = {
  id: 'C07-impact-max-first',
  family: 'C',
  severities: ['warning'],
  sources: ['S40', 'J'],
  confidence: 'J; that trials built up V',
  reads: ['schedule', 'exercise', 'trainingStatus'],
  enforcedAt: 'check',
  waitsFor: (context): readonly PatientFact[] =>
    factValue(context.input.patient.trainingStatus) === null && dailyAtFirst(context).length > 0
      ? ['trainingStatus']
      : [],
  check: (context) =>
    factValue(context.input.patient.trainingStatus) !== 'novice'
      ? []
      : dailyAtFirst(context).map(({ span: { phase }, weeks }) => ({
          ruleId: 'C07-impact-max-first',
          severity: 'warning',
          path: { phase: phase.id },
          values: { phase: phase.name, days: DAILY, weeks: weekRuns(weeks) },
        })),
  fixes: everyOtherDay,
  noFix: 'None where several sessions share the days: which of them to leave out is for the therapist.',
};

export const impactDays: readonly Rule[] = [impactMinimum, dailyImpactFirst];
