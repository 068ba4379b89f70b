import { patientText } from '../exercise/patientText';
import { addDays, dayParts, weekdayOf, type Weekday } from '../localDate';
import { sessionOffsets, weekStart } from '../program/calendar';
import { type Dose, EFFORT_SCALES, type Load } from '../program/dose';
import type { Session } from '../program/schema';
import type { HandoutContext, HomeItem } from './composeContext';
import { workEfforts } from './composeEffort';
import { formatShortDate } from './composeFormat';
import { logTarget, targetLine } from './composeLogTarget';
import { homeSessions } from './composeSummary';
import { weeksCovered } from './composeWeek';
import { type Block, type Log, type LogRating, type LogWeek, plain, strong, type Table } from './model';
import { weekdaysFrom } from './weekOrder';

/** Weeks on one log: as long as a patient is usually out of sight. */
const WEEKS = 4;

/** A log to fill in: the weeks from the printed one on, within its phase. */
export function logBlocks(context: HandoutContext): readonly Block[] {
  const { text, homeItems } = context;
  const words = text.sheets.log;
  const weeks = loggedWeeks(context);
  const title: Block = { kind: 'title', text: words.title };
  if (homeItems.length === 0) return [title, paragraph(text.nothingAtHome)];
  const [first = 1] = weeks;
  const last = weeks.at(-1) ?? first;
  return [
    title,
    { kind: 'paragraph', text: [plain(`${weeksCovered(first, last, context)}. `), strong(words.bring)] },
    ...homeSessions(context).flatMap(({ name, items }): readonly Block[] => {
      const session = items[0]?.session;
      if (!session) return [];
      return [
        ...(name === null ? [] : [{ kind: 'heading' as const, text: name, aside: '' }]),
        ...(isDaily(session)
          ? dayTicksBlocks(items, weeks, context)
          : gridBlocks(session, items, weeks, context)),
      ];
    }),
  ];
}

const paragraph = (words: string): Block => ({ kind: 'paragraph', text: [plain(words)] });

/** Weeks of the program, from 1. */
function loggedWeeks({ source: { options }, span }: HandoutContext): readonly number[] {
  const last = Math.min(options.week + WEEKS - 1, span.lastWeek);
  return Array.from({ length: last - options.week + 1 }, (_, i) => options.week + i);
}

/** Done every day: days are ticked off, for 28 columns would be too narrow to write in. */
const isDaily = ({ schedule }: Session): boolean =>
  (schedule.kind === 'days' && schedule.days.length === 7) ||
  (schedule.kind === 'times-a-week' && schedule.times === 7);

const weekWords = (week: number, { source, locale, text }: HandoutContext): LogWeek => ({
  name: text.sheets.log.week(week),
  short: text.sheets.log.weekShort(week, week),
  number: String(week),
  from: formatShortDate(weekStart(source.program, week), locale, text),
});

/**
 * Whether a session has an effort to write down: one that its cards ask for, or that of lifting, where it tells whether
 * the weight is right. A balance or posture exercise without a target has none.
 */
const hasEffort = (items: readonly HomeItem[]): boolean =>
  items.some(
    ({ item: { dose } }) =>
      dose.kind === 'resistance' || dose.kind === 'carry' || workEfforts(dose).length > 0,
  );

/** What is asked of a whole session: how hard it was, where that makes sense, and how the back felt. */
function ratings(items: readonly HomeItem[], { text }: HandoutContext): readonly LogRating[] {
  const words = text.sheets.log;
  const pain = { label: words.pain, ask: words.painAsk };
  if (!hasEffort(items)) return [pain];
  const scales = items.flatMap(({ item }) => workEfforts(item.dose).map(({ scale }) => scale));
  const onBorg = scales.length > 0 && scales.every((scale) => scale === 'borg-6-20');
  const { min, max } = EFFORT_SCALES[onBorg ? 'borg-6-20' : 'rir-rpe'];
  return [{ label: words.effort(min, max), ask: words.effortAsk }, pain];
}

