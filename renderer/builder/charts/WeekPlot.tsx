import { memo } from 'react';
import type { Range } from '../../../shared/range';
import { FLOOR, HEIGHT, LEFT, RIGHT, TOP, valueY, weekX } from './plotFrame';
import type { ChartWeek, WeekChart } from './weekChart';

type Props = { readonly chart: WeekChart };

/** The drawing itself: bands, grid, phase borders and values. Drawn anew only when what it shows is another. */
export const WeekPlot = memo(
  function WeekPlot({ chart }: Props) {
    const { weeks } = chart;
    const x = (week: number) => weekX(week, weeks.length);
    const y = (value: number) => valueY(value, chart);
    return (
      <>
        {weeks.map(({ week, band }) =>
          band ? (
            <rect
              key={week}
              x={x(week)}
              y={y(band.high)}
              width={x(2) - x(1) + 0.5}
              height={Math.max(2, y(band.low) - y(band.high))}
              className="chart__band"
            />
          ) : null,
        )}
        {chart.ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={RIGHT} y1={y(tick)} y2={y(tick)} className="chart__grid" />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className="chart__label">
              {tick}
            </text>
          </g>
        ))}
        <WeekLabels weeks={weeks} x={x} />
        {weeks
          .filter(({ startsPhase, week }) => startsPhase && week > 1)
          .map(({ week }) => (
            <line key={week} x1={x(week)} x2={x(week)} y1={TOP} y2={FLOOR} className="chart__phase" />
          ))}
        {chart.shape === 'line' ? null : <Bars weeks={weeks} x={x} y={y} />}
        {(['low', 'high'] as const).map((edge) => (
          <path
            key={edge}
            d={staircase(edges(weeks, edge), x, y)}
            className={`chart__edge chart__edge--${chart.shape}`}
          />
        ))}
        {chart.shape === 'line' ? <path d={staircase(weeks, x, y)} className="chart__line" /> : null}
      </>
    );
  },
  (before, after) => JSON.stringify(before.chart) === JSON.stringify(after.chart),
);

type Scale = (value: number) => number;

/** Every week of a short program; else each fourth, so that numbers never touch. */
function WeekLabels({ weeks, x }: { readonly weeks: readonly ChartWeek[]; readonly x: Scale }) {
  const step = weeks.length <= 16 ? 1 : weeks.length <= 52 ? 4 : 13;
  return weeks
    .filter(({ week }) => week === 1 || week % step === 0)
    .map(({ week }) => (
      <text
        key={week}
        x={(x(week) + x(week + 1)) / 2}
        y={HEIGHT - 6}
        textAnchor="middle"
        className="chart__label"
      >
        {week}
      </text>
    ));
}

/** A bar for a known sum; a mark that is no bar for one that nobody knows. */
function Bars({
  weeks,
  x,
  y,
}: {
  readonly weeks: readonly ChartWeek[];
  readonly x: Scale;
  readonly y: Scale;
}) {
  const gap = Math.min(4, (x(2) - x(1)) * 0.2);
  return weeks.map(({ week, value }) =>
    value === null ? (
      <g key={week}>
        <rect
          x={x(week) + gap / 2}
          y={FLOOR - 22}
          width={x(2) - x(1) - gap}
          height={22}
          className="chart__unknown"
        />
        <text x={(x(week) + x(week + 1)) / 2} y={FLOOR - 7} textAnchor="middle" className="chart__label">
          ?
        </text>
      </g>
    ) : (
      <rect
        key={week}
        x={x(week) + gap / 2}
        y={y(value)}
        width={x(2) - x(1) - gap}
        height={FLOOR - y(value)}
        className="chart__bar"
      />
    ),
  );
}

type Step = Pick<ChartWeek, 'week' | 'value'>;

/** The upper or lower edge of the band: it lies over the bars, which would hide the shade. */
const edges = (weeks: readonly ChartWeek[], edge: keyof Range): readonly Step[] =>
  weeks.map(({ week, band }) => ({ week, value: band?.[edge] ?? null }));

/** Flat within a week, broken where a week has no value. */
function staircase(weeks: readonly Step[], x: Scale, y: Scale): string {
  let path = '';
  let drawing = false;
  for (const { week, value } of weeks) {
    if (value !== null)
      path += `${drawing ? 'L' : 'M'}${x(week).toFixed(1)} ${y(value).toFixed(1)}H${x(week + 1).toFixed(1)}`;
    drawing = value !== null;
  }
  return path;
}
