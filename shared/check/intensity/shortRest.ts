import type { Session } from '../../program/schema';
import type { Context } from '../context';
import { doseKey } from '../doseKey';
import type { Fix } from '../finding';
import { HEAVY } from '../hirit';
import type { Place } from '../place';
import { type BareFinding, fix, type PatientFact, type Rule } from '../rule';
import { placesIn, sessionOf } from '../select';
import { unweighedPlaces } from '../unweighed';

/** Seconds between heavy sets: NSCA 2 min (V, S34), ACSM 3-5 min (V, S105); the line of a warning is J. */
const WARN_BELOW = 60;
const ADVISE_BELOW = 120;

/** Exercises with the same letter are done in turn: the rest is the one after the last of them. */
function restingAfter(context: Context, place: Place): Place {
  const { superset } = place.item;
  if (superset === null) return place;
  return placesIn(context, place.session).findLast(({ item }) => item.superset === superset) ?? place;
}

const restOf = (context: Context, place: Place): number | null =>
  restingAfter(context, place).item.dose.restSeconds;

const restsShort = (context: Context, place: Place): boolean =>
  (restOf(context, place) ?? ADVISE_BELOW) < ADVISE_BELOW;

/** The heavy lifts of a session with a short rest. A rest that nobody wrote down is left to the therapist. */
const shortIn = (context: Context, session: Session): readonly Place[] =>
  placesIn(context, session).filter((place) => context.peak(place) >= HEAVY && restsShort(context, place));

function findingOf(
  context: Context,
  phase: string,
  session: Session,
  path: BareFinding['path'],
): readonly BareFinding[] {
  const places = shortIn(context, session);
  if (places.length === 0) return [];
  const seconds = Math.min(...places.map((place) => restOf(context, place) ?? ADVISE_BELOW));
  const isWarning = seconds < WARN_BELOW;
  return [
    {
      ruleId: 'D13-rest-short',
      severity: isWarning ? 'warning' : 'advice',
      path,
      values: {
        session: session.name,
        phase,
        exercises: [...new Set(places.map(({ name }) => name))],
        seconds,
        limit: isWarning ? WARN_BELOW : ADVISE_BELOW,
        percent: Math.max(...places.map((place) => context.peak(place))),
        doseKey: doseKey(...places),
      },
    },
  ];
}

/** Two minutes after every heavy set of the session. */
function rested(context: Context, finding: BareFinding): readonly Fix[] {
  const session = sessionOf(context, finding);
  if (!session) return [];
  const places = new Set(shortIn(context, session).map((place) => restingAfter(context, place)));
  return [
    fix(
      'set-rest',
      { session: session.name, seconds: ADVISE_BELOW },
      [...places].map(({ item }) => ({
        kind: 'set-dose',
        item: item.id,
        dose: { ...item.dose, restSeconds: ADVISE_BELOW },
      })),
    ),
  ];
}

const waitsForLoads = (context: Context): readonly PatientFact[] =>
  unweighedPlaces(context).some((place) => restsShort(context, place)) ? ['strengthTests'] : [];

/**
 * Sets at >= 80 % of 1RM with less than 2 minutes of rest: advice, and a warning below 60 s. LIFTMOR's 30 minutes leave
 * about 55 to 60 s (inferred), so the sources disagree.
 */
export const shortRest: Rule = {
  id: 'D13-rest-short',
  family: 'D',
  severities: ['warning', 'advice'],
  sources: ['S34', 'S105'],
  confidence: 'V for 2 minutes and 3-5 minutes; J for the 60 s of a warning',
  reads: ['dose', 'intensity'],
  enforcedAt: 'check',
  waitsFor: waitsForLoads,
  check: (context) =>
    context.spans.flatMap(({ phase }) =>
      phase.sessions.flatMap((session) =>
        findingOf(context, phase.name, session, { phase: phase.id, session: session.id }),
      ),
    ),
  fixes: rested,
  noFix: null,
};
