import type { ExerciseLookup } from '../exercise/schema';
import { err, ok, type Result } from '../result';
import { doseMisfit } from './dose';
import { type EditRefusal, isSame, refuse } from './editRefusal';
import { mergeDoses } from './mergeDose';
import { Phase, type ProgramItem, type Session } from './schema';

/**
 * Two phases on end as one of their weeks together, under the first's id, name and purpose. Lossless or refused: both
 * must have the same sessions and exercises, since an exercise stands in every week of its phase, and each dose must
 * be one that can be written week by week. Nothing is added, dropped or dosed anew.
 */
export function mergePhases(
  first: Phase,
  second: Phase,
  findExercise: ExerciseLookup,
): Result<Phase, EditRefusal> {
  const no = (field: string, message: string) => err(refuse(field, message));
  const weeks = first.weeks + second.weeks;
  if (!Phase.shape.weeks.safeParse(weeks).success)
    return no('weeks', `Together they have ${weeks} weeks: Weeks must be at most ${MOST_WEEKS}.`);
  if (first.sessions.length !== second.sessions.length)
    return no(
      'sessions',
      `${first.name} has ${countedSessions(first)}, ${second.name} ${countedSessions(second)}: a merged phase has the same sessions in every week.`,
    );
  const sessions: Session[] = [];
  for (const [index, session] of first.sessions.entries()) {
    const other = second.sessions[index];
    const merged = other && mergeSessions([first, session], [second, other], findExercise);
    if (!merged?.ok) return merged ?? no('sessions', 'The sessions differ.');
    sessions.push(merged.value);
  }
  return ok({ ...first, weeks, sessions });
}

const MOST_WEEKS = Phase.shape.weeks.maxValue ?? Infinity;

const countedSessions = ({ sessions }: Phase): string =>
  sessions.length === 1 ? '1 session' : `${sessions.length} sessions`;

type Half = readonly [Phase, Session];

const SAME: readonly (readonly [keyof Session, string])[] = [
  ['schedule', 'days'],
  ['setting', 'place'],
  ['supervisor', 'supervisor'],
  ['groupSize', 'group size'],
  ['plannedMinutes', 'planned minutes'],
];

function mergeSessions(
  [phase, session]: Half,
  [next, other]: Half,
  findExercise: ExerciseLookup,
): Result<Session, EditRefusal> {
  const differing = SAME.find(([key]) => !isSame(session[key], other[key]));
  if (differing)
    return err(
      refuse(
        differing[0],
        `“${session.name}” has other ${differing[1]} in ${next.name}: make them alike first.`,
      ),
    );
  const only = onlyIn([phase, session], [next, other], findExercise);
  if (only) return err(refuse('items', only));
  const items: ProgramItem[] = [];
  for (const [index, item] of session.items.entries()) {
    const twin = other.items[index];
    if (!twin || !isSameLift(item, twin))
      return err(
        refuse('items', `The exercises of “${session.name}” stand in another order in ${next.name}.`),
      );
    const merged = mergeItems([phase, item], [next, twin], findExercise);
    if (!merged.ok) return merged;
    items.push(merged.value);
  }
  return ok({ ...session, items });
}

const isSameLift = (a: ProgramItem, b: ProgramItem): boolean =>
  a.track === b.track && a.exerciseId === b.exerciseId;

/** What stands in one of the sessions alone, in words; null when both hold the same exercises. */
function onlyIn([phase, session]: Half, [next, other]: Half, findExercise: ExerciseLookup): string | null {
  const missingFrom = (some: Session, others: Session) =>
    some.items
      .filter((item) => !others.items.some((candidate) => isSameLift(candidate, item)))
      .map((item) => nameOf(item, findExercise));
  const here = missingFrom(session, other);
  const there = missingFrom(other, session);
  if (here.length === 0 && there.length === 0 && session.items.length === other.items.length) return null;
  const parts = [
    here.length > 0 ? `Only in ${phase.name}: ${here.join(', ')}.` : null,
    there.length > 0 ? `Only in ${next.name}: ${there.join(', ')}.` : null,
  ].filter((part) => part !== null);
  return [`“${session.name}” must have the same exercises in both.`, ...parts].join(' ');
}

function mergeItems(
  [phase, item]: readonly [Phase, ProgramItem],
  [next, twin]: readonly [Phase, ProgramItem],
  findExercise: ExerciseLookup,
): Result<ProgramItem, EditRefusal> {
  const name = nameOf(item, findExercise);
  const isText = (['cues', 'note', 'superset'] as const).some((key) => !isSame(item[key], twin[key]));
  if (isText)
    return err(
      refuse(
        'items',
        `${name} has other cues, another note or superset in ${next.name}: make them alike first.`,
      ),
    );
  const exercise = findExercise(item.exerciseId);
  const dose = mergeDoses(
    { dose: item.dose, weeks: phase.weeks },
    { dose: twin.dose, weeks: next.weeks },
    (candidate) => !exercise || doseMisfit(exercise, candidate) === null,
  );
  if (!dose)
    return err(
      refuse(
        'dose',
        `${name} is dosed in ${next.name} in a way one phase cannot hold: only sets, repetitions, % of 1RM, load and amount can change by week.`,
      ),
    );
  return ok({ ...item, dose });
}

const nameOf = ({ exerciseId }: ProgramItem, findExercise: ExerciseLookup): string =>
  findExercise(exerciseId)?.text.en.name ?? exerciseId;
