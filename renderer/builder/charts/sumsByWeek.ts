import { rollUpAgainst } from '../../../shared/check/rollUpAgainst';
import { exerciseName } from '../../../shared/exercise/own';
import { fromKilograms } from '../../../shared/mass';
import { type PhaseSpan, phaseSpans } from '../../../shared/program/calendar';
import { type RollUpInput, weekRollUp, type WeekRollUp } from '../../../shared/program/weekRollUp';
import type { Range } from '../../../shared/range';
import type { Template } from '../../../shared/template/schema';
import { formatKilograms, formatNumber } from '../../design/formatNumber';
import { rangeText } from '../doseText';
import { bandWords } from './bandWords';
import { roundTicks } from './roundTicks';
import type { ChartWeek, WeekChart } from './weekChart';

type Input = RollUpInput & { readonly template: Template | null };

/** The weeks with their phases, each made a week of a chart. */
const byWeek = (
  input: Input,
  draw: (week: WeekRollUp, span: PhaseSpan) => Pick<ChartWeek, 'value' | 'said' | 'band'>,
): readonly ChartWeek[] => {
  const rolled = weekRollUp(input);
  return phaseSpans(input.program).flatMap((span) =>
    rolled.slice(span.firstWeek - 1, span.lastWeek).map((week) => {
      const drawn = draw(week, span);
      return {
        week: week.week,
        phase: span.phase.name,
        startsPhase: week.week === span.firstWeek,
        ...drawn,
        bandSaid: drawn.band === null ? '' : rangeText(drawn.band),
        easier: false,
      };
    }),
  );
};

function bars(subject: string, weeks: readonly ChartWeek[], key: string | null): WeekChart {
  const tallest = Math.max(0, ...weeks.flatMap(({ value, band }) => [value ?? 0, band?.high ?? 0]));
  const ticks = roundTicks(tallest);
  return { subject, shape: 'bars', weeks, key, ticks, bottom: 0, top: ticks.at(-1) ?? 1 };
}

/**
 * Weight lifted in work sets in each week, in the patient's unit. A week with a load that nobody knows has no figure:
 * it is never counted as nothing. No template cites a tonnage.
 */
export function tonnageByWeek(input: Input): WeekChart {
  const { unit } = input.patient;
  const weeks = byWeek(input, ({ tonnageKg, unweighed }) => ({
    value: tonnageKg === null ? null : fromKilograms(tonnageKg, unit),
    said:
      tonnageKg === null
        ? `not known, no load for ${unweighed.map((id) => exerciseName(input.library(id), id)).join(', ')}`
        : formatKilograms(tonnageKg, unit),
    band: null,
  }));
  return bars('Tonnage', weeks, bandWords(input.template, weeks, 'tonnage'));
}

/** Impact contacts of an average week, for one leg, against what the template asks of a week of that phase. */
export function contactsByWeek(input: Input): WeekChart {
  const bands = new Map<PhaseSpan['phase'], Range | null>();
  const weeks = byWeek(input, (week, { phase }) => {
    const known = bands.get(phase);
    const band = known === undefined ? contactBand(week, phase.purpose, input) : known;
    bands.set(phase, band);
    return {
      value: week.impactContacts,
      said: `${formatNumber(week.impactContacts, 1)} contacts`,
      band,
    };
  });
  return bars('Impact contacts', weeks, bandWords(input.template, weeks, 'contacts a week'));
}

/** What the template asks of the contacts of a week; null where it cites none. The same for every week of a phase. */
const contactBand = (
  week: WeekRollUp,
  purpose: PhaseSpan['phase']['purpose'],
  { template, patient }: Input,
): Range | null =>
  rollUpAgainst(week, purpose, { template, patient }).find(({ measure }) => measure === 'impactContacts')
    ?.research?.range ?? null;
