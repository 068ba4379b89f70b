import { daysBetween, type LocalDate } from '../../../shared/localDate';
import { weekOfDate } from '../../../shared/program/calendar';
import { type Program, programWeeks } from '../../../shared/program/schema';

/** Where a program stands today: "Week 3 of 35". */
export function programProgress(program: Program, today: LocalDate): string {
  const weeks = programWeeks(program);
  const week = weekOfDate(program, today);
  const length = weeks === 1 ? '1 week' : `${weeks} weeks`;
  if (week < 1) {
    const days = daysBetween(today, program.startDate);
    return `Starts in ${days === 1 ? '1 day' : `${days} days`}, ${length}`;
  }
  return week > weeks ? `Ended, ${length}` : `Week ${week} of ${weeks}`;
}
