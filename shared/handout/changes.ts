import type { Language } from '../patient/schema';
import { diffPrograms, type SessionDiff } from '../program/diffPrograms';
import type { ItemDiff } from '../program/diffItems';
import type { Phase, Program, ProgramItem, Session } from '../program/schema';
import { type ItemPlaces, itemSentences } from './changesItem';
import { sessionSentences } from './changesSession';
import type { ChangeAudience } from './changesSeen';
import { type ChangeSource, compareWith, type Comparison } from './changesSide';
import { formatDate, readingLocale } from './composeFormat';
import type { IssuedHandout } from './issue';
import { led, plain, type RichText } from './model';

export type { ChangeSource } from './changesSide';

/**
 * What is new for the patient since an issued handout, one line for each session and exercise done at home that reads
 * different: "**Goblet squat:** 10 kg → 12 kg." Empty when the next handout says the same. Exercises are matched by
 * their track, so that a next version and an easier exercise of the same lift are told as changes. `comparedWeeks` says
 * which weeks are held against each other; of each, what is printed counts: the loads as iron, from the tests and the
 * kit known at the time.
 */
export const homeChanges = (
  previous: IssuedHandout,
  source: ChangeSource,
  language: Language,
): readonly RichText[] => changeLines(previous, source, 'home', language);

/** The same for the therapist: what is done in the clinic too, in clinical English, with % of 1RM and effort scales. */
export const allChanges = (previous: IssuedHandout, source: ChangeSource): readonly RichText[] =>
  changeLines(previous, source, 'all', 'en');

function changeLines(
  previous: IssuedHandout,
  source: ChangeSource,
  audience: ChangeAudience,
  language: Language,
): readonly RichText[] {
  const comparison = compareWith(previous, source, audience, language);
  if (comparison === null) return [];
  const sessions = sessionDiffs(previous.program, source.program, comparison);
  const places: ItemPlaces = { before: placesIn(sessions, 'before'), after: placesIn(sessions, 'after') };
  const items = sessions.flatMap((session) => session.items);
  const isReordered = items.some((item) => item.kind === 'kept' && item.moved?.from === null);
  return [
    ...firstDay(previous.program, source, comparison, language),
    ...sessions.flatMap((session) => sessionLine(session, sessions, comparison)),
    ...items.flatMap((item) => itemLine(item, items, comparison, places)),
    ...(isReordered ? [[plain(comparison.text.changes.order)]] : []),
  ];
}

/** The sessions of the two weeks side by side; for the patient only the exercises of those at home. */
function sessionDiffs(
  was: Program,
  is: Program,
  { before, after, audience }: Comparison,
): readonly SessionDiff[] {
  const later = after.at.span.phase;
  const shown = ({ sessions }: Phase): readonly Session[] =>
    audience === 'all'
      ? sessions
      : sessions.map((session) => (session.setting === 'home' ? session : { ...session, items: [] }));
  // One phase held against the other, whichever phases they are.
  const only = (program: Program, phase: Phase): Program => ({
    ...program,
    phases: [{ ...phase, id: later.id, sessions: [...shown(phase)] }],
  });
  return diffPrograms(only(was, before.at.span.phase), only(is, later)).phases.flatMap(
    (phase) => phase.sessions,
  );
}

const placesIn = (
  sessions: readonly SessionDiff[],
  side: 'before' | 'after',
): ReadonlyMap<ProgramItem, Session> =>
  new Map(
    sessions
      .flatMap((session) => session[side] ?? [])
      .flatMap((session) => session.items.map((item) => [item, session] as const)),
  );

/** Another first day of the same program; another version says its dates itself. */
function firstDay(
  was: Program,
  { program, clinic }: ChangeSource,
  { text }: Comparison,
  language: Language,
): readonly RichText[] {
  if (was.id !== program.id || was.startDate === program.startDate) return [];
  const locale = readingLocale(language, clinic.locale);
  const date = (day: Program['startDate']) => formatDate(day, locale, text);
  return [led(text.changes.firstDay, text.changes.weight(date(was.startDate), date(program.startDate)))];
}

function sessionLine(
  session: SessionDiff,
  all: readonly SessionDiff[],
  comparison: Comparison,
): readonly RichText[] {
  const sentences = sessionSentences(session, comparison);
  if (sentences.length === 0) return [];
  return [led(`${sessionLead(session.after ?? session.before, all, comparison)}:`, sentences.join(' '))];
}

/** "Home"; with several sessions in one place, the name of the one. */
function sessionLead({ name, setting }: Session, all: readonly SessionDiff[], { text }: Comparison): string {
  const there = all.filter((other) => (other.after ?? other.before).setting === setting);
  return there.length > 1 ? text.sessionName(name) : text.setting[setting];
}

function itemLine(
  item: ItemDiff,
  all: readonly ItemDiff[],
  comparison: Comparison,
  places: ItemPlaces,
): readonly RichText[] {
  const sentences = itemSentences(item, comparison, places);
  if (sentences.length === 0) return [];
  const where = item.after ? places.after.get(item.after) : places.before.get(item.before);
  const name = nameOf(item, comparison);
  return [led(`${name}${placeOf(name, where, all, comparison)}:`, sentences.join(' '))];
}

const nameOf = (item: ItemDiff, { before, after }: Comparison): string =>
  item.after ? after.nameOf(item.after.exerciseId) : before.nameOf(item.before.exerciseId);

/** Where it is done, for the therapist; for the patient only where two exercises have one name. */
function placeOf(
  name: string,
  where: Session | undefined,
  all: readonly ItemDiff[],
  comparison: Comparison,
): string {
  const { text, audience } = comparison;
  if (!where) return '';
  if (audience === 'all') return ` (${text.setting[where.setting].toLowerCase()})`;
  const alike = all.filter((other) => other.kind !== 'left' && nameOf(other, comparison) === name);
  return alike.length > 1 ? ` (${text.sessionName(where.name)})` : '';
}
