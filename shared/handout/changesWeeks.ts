import { type PhaseSpan, phaseOfWeek, weekOfDate, weekStart } from '../program/calendar';
import type { Program } from '../program/schema';
import type { HandoutOptions } from './options';

/** A week of a program, counted from 1, and the phase it lies in. */
export type PrintedWeek = { readonly span: PhaseSpan; readonly week: number };

type Print = { readonly program: Program; readonly options: Pick<HandoutOptions, 'week'> };

/**
 * Which week of the earlier handout the first week of the next one is compared with; null when either lies outside its
 * program. It is the same week, as far as the earlier handout covers it: a patient who is past its end did its last
 * week last. So a next phase is compared with the last week of the one before, and a dose that rises within one phase
 * is no change, for the earlier handout says so already. Another program (a next version) is compared by the calendar,
 * because it may begin on another day.
 */
export function comparedWeeks(
  earlier: Print,
  next: Print,
): { readonly before: PrintedWeek; readonly after: PrintedWeek } | null {
  const was = phaseOfWeek(earlier.program, earlier.options.week);
  const is = phaseOfWeek(next.program, next.options.week);
  if (was === null || is === null) return null;
  const { week } = next.options;
  const sameWeek =
    earlier.program.id === next.program.id
      ? week
      : weekOfDate(earlier.program, weekStart(next.program, week));
  const covered = Math.max(was.firstWeek, Math.min(was.lastWeek, sameWeek));
  return { before: { span: was, week: covered }, after: { span: is, week } };
}

/** The later weeks of the next handout, each beside the same one of the earlier; past the end of that, beside its last. */
export function laterWeeks(
  before: PrintedWeek,
  after: PrintedWeek,
): readonly { before: number; after: number }[] {
  return Array.from({ length: after.span.lastWeek - after.week }, (_, i) => ({
    before: Math.min(before.week + i + 1, before.span.lastWeek),
    after: after.week + i + 1,
  }));
}
