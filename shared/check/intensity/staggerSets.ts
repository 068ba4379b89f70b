import type { WeekOverride } from '../../program/dose';
import type { PhaseSpan } from '../../program/calendar';
import type { ProgramEdit } from '../../program/edit';
import type { Context } from '../context';
import type { Fix } from '../finding';
import { type BareFinding, fix } from '../rule';
import { spanOf } from '../select';
import { holds } from '../trial';
import { overriddenInWeeks } from './doseEdits';
import { type Lifted, trackWeeks } from './trackWeeks';

/** The fix of a phase whose lifts all have more sets than before: the sets come in one lift after the other. */

type Rising = { readonly lifts: readonly Lifted[]; readonly before: number };

/** The lifts whose sets of a session are more in the first week of a phase than before it. */
const risingInto = (context: Context, span: PhaseSpan): readonly Rising[] =>
  trackWeeks(context).flatMap((weeks): Rising[] => {
    const index = weeks.findIndex(({ week }) => week >= span.firstWeek);
    const [earlier, first] = [weeks[index - 1], weeks[index]];
    if (!earlier || !first || first.lifts[0]?.place.span !== span) return [];
    const before = Math.max(...earlier.lifts.map(({ sets }) => sets));
    const lifts = first.lifts.filter(({ sets }) => sets > before);
    return lifts.length > 0 ? [{ lifts, before }] : [];
  });

/** The sets of before for a number of weeks; null where the weeks are too few or the sets differ. */
function keptFor({ lifts, before }: Rising, weeks: number): readonly ProgramEdit[] | null {
  const edits: ProgramEdit[] = [];
  for (const { place } of lifts) {
    const { dose, id } = place.item;
    const work = dose.kind === 'resistance' ? dose.groups.filter(({ role }) => role === 'work') : [];
    if (work.length !== 1 || weeks >= place.span.phase.weeks) return null;
    const kept = new Map(
      Array.from({ length: weeks }, (_, week): [number, Omit<WeekOverride, 'week'>] => [
        week + 1,
        { sets: before },
      ]),
    );
    if (weeks > 0) edits.push({ kind: 'set-dose', item: id, dose: overriddenInWeeks(dose, kept) });
  }
  return edits;
}

/** One lift more each week has its new sets, from the first week or from the second. */
export function staggeredSets(context: Context, finding: BareFinding): readonly Fix[] {
  const span = spanOf(context, finding);
  const rising = span ? risingInto(context, span) : [];
  if (!span || rising.length === 0 || finding.values['week'] !== span.firstWeek) return [];
  for (const start of [0, 1]) {
    const edits = rising.map((one, index) => keptFor(one, index + start));
    if (edits.some((one) => one === null)) continue;
    const last = span.firstWeek + rising.length - 1 + start;
    const staggered = fix(
      'stagger-sets',
      { phase: span.phase.name, lifts: rising.length, week: last },
      edits.flatMap((one) => one ?? []),
    );
    if (last > span.firstWeek && holds(context, finding, staggered)) return [staggered];
  }
  return [];
}
