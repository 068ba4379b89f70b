import { addDays, daysBetween, type LocalDate } from '../../localDate';
import { weekOfDate } from '../../program/calendar';
import { programWeeks } from '../../program/schema';
import type { Context } from '../context';
import { fix, type Rule } from '../rule';
import { holds } from '../trial';

/** A review is due within 4 to 6 weeks (J): a later one is spoken of, and four weeks are proposed. */
const MOST_WEEKS = 6;
const PROPOSED_WEEKS = 4;

/** What the weeks count from: the start of a program to come, else today. */
const from = ({ input: { program, today } }: Context): LocalDate =>
  program.startDate > today ? program.startDate : today;

/** Why the review date does not stand: none, over, or too far ahead. Null when it does. */
function faultOf(context: Context): 'none' | 'over' | 'far' | null {
  const { program, today } = context.input;
  const { reviewOn } = program;
  if (reviewOn === null) return 'none';
  if (reviewOn < today) return 'over';
  return daysBetween(from(context), reviewOn) > 7 * MOST_WEEKS ? 'far' : null;
}

/**
 * No review date within 6 weeks of the start, or of today once the program runs (J; "within 4 to 6 weeks" read as: at
 * the latest after 6). A date that has passed is none. A program that is over needs no review.
 */
export const reviewDate: Rule = {
  id: 'C12-review',
  family: 'C',
  severities: ['warning'],
  sources: ['J'],
  confidence: 'J',
  reads: ['program', 'schedule'],
  enforcedAt: 'check',
  check: (context) => {
    const { program, today } = context.input;
    const cause = faultOf(context);
    const weeks = programWeeks(program);
    const isOver = weeks > 0 && weekOfDate(program, today) > weeks;
    if (cause === null || isOver) return [];
    return [
      {
        ruleId: 'C12-review',
        severity: 'warning',
        path: {},
        values: {
          cause,
          ...(program.reviewOn === null ? {} : { reviewOn: program.reviewOn }),
          since: program.startDate > today ? 'start' : 'today',
          limit: MOST_WEEKS,
        },
      },
    ];
  },
  fixes: (context, finding) => {
    const reviewOn = addDays(from(context), 7 * PROPOSED_WEEKS);
    const set = fix('set-review', { date: reviewOn }, [
      { kind: 'set-dates', startDate: context.input.program.startDate, reviewOn },
    ]);
    return holds(context, finding, set) ? [set] : [];
  },
  noFix: null,
};
