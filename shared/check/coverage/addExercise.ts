import { isBalanceWork, isExtensorWork, isPostureWork } from '../../exercise/kindsOfWork';
import type { Exercise } from '../../exercise/schema';
import { ItemId, type NewId, TrackId } from '../../id';
import { daysPerWeek, type PhaseSpan, sessionsPerWeek } from '../../program/calendar';
import type { ProgramEdit } from '../../program/edit';
import type { Session } from '../../program/schema';
import { startingDose } from '../../program/startingDose';
import type { Context } from '../context';
import type { Fix } from '../finding';
import type { Place } from '../place';
import { type BareFinding, fixWithIds, nameOf } from '../rule';
import { holds } from '../trial';

/** Fixes that add an exercise at the end of sessions that lack its kind of work, with the library's starting dose. */

export type Addition = {
  /** The phases that lack the work. */
  readonly spans: readonly PhaseSpan[];
  /** What counts as the work: days that have it need no more of it. */
  readonly counts: (place: Place) => boolean;
  /** Ids in order of preference: the gentlest first. */
  readonly candidates: readonly string[];
  /** Days a week to reach, in order of preference. */
  readonly days: readonly number[];
};

/** Sessions of a phase to add an exercise to, the most frequent first, until so many days have the work; null when too few. */
function sessionsFor(
  context: Context,
  span: PhaseSpan,
  exercise: Exercise,
  counts: Addition['counts'],
  days: number,
): readonly Session[] | null {
  const have = new Set(
    context.places.filter((place) => place.span === span && counts(place)).map(({ session }) => session),
  );
  const free = span.phase.sessions
    .filter((session) => !have.has(session) && context.mayPropose(exercise, session.setting))
    .toSorted((a, b) => sessionsPerWeek(b.schedule) - sessionsPerWeek(a.schedule));
  const chosen: Session[] = [];
  for (const session of free) {
    const now = daysPerWeek(new Set([...have, ...chosen]));
    if (now >= days) break;
    if (daysPerWeek(new Set([...have, ...chosen, session])) > now) chosen.push(session);
  }
  return daysPerWeek(new Set([...have, ...chosen])) >= days ? chosen : null;
}

function editsFor(
  context: Context,
  exercise: Exercise,
  sessions: readonly Session[],
  newId: NewId,
): readonly ProgramEdit[] {
  const elsewhere = context.places.find(({ item }) => item.exerciseId === exercise.id);
  const track = elsewhere?.item.track ?? TrackId.parse(newId());
  const dose = startingDose(exercise, context.oneRm(exercise.id) !== null);
  return sessions.map((session) => ({
    kind: 'add-item',
    session: session.id,
    index: session.items.length,
    item: {
      id: ItemId.parse(newId()),
      track,
      exerciseId: exercise.id,
      dose,
      cues: null,
      note: '',
      superset: null,
    },
  }));
}

/** The first exercise, and the most days, that take the finding away without a new stop; none when nothing does. */
export function exerciseAdded(
  context: Context,
  finding: BareFinding,
  { spans, counts, candidates, days }: Addition,
): readonly Fix[] {
  for (const wanted of days)
    for (const id of candidates) {
      const exercise = context.input.library(id);
      if (!exercise) continue;
      const found = spans.map((span) => sessionsFor(context, span, exercise, counts, wanted));
      const sessions = found.flatMap((own) => own ?? []);
      if (found.includes(null) || sessions.length === 0) continue;
      const values = {
        exercise: nameOf(exercise, id),
        sessions: [...new Set(sessions.map(({ name }) => name))],
      };
      const proposed = fixWithIds('add-exercise', values, (newId) =>
        editsFor(context, exercise, sessions, newId),
      );
      if (holds(context, finding, proposed)) return [proposed];
    }
  return [];
}

const inLibrary =
  (is: (exercise: Exercise) => boolean) =>
  ({ exercise }: Place): boolean =>
    exercise !== null && is(exercise);

export const isBalancePlace = inLibrary(isBalanceWork);
export const isExtensorPlace = inLibrary(isExtensorWork);
export const isPosturePlace = inLibrary(isPostureWork);

type AddWork = (
  context: Context,
  finding: BareFinding,
  spans: readonly PhaseSpan[],
  days: readonly number[],
) => readonly Fix[];

/** Standing still beside a counter first, then harder stances. */
export const balanceAdded: AddWork = (context, finding, spans, days) =>
  exerciseAdded(context, finding, {
    spans,
    days,
    counts: isBalancePlace,
    candidates: ['weight-shift', 'semi-tandem-stance', 'tandem-stance', 'single-leg-stance-supported'],
  });

/** Lying on the back first, as Too Fit to Fracture starts it (V, S29). */
export const extensorsAdded: AddWork = (context, finding, spans, days) =>
  exerciseAdded(context, finding, {
    spans,
    days,
    counts: isExtensorPlace,
    candidates: ['supine-shoulder-press', 'supine-head-press', 'prone-extension'],
  });

/** As for the extensors; where nobody can lie down, sitting and standing. */
export const postureAdded: AddWork = (context, finding, spans, days) =>
  exerciseAdded(context, finding, {
    spans,
    days,
    counts: isPosturePlace,
    candidates: ['supine-shoulder-press', 'scapular-retraction', 'wall-slide-lift-off'],
  });
