import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react';
import { useBuilder } from '../builderStore';
import { PlotCursor } from './PlotCursor';
import { readWeek, summarize, type WeekChart } from './weekChart';
import { HEIGHT, WIDTH } from './plotFrame';
import { WeekPlot } from './WeekPlot';

/**
 * A chart that is also a slider of the week shown: arrow keys or a click move it, the pointer reads a week, and the
 * words say the same as the drawing.
 */
export function WeekChartView({ chart }: { readonly chart: WeekChart }) {
  const shown = useBuilder((state) => state.week);
  const showWeek = useBuilder((state) => state.showWeek);
  const [pointed, setPointed] = useState<number | null>(null);
  const summaryId = useId();
  const last = chart.weeks.length;
  const week = chart.weeks[shown - 1];
  const read = chart.weeks[(pointed ?? shown) - 1] ?? week;
  if (!week || !read) return null;

  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyTarget(event.key, shown, last);
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    showWeek(Math.min(last, Math.max(1, to)));
  };
  return (
    <>
      <div className="chart__words">
        <p className="chart__reading">{readWeek(read)}</p>
        {chart.key === null ? null : (
          <p className="chart__key">
            {chart.weeks.some(({ band }) => band !== null) ? <span className="chart__swatch" /> : null}
            {chart.key}
          </p>
        )}
      </div>
      <p id={summaryId} className="visually-hidden">
        {summarize(chart)}
      </p>
      <div
        className="chart__slider"
        role="slider"
        tabIndex={0}
        aria-label="Week shown, on the chart"
        aria-describedby={summaryId}
        aria-valuemin={1}
        aria-valuemax={last}
        aria-valuenow={shown}
        aria-valuetext={readWeek(week)}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const at = weekUnder(event);
          if (at !== null) showWeek(at);
        }}
        onMouseMove={(event) => setPointed(weekUnder(event))}
        onMouseLeave={() => setPointed(null)}
      >
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="chart__plot" aria-hidden="true">
          <WeekPlot chart={chart} />
          <PlotCursor shown={shown} pointed={pointed} weeks={last} />
        </svg>
      </div>
    </>
  );
}

function weekUnder({ target }: MouseEvent): number | null {
  const week = target instanceof Element ? target.getAttribute('data-week') : null;
  return week === null ? null : Number(week);
}

const MONTH = 4;

function keyTarget(key: string, shown: number, last: number): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return shown - 1;
    case 'ArrowRight':
    case 'ArrowUp':
      return shown + 1;
    case 'PageDown':
      return shown - MONTH;
    case 'PageUp':
      return shown + MONTH;
    case 'Home':
      return 1;
    case 'End':
      return last;
    default:
      return null;
  }
}
