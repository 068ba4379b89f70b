import { addDays, daysBetween, type LocalDate, type Weekday, WEEKDAYS, weekdayOf } from '../localDate';
import { type Phase, type Program, programWeeks, type Schedule, type Session } from './schema';

/** A phase with the weeks of the program it covers, counted from 1. */
export type PhaseSpan = { readonly phase: Phase; readonly firstWeek: number; readonly lastWeek: number };

/** The phases in order with their weeks. */
export function phaseSpans(program: Program): readonly PhaseSpan[] {
  let next = 1;
  return program.phases.map((phase) => {
    const firstWeek = next;
    next += phase.weeks;
    return { phase, firstWeek, lastWeek: next - 1 };
  });
}

/** The phase a week of the program lies in, or null outside the program. */
export const phaseOfWeek = (program: Program, week: number): PhaseSpan | null =>
  phaseSpans(program).find((span) => week >= span.firstWeek && week <= span.lastWeek) ?? null;

/** The first day of week n (n from 1). */
export const weekStart = (program: Program, week: number): LocalDate =>
  addDays(program.startDate, 7 * (week - 1));

/** The week of the program a date lies in; below 1 before the start. */
export const weekOfDate = (program: Program, date: LocalDate): number =>
  Math.floor(daysBetween(program.startDate, date) / 7) + 1;

/** The week the patient is in: the first before the start, the last after the end. */
export const currentWeek = (program: Program, today: LocalDate): number =>
  Math.max(1, Math.min(programWeeks(program), weekOfDate(program, today)));

/** Sessions in an average week: 3.5 for every other day. */
export function sessionsPerWeek(schedule: Schedule): number {
  switch (schedule.kind) {
    case 'days':
      return schedule.days.length;
    case 'times-a-week':
      return schedule.times;
    case 'every-other-day':
      return 3.5;
  }
}

/** Days of an average week: named days once, times a week added, every other day as 3.5; at most 7. */
export function daysPerWeek(sessions: ReadonlySet<Session>): number {
  const named = new Set(
    [...sessions].flatMap(({ schedule }) => (schedule.kind === 'days' ? schedule.days : [])),
  );
  const others = [...sessions].filter(({ schedule }) => schedule.kind !== 'days');
  return Math.min(7, named.size + others.reduce((sum, { schedule }) => sum + sessionsPerWeek(schedule), 0));
}

/**
 * The days of one session over its whole phase, as day offsets from the start of the program (0 = the start
 * date). A times-a-week schedule is laid out as close together as its rest days allow, which is the strictest
 * week it permits: rules about days between sessions then speak of the worst case.
 */
export function sessionOffsets(program: Program, span: PhaseSpan, session: Session): readonly number[] {
  const first = 7 * (span.firstWeek - 1);
  const days = Array.from({ length: 7 * span.phase.weeks }, (_, index) => first + index);
  const { schedule } = session;
  switch (schedule.kind) {
    case 'days': {
      const startIndex = WEEKDAYS.indexOf(weekdayOf(program.startDate));
      return days.filter((day) => schedule.days.includes(WEEKDAYS[(startIndex + day) % 7] as Weekday));
    }
    case 'times-a-week':
      return days.filter((day) => {
        const inWeek = (day - first) % 7;
        const stride = schedule.minimumRestDays + 1;
        return inWeek % stride === 0 && inWeek / stride < schedule.times;
      });
    case 'every-other-day':
      return days.filter((day) => (day - first) % 2 === 0);
  }
}
