import './chart.css';
import { useMemo, useState } from 'react';
import { useExercises } from '../api/exercises';
import { Term } from '../design/Term';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import {
  bandWords,
  intensityByWeek,
  nothingToDraw,
  percentTracks,
  type WeekIntensity,
} from './intensityByWeek';

const WIDTH = 640;
const HEIGHT = 136;
const LEFT = 36;
const BOTTOM = 22;
const TOP = 10;
const TICKS = [30, 50, 70, 85] as const;
const MIN = 20;
const MAX = 95;

const y = (percent: number) =>
  TOP + ((MAX - Math.max(MIN, Math.min(MAX, percent))) / (MAX - MIN)) * (HEIGHT - TOP - BOTTOM);

/** Intensity by week of one lift against the research band. Its label says the same to those who cannot see it. */
export function IntensityChart() {
  const program = useProgram();
  const { template, patient } = useCase();
  const week = useBuilder((state) => state.week);
  const { find } = useExercises();
  const tracks = useMemo(() => percentTracks(program, find), [program, find]);
  const [chosen, setChosen] = useState<string | null>(null);
  const track = tracks.find((candidate) => candidate.id === chosen) ?? tracks[0];
  const weeks = useMemo(
    () => (track ? intensityByWeek(program, track.id, template, patient) : []),
    [program, track, template, patient],
  );
  if (!track || weeks.length === 0) {
    const why = nothingToDraw(program, template);
    return why === null ? null : <p className="chart__none muted">{why}</p>;
  }
  const key = bandWords(template, weeks);
  const hasBand = weeks.some(({ band }) => band !== null);
  const x = (value: number) => LEFT + ((value - 1) / Math.max(1, weeks.length)) * (WIDTH - LEFT - 8);
  const step = weeks.length <= 12 ? 1 : 4;
  return (
    <section className="chart panel" aria-label="Intensity by week">
      <header className="chart__head">
        <h2 className="chart__title">Intensity by week</h2>
        <span className="muted">
          % of <Term term="1rm" />
        </span>
        <select
          className="input chart__track"
          aria-label="Lift shown in the chart"
          value={track.id}
          onChange={(event) => setChosen(event.target.value)}
        >
          {tracks.map((candidate) => (
            <option key={candidate.id} value={candidate.id}>
              {candidate.name}
            </option>
          ))}
        </select>
        {key === null ? null : (
          <span className="chart__key">
            {hasBand ? <span className="chart__swatch" /> : null} {key}
          </span>
        )}
      </header>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="chart__plot"
        role="img"
        aria-label={summary(track.name, weeks)}
      >
        {weeks.map(({ week: at, band }) =>
          band ? (
            <rect
              key={at}
              x={x(at)}
              y={y(band.high)}
              width={x(2) - x(1) + 0.5}
              height={Math.max(2, y(Math.max(band.low, MIN)) - y(band.high))}
              className="chart__band"
            />
          ) : null,
        )}
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} className="chart__grid" />
            <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="chart__label">
              {tick}
            </text>
          </g>
        ))}
        {weeks
          .filter(({ week: at }) => at === 1 || at % step === 0)
          .map(({ week: at }) => (
            <text
              key={at}
              x={(x(at) + x(at + 1)) / 2}
              y={HEIGHT - 6}
              textAnchor="middle"
              className="chart__label"
            >
              {at}
            </text>
          ))}
        <path d={steps(weeks, x)} className="chart__line" />
        <line
          x1={(x(week) + x(week + 1)) / 2}
          x2={(x(week) + x(week + 1)) / 2}
          y1={TOP}
          y2={HEIGHT - BOTTOM}
          className="chart__now"
        />
      </svg>
    </section>
  );
}

/** A staircase: flat within a week, broken where a week has no % of 1RM. */
function steps(weeks: readonly WeekIntensity[], x: (week: number) => number): string {
  let path = '';
  let drawing = false;
  for (const { week, percent } of weeks) {
    if (percent === null) {
      drawing = false;
      continue;
    }
    path += `${drawing ? 'L' : 'M'}${x(week).toFixed(1)} ${y(percent).toFixed(1)}H${x(week + 1).toFixed(1)}`;
    drawing = true;
  }
  return path;
}

function summary(name: string, weeks: readonly WeekIntensity[]): string {
  const known = weeks.filter((week) => week.percent !== null);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return `${name}: no % of 1RM`;
  return `${name}: from ${first.percent} % of 1RM in week ${first.week} to ${last.percent} % in week ${last.week}`;
}
