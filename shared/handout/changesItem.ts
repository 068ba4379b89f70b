import { isSameData } from '../canonicalJson';
import type { ItemDiff } from '../program/diffItems';
import type { ProgramItem, Session } from '../program/schema';
import { doseSentences } from './changesDose';
import { type Seen, seenOf } from './changesSeen';
import type { ChangeSide, Comparison } from './changesSide';
import { laterWeeks } from './changesWeeks';

type Kept = Extract<ItemDiff, { kind: 'kept' }>;

type Sessions = ReadonlyMap<ProgramItem, Session>;

/** The session that each item stands in, earlier and later: one and the same item may stand in both. */
export type ItemPlaces = { readonly before: Sessions; readonly after: Sessions };

/** What is different about one exercise, as sentences that follow its name; none when nothing is. */
export function itemSentences(item: ItemDiff, comparison: Comparison, places: ItemPlaces): readonly string[] {
  const { changes } = comparison.text;
  switch (item.kind) {
    case 'added':
      return [changes.added];
    case 'removed':
      return [changes.removed];
    case 'left':
      return []; // told where it went
    case 'kept':
      return keptSentences(item, comparison, places);
  }
}

function keptSentences(item: Kept, comparison: Comparison, places: ItemPlaces): readonly string[] {
  const { text, before, audience } = comparison;
  const { changes } = text;
  const session = places.after.get(item.after);
  return [
    ...(item.swapped ? [changes.swapped(before.nameOf(item.before.exerciseId))] : []),
    ...(item.moved !== null && item.moved.from !== null && session
      ? [changes.moved(text.sessionName(session.name))]
      : []),
    // Everything about another exercise is new to the patient, who reads its card; the therapist reads what the dose became.
    ...(item.swapped && audience === 'home' ? [] : doseOf(item, comparison, places)),
    ...(item.swapped ? [] : wordsOf(item, comparison)),
    ...supersetOf(item, comparison, places),
    ...noteOf(item, comparison),
  ];
}

function doseOf(item: Kept, comparison: Comparison, places: ItemPlaces): readonly string[] {
  const { before, after, text } = comparison;
  const now = doseIn(item, before.at.week, after.at.week, comparison, places);
  if (now.length > 0) return now;
  const later = laterWeeks(before.at, after.at).some(
    (weeks) => doseIn(item, weeks.before, weeks.after, comparison, places).length > 0,
  );
  return later ? [text.changes.later] : [];
}

/** What is different in the dose of these two weeks of the two programs. */
function doseIn(
  item: Kept,
  weekBefore: number,
  weekAfter: number,
  comparison: Comparison,
  places: ItemPlaces,
): readonly string[] {
  const was = seenIn(item.before, weekBefore, comparison, places.before, comparison.before);
  const is = seenIn(item.after, weekAfter, comparison, places.after, comparison.after);
  return was === null || is === null ? [] : doseSentences(was, is, comparison.text);
}

function seenIn(
  item: ProgramItem,
  week: number,
  { audience, findExercise }: Comparison,
  sessions: Sessions,
  side: ChangeSide,
): Seen | null {
  const exercise = findExercise(item.exerciseId);
  const session = sessions.get(item);
  if (!exercise || !session) return null;
  const { firstWeek, phase } = side.at.span;
  const at = { week: week - firstWeek + 1, weeks: phase.weeks };
  return seenOf(item, exercise, at, audience, side.contextOf(session.setting));
}

/** Whether it is called, and done, as its card said. */
function wordsOf({ before: was, after: is }: Kept, { before, after, text }: Comparison): readonly string[] {
  const { changes } = text;
  const then = before.wordsOf(was.exerciseId);
  const now = after.wordsOf(is.exerciseId);
  const renamed = before.nameOf(was.exerciseId) !== after.nameOf(is.exerciseId);
  // Where nobody knows what the usual cues said, those written for this patient count.
  const cues =
    then && now ? !isSameData(was.cues ?? then.cues, is.cues ?? now.cues) : !isSameData(was.cues, is.cues);
  const differs = (a: unknown, b: unknown) => a !== undefined && b !== undefined && !isSameData(a, b);
  return [
    ...(renamed ? [changes.renamed(before.nameOf(was.exerciseId))] : []),
    ...(differs(then?.steps, now?.steps) ? [changes.steps] : []),
    ...(cues ? [changes.cues] : []),
    ...(differs(then?.stopIf, now?.stopIf) ? [changes.stopIf] : []),
  ];
}

function noteOf({ before, after }: Kept, { text: { changes } }: Comparison): readonly string[] {
  if (before.note.trim() === after.note.trim()) return [];
  return [after.note.trim() === '' ? changes.noNote : changes.note];
}

/** With which others it is done in turn. */
function supersetOf(
  item: Kept,
  { after, text: { changes } }: Comparison,
  places: ItemPlaces,
): readonly string[] {
  const was = partnersOf(item.before, places.before.get(item.before));
  const is = partnersOf(item.after, places.after.get(item.after));
  const tracks = (items: readonly ProgramItem[]) => items.map(({ track }) => track).toSorted();
  if (isSameData(tracks(was), tracks(is))) return [];
  const names = is.map(({ exerciseId }) => after.nameOf(exerciseId));
  return [names.length === 0 ? changes.alone : changes.turns(names)];
}

const partnersOf = (item: ProgramItem, session: Session | undefined): readonly ProgramItem[] =>
  item.superset === null
    ? []
    : (session?.items ?? []).filter((other) => other.id !== item.id && other.superset === item.superset);
