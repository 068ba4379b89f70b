import { addDays, dayParts, daysBetween, type LocalDate, weekdayOf } from '../localDate';
import { weekStart } from '../program/calendar';
import type { HandoutContext } from './composeContext';
import { formatShortDate, formatTime } from './composeFormat';
import { placeLabel, placesOf, scheduleSentence, sessionsToDo } from './composeWeek';
import { type Block, type CalendarDay, plain, strong } from './model';
import { firstDayOfWeek, weekdaysFrom } from './weekOrder';

/** The most rows of the calendar: never more than one page holds. */
const MOST_ROWS = 6;

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
  const weeks = calendarWeeks(context);
  const order = weekdaysFrom(firstDayOfWeek(context.locale));
  return [
    { kind: 'title', text: words.title },
    ...lines.map((line): Block => ({ kind: 'paragraph', text: line })),
    {
      kind: 'calendar',
      calendar: { days: order.map((day) => text.days[day]), weeks: weeks.rows },
    },
    {
      kind: 'paragraph',
      text: [
        plain(`${words.ends(formatShortDate(weeks.lastDay, context.locale, text))} `),
        strong(words.askForNew),
      ],
    },
  ];
}

type Weeks = {
  readonly rows: readonly (readonly (CalendarDay | null)[])[];
  /** The last day that it shows. */
  readonly lastDay: LocalDate;
};

/**
 * From the row of the first day that is not past to the end of the phase, if that is within the rows allowed: no day past
 * what the handout beside it covers, for then other exercises are due. All of the weeks printed where all are past.
 */
function calendarWeeks(context: HandoutContext): Weeks {
  const { source, span } = context;
  const { program, options } = source;
  const phaseEnd = addDays(weekStart(program, span.lastWeek), 6);
  const begins = weekStart(program, options.week);
  const opens = options.date > phaseEnd ? begins : later(begins, options.date);
  const start = rowStart(opens, context);
  const rows = Math.min(MOST_ROWS, Math.ceil((daysBetween(start, phaseEnd) + 1) / 7));
  const lastDay = earlier(phaseEnd, addDays(start, 7 * rows - 1));
  let month = 0;
  return {
    lastDay,
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 7 }, (_day, i) => {
        const date = addDays(start, 7 * row + i);
        if (date < opens || date > lastDay) return null;
        const opensMonth = dayParts(date).month !== month;
        ({ month } = dayParts(date));
        return calendarDay(date, opensMonth, context);
      }),
    ),
  };
}

const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b);
const later = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b);

/** The first day of the row a date stands in. */
function rowStart(date: LocalDate, context: HandoutContext): LocalDate {
  return addDays(date, -weekdaysFrom(firstDayOfWeek(context.locale)).indexOf(weekdayOf(date)));
}

function calendarDay(date: LocalDate, opensMonth: boolean, context: HandoutContext): CalendarDay {
  const { source, span, locale, text } = context;
  const { options } = source;
  const sessions = sessionsToDo(span.phase.sessions);
  const visit = options.nextVisit?.date === date ? options.nextVisit : null;
  return {
    date: opensMonth ? formatShortDate(date, locale, text) : String(dayParts(date).day),
    entries: placesOf(weekdayOf(date), sessions).map(({ setting, together }) => ({
      label: placeLabel(together, context),
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
