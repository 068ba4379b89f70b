import type { Patient } from '../../../shared/patient/schema';
import { phaseSpans } from '../../../shared/program/calendar';
import type { Program } from '../../../shared/program/schema';
import type { Template } from '../../../shared/template/schema';
import { rangeText } from '../doseText';
import { bandWords } from './bandWords';
import { intensityByWeek, type Track } from './intensityByWeek';
import type { WeekChart } from './weekChart';

/** The highest % of 1RM of one lift in each week against the template's band. */
export function intensityChart(
  program: Program,
  track: Track,
  template: Template | null,
  patient: Patient,
): WeekChart {
  const weeks = intensityByWeek(program, track.id, template, patient);
  const spans = phaseSpans(program);
  return {
    subject: track.name,
    shape: 'line',
    weeks: spans.flatMap(({ phase, firstWeek, lastWeek }) =>
      weeks.slice(firstWeek - 1, lastWeek).map(({ week, percent, band, easier }) => ({
        week,
        phase: phase.name,
        startsPhase: week === firstWeek,
        value: percent,
        said: percent === null ? 'no % of 1RM' : `${rangeText({ low: percent, high: percent })} % of 1RM`,
        band,
        bandSaid: band === null ? '' : `${rangeText(band)} %`,
        easier,
      })),
    ),
    key: bandWords(template, weeks, '% of 1RM'),
    ticks: [30, 50, 70, 85],
    bottom: 20,
    top: 95,
  };
}
