import { type Context, tidy } from '../context';
import type { FindingValues } from '../finding';
import { type BareFinding, type Rule, weekRuns } from '../rule';
import { steepWeeks } from './loadSteps';
import { spreadContacts } from './spreadContacts';
import { staggeredSets } from './staggerSets';
import { contactRises, isDayJump, isSmallStep, SMALL_STEP } from './weekContacts';
import { volumeRises } from './weekVolume';

/** How much more a week may hold than the fullest of the weeks before it, in % (J; no source about bone was found). */
const WARN_ABOVE = 25;
const ADVISE_ABOVE = 15;

type Jump = {
  readonly week: number;
  readonly measure: 'kilograms' | 'relative' | 'contacts';
  readonly before: number;
  readonly after: number;
};

const riseOf = ({ before, after }: Jump): number => tidy((after / before - 1) * 100);

/**
 * Weeks in which more is lifted, or landed. One in which nothing but a steep load is more belongs to rule D07, one with
 * many more contacts on a day to D11; 10 contacts more on a day are a small step, whatever their share (J).
 */
function jumpsOf(context: Context): readonly (readonly Jump[])[] {
  const steep = steepWeeks(context);
  return [
    volumeRises(context).filter(({ week, moreReps }) => moreReps || !steep.has(week)),
    contactRises(context)
      .filter((rise) => !isDayJump(rise) && !isSmallStep(rise))
      .map(({ week, before, after }) => ({
        week,
        measure: 'contacts',
        before: before.total,
        after: after.total,
      })),
  ];
}

function findingOf(context: Context, jumps: readonly Jump[]): readonly BareFinding[] {
  const [worst] = [...jumps].sort((a, b) => riseOf(b) - riseOf(a));
  if (!worst || riseOf(worst) <= ADVISE_ABOVE) return [];
  const limit = riseOf(worst) > WARN_ABOVE ? WARN_ABOVE : ADVISE_ABOVE;
  const { phase } =
    context.spans.find(({ firstWeek, lastWeek }) => worst.week >= firstWeek && worst.week <= lastWeek) ?? {};
  if (!phase) return [];
  const amounts: FindingValues =
    worst.measure === 'relative' ? {} : { before: Math.round(worst.before), after: Math.round(worst.after) };
  return [
    {
      ruleId: 'D10-volume-jump',
      severity: limit === WARN_ABOVE ? 'warning' : 'advice',
      path: { phase: phase.id },
      values: {
        phase: phase.name,
        measure: worst.measure,
        rise: riseOf(worst),
        ...amounts,
        limit,
        week: worst.week,
        weeks: weekRuns(jumps.filter((jump) => riseOf(jump) > limit).map(({ week }) => week)),
      },
    },
  ];
}

/**
 * A week with over 25 % more lifted, or more contacts, than the fullest of the four before it; advice above 15 % (J). What
 * is lifted is kilograms where all loads are known, else sets x repetitions x % of 1RM, of the lifts known in both weeks.
 */
export const volumeJump: Rule = {
  id: 'D10-volume-jump',
  family: 'D',
  severities: ['warning', 'advice'],
  sources: ['J'],
  confidence: 'J; no source about bone was found',
  reads: ['dose', 'intensity', 'schedule'],
  enforcedAt: 'check',
  check: (context) => jumpsOf(context).flatMap((jumps) => findingOf(context, jumps)),
  fixes: (context, finding) =>
    finding.values['measure'] === 'contacts'
      ? spreadContacts(context, finding, SMALL_STEP)
      : staggeredSets(context, finding),
  noFix:
    'None where repetitions, exercises or days make the jump, or where single sets or contacts are too coarse: then the therapist chooses what comes later.',
};
