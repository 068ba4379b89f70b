import { addDays, type Weekday } from '../localDate';
import { weekStart } from '../program/calendar';
import type { Session, Setting } from '../program/schema';
import { sessionMinutes } from '../program/sessionMinutes';
import { firstPrinted, type HandoutContext } from './composeContext';
import { formatShortDate } from './composeFormat';
import { type Block, plain, type WeekDay } from './model';
import { firstDayOfWeek, weekdaysFrom } from './weekOrder';

/** "Your week": a box for each day, and a sentence for sessions without fixed days. */
export function weekBlocks(context: HandoutContext): readonly Block[] {
  const sessions = sessionsToDo(context.span.phase.sessions);
  const { text } = context;
  const sentence = (words: string): Block => ({ kind: 'paragraph', text: [plain(words)] });
  // From the first week that is printed.
  const covered = weeksCovered(context.source.options.week, context.span.lastWeek, context);
  const heading: Block = { kind: 'heading', text: text.yourWeek, aside: covered };
  if (sessions.length === 0) return [heading, sentence(text.noSessions)];
  const days = weekdaysFrom(firstDayOfWeek(context.locale));
  const fixed = sessions.some((session) => session.schedule.kind === 'days');
  return [
    heading,
    ...(fixed ? [{ kind: 'week' as const, days: days.map((day) => weekDay(day, context)) }] : []),
    ...sessions.flatMap((session) => {
      const words = scheduleSentence(session, context);
      return words === null ? [] : [sentence(words)];
    }),
  ];
}

/** Without sessions at home that hold no exercise: there is nothing for the patient to do in them. */
export const sessionsToDo = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter(({ setting, items }) => setting !== 'home' || items.length > 0);

function weekDay(day: Weekday, context: HandoutContext): WeekDay {
  const { span, text } = context;
  const sessions = sessionsToDo(span.phase.sessions);
  // A day without boxes is a rest day only when no session floats through the week.
  const allFixed = sessions.every((session) => session.schedule.kind === 'days');
  return {
    name: text.days[day],
    entries: placesOf(day, sessions).map(({ setting, together }) => ({
      label: placeLabel(together, context),
      detail: minutesText(together, context, text.minutes),
      own: setting === 'home',
    })),
    empty: allFixed ? text.rest : '',
  };
}

type Place = { readonly setting: Setting; readonly together: readonly Session[] };

/**
 * Where a patient exercises on a day, in order. Each session at home is an entry of its own, to be told apart and ticked
 * off; those in one place elsewhere are one visit.
 */
export function placesOf(day: Weekday, sessions: readonly Session[]): readonly Place[] {
  const onDay = sessions.filter(({ schedule }) => schedule.kind === 'days' && schedule.days.includes(day));
  return [...new Set(onDay.map(({ setting }) => setting))].flatMap((setting): readonly Place[] => {
    const together = onDay.filter((session) => session.setting === setting);
    return setting === 'home'
      ? together.map((session) => ({ setting, together: [session] }))
      : [{ setting, together }];
  });
}

/**
 * "Clinic", "Home"; where there are several sessions at home "Home 1-4", by the numbers that their exercises carry
 * everywhere: a session's name would be cut inside a word in a box so narrow.
 */
export function placeLabel(sessions: readonly Session[], { homeItems, text }: HandoutContext): string {
  const [first] = sessions;
  if (!first) return '';
  const where = text.setting[first.setting];
  const numbers = homeItems.filter(({ session }) => session.id === first.id).map(({ number }) => number);
  const [from] = numbers;
  const to = numbers.at(-1);
  if (from === undefined || to === undefined || numbers.length === homeItems.length) return where;
  // With a hyphen: a dash is too wide for a day of the week in large print.
  return text.placeNumbers(where, from === to ? String(from) : `${from}-${to}`);
}

/** How often a session without fixed days is done; null when it has fixed days. */
export function scheduleSentence(session: Session, context: HandoutContext): string | null {
  const { text } = context;
  const { schedule } = session;
  const where = placeLabel([session], context);
  const often = ((): string | null => {
    switch (schedule.kind) {
      case 'days':
        return null;
      case 'times-a-week':
        return text.timesAWeek(where, schedule.times, schedule.minimumRestDays);
      case 'every-other-day':
        return text.everyOtherDay(where);
    }
  })();
  if (often === null) return null;
  const about = minutesText([session], context, text.aboutMinutes);
  return about === '' ? often : `${often} ${about}`;
}

/** The planned minutes, else the estimate for the first week; nothing for sessions without exercises. */
function minutesText(
  sessions: readonly Session[],
  context: HandoutContext,
  words: (minutes: number) => string,
): string {
  const { weeks } = context.span.phase;
  const minutes = sessions.reduce(
    (sum, session) => sum + (session.plannedMinutes ?? sessionMinutes(session, firstPrinted(context), weeks)),
    0,
  );
  return minutes === 0 ? '' : words(minutes);
}

/** "Weeks 1 to 12, Nov 23 to Feb 14": some weeks of the program, from 1. */
export function weeksCovered(
  first: number,
  last: number,
  { source: { program }, locale, text }: HandoutContext,
): string {
  return text.covers(
    text.weeks(first, last),
    formatShortDate(weekStart(program, first), locale, text),
    formatShortDate(addDays(weekStart(program, last), 6), locale, text),
  );
}
