import type { PhaseSpan } from '../../../shared/program/calendar';

/** The week a split would begin the second half with: the week shown where it can, else the middle of the phase. */
export function splitWeek({ firstWeek, lastWeek }: PhaseSpan, shown: number): number {
  if (shown > firstWeek && shown <= lastWeek) return shown;
  return firstWeek + Math.max(1, Math.floor((lastWeek - firstWeek + 1) / 2));
}
