import type { SetGroup } from '../program/dose';
import { doseContext, firstPrinted, type HandoutContext, type HomeItem } from './composeContext';
import { ironInWeek, setGroupLine } from './composeDose';

/** "2 sets of 5 with 10 kg.": the sets of one role in week `week` of the phase. */
export function groupWords(
  home: HomeItem,
  role: SetGroup['role'],
  week: number,
  context: HandoutContext,
): string {
  const inSession = doseContext(context, home.session.setting);
  const at = { week, weeks: context.span.phase.weeks };
  const dose = ironInWeek(home.item.dose, home.exercise, at, inSession);
  return (dose.kind === 'resistance' ? dose.groups : [])
    .filter((group) => group.role === role)
    .map((group) => setGroupLine(group, home.exercise, inSession))
    .join(' ')
    .replaceAll(/ (?=\d)/g, '\u00a0');
}

/** The warm-up sets; by week where they change, for in an easier week they are lighter too. */
export function warmUpWords(home: HomeItem, context: HandoutContext): string {
  const { text, span, source } = context;
  const from = firstPrinted(context);
  const runs: { readonly first: number; readonly words: string }[] = [];
  for (let week = from; week <= span.phase.weeks; week++) {
    const words = groupWords(home, 'warm-up', week, context);
    if (runs.at(-1)?.words !== words) runs.push({ first: week, words });
  }
  if (runs.length <= 1) return runs[0]?.words ?? '';
  const ofProgram = (week: number) => week - from + source.options.week;
  return runs
    .map(({ first, words }, i) => {
      const last = (runs[i + 1]?.first ?? span.phase.weeks + 1) - 1;
      return `${text.weekColumn(ofProgram(first), ofProgram(last))}: ${words}`;
    })
    .join(' ');
}
