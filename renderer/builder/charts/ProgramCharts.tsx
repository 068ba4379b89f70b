import './chart.css';
import { useMemo, useState } from 'react';
import type { TrackId } from '../../../shared/id';
import type { MassUnit } from '../../../shared/mass';
import { itemsOf } from '../../../shared/program/items';
import { useExercises } from '../../api/exercises';
import { Segments } from '../../design/Segments';
import { Term } from '../../design/Term';
import { useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import { nothingToDraw, percentTracks, type Track } from './intensityByWeek';
import { intensityChart } from './intensityChart';
import { contactsByWeek, tonnageByWeek } from './sumsByWeek';
import type { WeekChart } from './weekChart';
import { WeekChartView } from './WeekChartView';

type Measure = 'intensity' | 'tonnage' | 'contacts';

const MEASURES = [
  { value: 'intensity', label: 'Intensity' },
  { value: 'tonnage', label: 'Tonnage' },
  { value: 'contacts', label: 'Contacts' },
] as const satisfies readonly { readonly value: Measure; readonly label: string }[];

/** What the program asks for week by week, against the template's band: one measure at a time. */
export function ProgramCharts() {
  const program = useProgram();
  const { template, patient, clinic } = useCase();
  const { find: library } = useExercises();
  const [measure, setMeasure] = useState<Measure>('intensity');
  const [chosen, setChosen] = useState<TrackId | null>(null);
  const tracks = useMemo(() => percentTracks(program, library), [program, library]);
  const track = tracks.find(({ id }) => id === chosen) ?? tracks[0];
  const chart = useMemo<WeekChart | null>(() => {
    const input = { program, patient, clinic, library, template };
    if (measure === 'tonnage') return tonnageByWeek(input);
    if (measure === 'contacts') return contactsByWeek(input);
    return track ? intensityChart(program, track, template, patient) : null;
  }, [measure, program, track, template, patient, clinic, library]);
  if (itemsOf(program).length === 0) return null;
  const isLift = measure === 'intensity' && track !== undefined;
  const nothing = emptyWords(measure, chart, nothingToDraw(program, template));
  return (
    <section className="chart panel" aria-label="Week by week">
      <header className="chart__head">
        <Segments label="Chart" value={measure} choices={MEASURES} onChoose={setMeasure} />
        {isLift ? <LiftChoice tracks={tracks} value={track.id} onChoose={setChosen} /> : null}
        <span className="muted">
          <Unit measure={measure} unit={patient.unit} />
        </span>
      </header>
      {chart === null || nothing !== null ? (
        <p className="chart__none muted">{nothing}</p>
      ) : (
        <WeekChartView chart={chart} />
      )}
    </section>
  );
}

function Unit({ measure, unit }: { readonly measure: Measure; readonly unit: MassUnit }) {
  switch (measure) {
    case 'intensity':
      return (
        <>
          % of <Term term="1rm" />
        </>
      );
    case 'tonnage':
      return `${unit} lifted in work sets`;
    case 'contacts':
      return 'impact, each leg';
  }
}

/** Why there is no picture, in words; null where there is one. */
function emptyWords(measure: Measure, chart: WeekChart | null, noPercent: string | null): string | null {
  if (chart === null) return noPercent ?? 'No lift here is dosed by % of 1RM.';
  const isFlat = chart.weeks.every(({ value, band }) => value === 0 && band === null);
  if (measure === 'intensity' || !isFlat) return null;
  return measure === 'tonnage' ? 'Nothing here is lifted by weight.' : 'No exercise here counts landings.';
}

type LiftProps = {
  readonly tracks: readonly Track[];
  readonly value: TrackId;
  readonly onChoose: (track: TrackId) => void;
};

function LiftChoice({ tracks, value, onChoose }: LiftProps) {
  return (
    <select
      className="input chart__track"
      aria-label="Lift shown in the chart"
      value={value}
      onChange={(event) => {
        const track = tracks.find(({ id }) => id === event.target.value);
        if (track) onChoose(track.id);
      }}
    >
      {tracks.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
