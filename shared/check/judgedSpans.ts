import type { PhaseSpan } from '../program/calendar';
import { type WeekRollUp, weekRollUp } from '../program/weekRollUp';
import type { Context } from './context';
import { isTargetPhase } from './conformity/templateFamilies';

/** The phases whose coverage counts: those meant for full work, else the last. */
export function judgedSpans({ spans }: Context): readonly PhaseSpan[] {
  const full = spans.filter(({ phase }) => isTargetPhase(phase));
  return full.length > 0 ? full : spans.slice(-1);
}

/** What the weeks of a phase add up to. */
export const rolledWeeks = ({ input }: Context, { firstWeek, lastWeek }: PhaseSpan): readonly WeekRollUp[] =>
  weekRollUp(input).slice(firstWeek - 1, lastWeek);

/** Days are the same in all weeks of a phase: those of its first. 0 for a phase without weeks, which no file holds. */
export const daysIn = (
  context: Context,
  span: PhaseSpan,
  kind: 'balanceDays' | 'impactDays' | 'extensorDays' | 'postureDays',
): number => rolledWeeks(context, span)[0]?.[kind] ?? 0;
