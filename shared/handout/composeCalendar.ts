import { addDays, dayParts, daysBetween, type LocalDate, weekdayOf } from '../localDate';
import { phaseOfWeek, weekOfDate, weekStart } from '../program/calendar';
import { programWeeks } from '../program/schema';
import type { HandoutContext } from './composeContext';
import { formatShortDate, formatTime } from './composeFormat';
import { placesOf, scheduleSentence, sessionsToDo } from './composeWeek';
import { type Block, type CalendarDay, plain, strong } from './model';
import { firstDayOfWeek, weekdaysFrom } from './weekOrder';

/** Rows of the calendar: about a month, and never more than one page holds. */
const ROWS = { least: 4, most: 6 } as const;

/** The days to come as a calendar: what is on, and a box to tick for what is done at home. */
export function calendarBlocks(context: HandoutContext): readonly Block[] {
  const { text, span } = context;
  const words = text.sheets.calendar;
  const sessions = sessionsToDo(span.phase.sessions);
  const floating = sessions.flatMap((session) => scheduleSentence(session, context) ?? []);
  const ticks = sessions.some(({ setting, schedule }) => setting === 'home' && schedule.kind === 'days');
  const lines = [
    ...(ticks ? [[plain(words.tick)]] : []),
    ...floating.map((sentence) => [plain(`${sentence} `), strong(words.writeIt)]),
  ];
  const order = weekdaysFrom(firstDayOfWeek(context.locale));
  return [
    { kind: 'title', text: words.title },
    ...lines.map((line): Block => ({ kind: 'paragraph', text: line })),
    {
      kind: 'calendar',
      calendar: { days: order.map((day) => text.days[day]), weeks: calendarWeeks(context) },
    },
  ];
}

/** From the row of the first day that is not past, to the end of the phase if that is within the rows allowed. */
function calendarWeeks(context: HandoutContext): readonly (readonly (CalendarDay | null)[])[] {
  const { source, span } = context;
  const { program, options } = source;
  const opens = later(weekStart(program, options.week), options.date);
  const lastDay = addDays(weekStart(program, programWeeks(program)), 6);
  const start = rowStart(opens <= lastDay ? opens : lastDay, context);
  const phaseEnd = addDays(weekStart(program, span.lastWeek), 6);
  const wanted = Math.ceil((daysBetween(start, phaseEnd) + 1) / 7);
  const rows = Math.max(ROWS.least, Math.min(ROWS.most, wanted));
  let month = 0;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: 7 }, (_day, i) => {
      const date = addDays(start, 7 * row + i);
      if (date < opens || date > lastDay) return null;
      const opensMonth = dayParts(date).month !== month;
      ({ month } = dayParts(date));
      return calendarDay(date, opensMonth, context);
    }),
  );
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The first day of the row a date stands in. */
function rowStart(date: LocalDate, context: HandoutContext): LocalDate {
  return addDays(date, -weekdaysFrom(firstDayOfWeek(context.locale)).indexOf(weekdayOf(date)));
}

function calendarDay(date: LocalDate, opensMonth: boolean, context: HandoutContext): CalendarDay {
  const { source, locale, text } = context;
  const { program, options } = source;
  const sessions = sessionsToDo(phaseOfWeek(program, weekOfDate(program, date))?.phase.sessions ?? []);
  const visit = options.nextVisit?.date === date ? options.nextVisit : null;
  return {
    date: opensMonth ? formatShortDate(date, locale, text) : String(dayParts(date).day),
    entries: placesOf(weekdayOf(date), sessions).map(({ setting }) => ({
      label: text.setting[setting],
      own: setting === 'home',
    })),
    visit:
      visit === null
        ? []
        : [
            text.sheets.calendar.visit,
            ...(visit.time === null ? [] : [formatTime(visit.time, locale, text)]),
          ],
  };
}
