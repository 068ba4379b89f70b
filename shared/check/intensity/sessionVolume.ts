import type { Dose } from '../../program/dose';
import type { Session } from '../../program/schema';
import type { PhaseSpan } from '../../program/calendar';
import type { Context } from '../context';
import type { Place } from '../place';
import { type BareFinding, type Rule } from '../rule';
import { placesIn } from '../select';

/** NSCA names 8-10 exercises (V, S34); both lines are J. */
const MOST_SETS = 25;
const MOST_EXERCISES = 10;

/** Warming up, mobility and minutes of walking are no exercises in the sense of the guideline. */
const isCounted = ({ exercise, item }: Place): boolean =>
  exercise?.category !== 'mobility-warm-up' && item.dose.kind !== 'time';

/** Sets of lifts, of strength work with the body and of landings; holds and minutes are not counted in sets. */
function setsOf(dose: Dose): number {
  switch (dose.kind) {
    case 'resistance':
      return dose.groups.reduce((sum, { role, sets }) => sum + (role === 'work' ? sets : 0), 0);
    case 'carry':
    case 'impact':
    case 'repetition':
      return dose.sets;
    case 'hold':
    case 'time':
      return 0;
  }
}

/** Balance drills in repetitions are no working sets. */
const isWorkingSet = ({ exercise }: Place): boolean => exercise?.category !== 'balance';

function mostSets(context: Context, span: PhaseSpan, places: readonly Place[]): number {
  const byWeek = Array.from({ length: span.phase.weeks }, () => 0);
  let steady = 0;
  for (const place of places.filter(isWorkingSet)) {
    const { course, overrides } = place.item.dose.progression;
    const moves =
      overrides.some(({ sets }) => sets !== undefined) ||
      (course.kind !== 'constant' && course.kind !== 'double' && course.variable === 'sets');
    if (!moves) steady += setsOf(place.item.dose);
    else
      context.weekDoses(place).forEach(({ dose }, index) => {
        byWeek[index] = (byWeek[index] ?? 0) + setsOf(dose);
      });
  }
  return steady + Math.max(0, ...byWeek);
}

function findingOf(context: Context, span: PhaseSpan, session: Session): readonly BareFinding[] {
  const places = placesIn(context, session).filter(isCounted);
  const sets = mostSets(context, span, places);
  const tooMany = [
    ...(sets > MOST_SETS ? ['sets'] : []),
    ...(places.length > MOST_EXERCISES ? ['exercises'] : []),
  ];
  if (tooMany.length === 0) return [];
  return [
    {
      ruleId: 'D15-volume-session',
      severity: 'warning',
      path: { phase: span.phase.id, session: session.id },
      values: {
        session: session.name,
        phase: span.phase.name,
        tooMany,
        sets,
        exercises: places.length,
        limitSets: MOST_SETS,
        limitExercises: MOST_EXERCISES,
      },
    },
  ];
}

/** A session of more than 25 working sets, or more than 10 exercises without warm-up and mobility (S34; J). */
export const sessionVolume: Rule = {
  id: 'D15-volume-session',
  family: 'D',
  severities: ['warning'],
  sources: ['S34', 'J'],
  confidence: 'V for 8-10 exercises; J for the lines',
  reads: ['dose', 'program'],
  enforcedAt: 'check',
  check: (context) =>
    context.spans.flatMap((span) =>
      span.phase.sessions.flatMap((session) => findingOf(context, span, session)),
    ),
  fixes: null,
  noFix: 'What to leave out or put on another day is for the therapist and the patient.',
};