/** The days of a week of the program, from the day it starts on. */
const daysFromStart = ({ source: { program } }: HandoutContext): readonly Weekday[] =>
  weekdaysFrom(weekdayOf(program.startDate));

/** The exercises with their targets, and a box for each day. */
function dayTicksBlocks(
  items: readonly HomeItem[],
  weeks: readonly number[],
  context: HandoutContext,
): readonly Block[] {
  const { text, language } = context;
  const words = text.sheets.log;
  const table: Table = {
    rules: 'rows',
    columns: [
      { head: words.exercise, share: 0.5 },
      { head: text.sheets.glance.howMuch, share: 0.5 },
    ],
    rows: items.map((home) => [
      { disc: String(home.number), text: [strong(patientText(home.exercise, language).name)], picture: null },
      { text: [plain(targetLine(home, weeks, context))], picture: null },
    ]),
  };
  return [
    paragraph(`${words.howDaily} ${hasEffort(items) ? words.eachWeek : words.eachWeekPain}`),
    { kind: 'table', table },
    {
      kind: 'day-ticks',
      ticks: {
        days: daysFromStart(context).map((day) => text.days[day]),
        weeks: weeks.map((week) => weekWords(week, context)),
        ratings: ratings(items, context),
        spoken: words.spokenDaily(weeks.length, hasEffort(items)),
      },
    },
  ];
}

/** A column for each session. */
function gridBlocks(
  session: Session,
  items: readonly HomeItem[],
  weeks: readonly number[],
  context: HandoutContext,
): readonly Block[] {
  const { text, language } = context;
  const words = text.sheets.log;
  const columns = weeks.map((week) => sessionHeads(session, week, context));
  const log: Log = {
    head: words.exercise,
    date: isDated(session) ? null : words.date,
    weeks: weeks.map((week, i) => ({ ...weekWords(week, context), sessions: columns[i] ?? [] })),
    rows: items.map((home) => ({
      number: home.number,
      name: patientText(home.exercise, language).name,
      ...logTarget(home, weeks, context),
    })),
    ratings: ratings(items, context),
    spoken: words.spoken(weeks.length, columns.flat().length),
  };
  const lines = [
    ...(isDated(session) ? [] : [words.writeDate]),
    words.how(usesIron(items) ? context.source.patient.unit : null),
    hasEffort(items) ? words.atEnd : words.atEndPain,
  ];
  return [paragraph(lines.join(' ')), { kind: 'log', log }];
}

const isDated = ({ schedule }: Session): boolean => schedule.kind === 'days';

/** Whether there is a weight to write: a band has a color, and a body its own. */
const usesIron = (items: readonly HomeItem[]): boolean =>
  items.some(
    ({ item: { dose }, exercise: { implement } }) =>
      (implement !== 'body' && implement !== 'band') || loadsOf(dose).some((load) => load?.kind === 'mass'),
  );

function loadsOf(dose: Dose): readonly (Load | null)[] {
  if (dose.kind === 'resistance') return dose.groups.map(({ load }) => load);
  return dose.kind === 'carry' ? [dose.load] : [];
}

/** What heads the columns of a week: "Tue 10" where days are named, else numbers, for the dates are the patient's. */
function sessionHeads(session: Session, week: number, context: HandoutContext): readonly string[] {
  const { schedule } = session;
  const { text, source, span } = context;
  const numbered = (count: number) => Array.from({ length: count }, (_, i) => String(i + 1));
  switch (schedule.kind) {
    case 'days':
      return daysFromStart(context).flatMap((day, i) => {
        const date = addDays(weekStart(source.program, week), i);
        return schedule.days.includes(day) ? [`${text.days[day]} ${dayParts(date).day}`] : [];
      });
    case 'times-a-week':
      return numbered(schedule.times);
    case 'every-other-day': {
      const first = 7 * (week - 1);
      const days = sessionOffsets(source.program, span, session);
      return numbered(days.filter((day) => day >= first && day < first + 7).length);
    }
  }
}
