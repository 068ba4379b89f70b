import type { Session } from '../../program/schema';
import { doseSeconds, goesOn, withoutRest } from '../../program/sessionMinutes';
import type { Context } from '../context';
import type { PhaseSpan } from '../../program/calendar';
import type { WeekDose } from '../place';
import { type BareFinding, fix, type Rule, weekRuns } from '../rule';
import { placesIn, sessionOf } from '../select';

/** Rule B17: the work of a session against its planned minutes. */

/** By how much the work may pass the planned minutes (J). */
const OVER = 1.1;

/** The longest a session can be planned for. */
const MOST_MINUTES = 300;

/** The weeks of a dose are kept as they are while it does not change, and so are their seconds. */
const secondsByWeeks = new WeakMap<readonly WeekDose[], readonly number[]>();

function secondsOf(weeks: readonly WeekDose[], isInTurn: boolean): readonly number[] {
  if (isInTurn) return weeks.map(({ dose }) => doseSeconds(withoutRest(dose)));
  const known = secondsByWeeks.get(weeks) ?? weeks.map(({ dose }) => doseSeconds(dose));
  secondsByWeeks.set(weeks, known);
  return known;
}

type WeekMinutes = { readonly week: number; readonly minutes: number };

/** About how many minutes a session takes in each week of its phase. */
function minutesByWeek(
  context: Context,
  { phase, firstWeek }: PhaseSpan,
  session: Session,
): readonly WeekMinutes[] {
  const items = placesIn(context, session).map((place, index) =>
    secondsOf(context.weekDoses(place), goesOn(session.items, index)),
  );
  return Array.from({ length: phase.weeks }, (_, index) => ({
    week: firstWeek + index,
    minutes: Math.ceil(items.reduce((sum, seconds) => sum + (seconds[index] ?? 0), 0) / 60),
  }));
}

/**
 * The estimated work of a week, with its rests and warm-up sets, above the planned minutes by more than a tenth (J; the
 * times an exercise takes are an estimate of this app, rests of 3 to 5 minutes in heavy sets V, S105).
 */
export const sessionTime: Rule = {
  id: 'B17-session-time',
  family: 'B',
  severities: ['warning'],
  sources: ['J', 'S105'],
  confidence: 'J; LIFTMOR timing inferred',
  reads: ['dose', 'schedule'],
  enforcedAt: 'check',
  check: (context) =>
    context.spans.flatMap((span) =>
      span.phase.sessions.flatMap((session): BareFinding[] => {
        const planned = session.plannedMinutes;
        if (planned === null) return [];
        const over = minutesByWeek(context, span, session).filter(
          ({ minutes }) => minutes > planned * OVER + 1e-6,
        );
        const [worst] = over.toSorted((a, b) => b.minutes - a.minutes);
        if (!worst) return [];
        return [
          {
            ruleId: 'B17-session-time',
            severity: 'warning',
            path: { phase: span.phase.id, session: session.id },
            values: {
              session: session.name,
              phase: span.phase.name,
              minutes: worst.minutes,
              planned,
              limit: Math.round(planned * OVER * 10) / 10,
              weeks: weekRuns(over.map(({ week }) => week)),
            },
          },
        ];
      }),
    ),
  fixes: (context, finding) => {
    const session = sessionOf(context, finding);
    const minutes = Math.ceil(Number(finding.values['minutes']) / 5) * 5;
    return session && minutes <= MOST_MINUTES
      ? [
          fix('plan-minutes', { session: session.name, minutes }, [
            { kind: 'set-planned-minutes', session: session.id, minutes },
          ]),
        ]
      : [];
  },
  noFix: 'None where the work takes longer than 300 minutes, the most a session can be planned for.',
};
