/** "weeks 1–8, 27–35" for rising week numbers; "week 3" for one; empty for none. */
export function sayWeeks(weeks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    if (last?.[1] === week - 1) last[1] = week;
    else runs.push([week, week]);
  }
  const text = runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
  if (text === '') return '';
  return `${weeks.length === 1 ? 'week' : 'weeks'} ${text}`;
}
