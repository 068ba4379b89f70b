import type { Range } from '../../../shared/range';
import { sayWeeks } from './weekRuns';

/** One week of a chart. `value` and `band` are in the unit of the chart; null where nobody can say. */
export type ChartWeek = {
  readonly week: number;
  /** Name of the phase the week lies in, and whether the week is its first. */
  readonly phase: string;
  readonly startsPhase: boolean;
  readonly value: number | null;
  /** The value in words, or why there is none. */
  readonly said: string;
  readonly band: Range | null;
  /** The band in words; empty without one. */
  readonly bandSaid: string;
  readonly easier: boolean;
};

/** A chart by week, ready to be drawn and to be read out. */
export type WeekChart = {
  /** What is drawn, to begin a sentence with: "Deadlift", "Tonnage". */
  readonly subject: string;
  /** A level is drawn as a line, a sum of a week as a bar. */
  readonly shape: 'line' | 'bars';
  readonly weeks: readonly ChartWeek[];
  /** What the key says of the template's band; null without a template. */
  readonly key: string | null;
  readonly ticks: readonly number[];
  readonly bottom: number;
  readonly top: number;
};

/** One week in words: "Week 9, Target: 80 % of 1RM, band 80–85 %". */
export const readWeek = ({ week, phase, said, bandSaid, easier }: ChartWeek): string =>
  `Week ${week}, ${phase}: ${said}${bandSaid === '' ? '' : `, band ${bandSaid}`}${easier ? ', easier week' : ''}`;

/** The whole chart in words: from where to where, what is not known, and how it lies to the band. */
export function summarize({ subject, weeks }: WeekChart): string {
  const known = weeks.filter(({ value }) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return `${subject}: not known in any week.`;
  const course =
    first === last
      ? `${first.said} in week ${first.week}`
      : `from ${first.said} in week ${first.week} to ${last.said} in week ${last.week}`;
  const unknown = sayWeeks(weeks.filter(({ value }) => value === null).map(({ week }) => week));
  return [`${subject}: ${course}.`, unknown === '' ? '' : `No figure in ${unknown}.`, againstBand(known)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Where the known weeks lie to the band; empty where no week has one. */
function againstBand(known: readonly ChartWeek[]): string {
  const banded = known.flatMap(({ week, value, band }) =>
    value === null || band === null ? [] : [{ week, value, band }],
  );
  if (banded.length === 0) return '';
  const below = sayWeeks(banded.filter(({ value, band }) => value < band.low).map(({ week }) => week));
  const above = sayWeeks(banded.filter(({ value, band }) => value > band.high).map(({ week }) => week));
  if (below === '' && above === '') return 'Within the band in every week that has one.';
  return [below && `Below the band in ${below}.`, above && `Above the band in ${above}.`]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
