import type { HandoutContext, HomeItem } from './composeContext';
import { amountWords, mannerWords } from './composeSummaryAmount';
import type { Log } from './model';

type LogTarget = Pick<Log['rows'][number], 'target' | 'changing'>;

/** What to aim at in some weeks of the program (from 1): once what all share, and for each week what differs. */
export function logTarget(home: HomeItem, weeks: readonly number[], context: HandoutContext): LogTarget {
  const { firstWeek } = context.span;
  const each = weeks.map((week) => amountWords(home, week - firstWeek + 1, context));
  const same = (key: 'amount' | 'weight') => each.every((words) => words[key] === each[0]?.[key]);
  const shown = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(', ');
  const [amount, weight] = [same('amount'), same('weight')];
  const changes = !amount || !weight;
  // Beside weeks with a weight, a week without one says so: nothing there would look forgotten.
  const { noWeight } = context.text.sheets.amount;
  return {
    target: shown([
      ...(amount ? [each[0]?.amount] : []),
      ...(weight ? [each[0]?.weight] : []),
      ...mannerWords(home, context),
    ]),
    changing: changes
      ? each.map((words) =>
          shown([...(amount ? [] : [words.amount]), ...(weight ? [] : [words.weight || noWeight])]),
        )
      : [],
  };
}

/** Neighbouring weeks of the program with the same words. */
export type WeekRun = { readonly first: number; readonly last: number; readonly words: string };

/** What changes, one entry for each run of equal weeks; none where nothing does. */
export function weekRuns(
  weeks: readonly number[],
  changing: Log['rows'][number]['changing'],
): readonly WeekRun[] {
  const runs: WeekRun[] = [];
  weeks.slice(0, changing.length).forEach((week, i) => {
    const words = changing[i] ?? '';
    const before = runs.at(-1);
    if (before?.words === words) runs[runs.length - 1] = { ...before, last: week };
    else runs.push({ first: week, last: week, words });
  });
  return runs;
}

/** The same in lines: "3 sets of 8", "Wk 5–6: 4 kg", "Wk 7–8: 5 kg". */
export function targetLine(home: HomeItem, weeks: readonly number[], context: HandoutContext): string {
  const { target, changing } = logTarget(home, weeks, context);
  const { weekShort } = context.text.sheets.log;
  const byWeek = weekRuns(weeks, changing).map(
    ({ first, last, words }) => `${weekShort(first, last)}:\u00a0${words}`,
  );
  return [target, ...byWeek].filter((part) => part !== '').join('\n');
}
