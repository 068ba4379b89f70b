import type { PhasePurpose } from '../../../shared/program/schema';
import type { Range } from '../../../shared/range';
import type { PhaseDose, Template, TemplatePhase } from '../../../shared/template/schema';
import { Work } from '../../../shared/template/schema';
import { rangeText } from '../../builder/doseText';
import { type CellValue, citedCell, type RowGroup, rowOf, sameOrigin } from './cellValue';
import {
  AMOUNT_NAMES,
  effortRangeText,
  INTENT_NAMES,
  percentText,
  perDayText,
  PURPOSE_NAMES,
  WORK_NAMES,
} from './templateWords';

const PURPOSES = Object.keys(PURPOSE_NAMES) as readonly PhasePurpose[];

type Measure = {
  readonly id: string;
  readonly label: (work: Work) => string;
  readonly read: (dose: PhaseDose, work: Work) => readonly CellValue[];
};

const setsText = ({ low, high }: Range): string =>
  `${rangeText({ low, high })} ${low === 1 && high === 1 ? 'set' : 'sets'}`;

/** "5 × 5" where both were read in the same place; else each with its own mark. */
function setsAndAmount({ sets, amount }: PhaseDose, work: Work): readonly CellValue[] {
  const amountText = (range: Range) => `${rangeText(range)} ${AMOUNT_NAMES[work]}`;
  const [first] = citedCell<Range>(sets, setsText);
  const [second] = citedCell<Range>(amount, amountText);
  if (first && second && sets && amount && sameOrigin(first.origin, second.origin))
    return [{ ...first, lines: [`${rangeText(sets.value)} × ${amountText(amount.value)}`] }];
  return [first, second].filter((value) => value !== undefined);
}

const MEASURES: readonly Measure[] = [
  { id: 'sets-amount', label: (work) => `Sets × ${AMOUNT_NAMES[work]}`, read: setsAndAmount },
  {
    id: 'percent',
    label: () => '% of 1RM',
    read: ({ percent1RM }) => citedCell<Range>(percent1RM, percentText),
  },
  { id: 'effort', label: () => 'Effort', read: ({ effort }) => citedCell(effort, effortRangeText) },
  {
    id: 'rest',
    label: () => 'Rest between sets',
    read: ({ restSeconds }) => citedCell<Range>(restSeconds, (range) => `${rangeText(range)} s`),
  },
  {
    id: 'exercises',
    label: () => 'Exercises a session',
    read: ({ exercises }) => citedCell<Range>(exercises, rangeText),
  },
  {
    id: 'per-day',
    label: (work) => (work === 'impact' ? 'Contacts a day' : 'Minutes a day'),
    read: ({ perDay }, work) => citedCell<Range>(perDay, (range) => perDayText(range, work)),
  },
  {
    id: 'intent',
    label: () => 'Speed',
    read: ({ intent }) => citedCell(intent, (way) => INTENT_NAMES[way]),
  },
];

const sameValue = (a: readonly CellValue[], b: readonly CellValue[]): boolean =>
  a.length === b.length &&
  a.every((value, index) => {
    const other = b[index];
    return other && value.lines.join() === other.lines.join() && sameOrigin(value.origin, other.origin);
  });

/** Phases of one purpose that say the same, together; named where a template has several and they differ. */
function mergedPhases(
  phases: readonly TemplatePhase[],
  read: (phase: TemplatePhase) => readonly CellValue[],
): readonly CellValue[] {
  const groups: { names: string[]; values: readonly CellValue[] }[] = [];
  for (const phase of phases) {
    const values = read(phase);
    const same = groups.find((group) => sameValue(group.values, values));
    if (same) same.names.push(phase.name);
    else groups.push({ names: [phase.name], values });
  }
  const isOne = groups.length === 1;
  return groups.flatMap(({ names, values }) =>
    values.map((value) => (isOne ? value : { ...value, lead: names.join(', ') })),
  );
}

/** What each template prescribes of each kind of work in each kind of phase; rows nobody fills are left out. */
export const doseGroups = (templates: readonly Template[]): readonly RowGroup[] =>
  Work.options.flatMap((work) =>
    PURPOSES.flatMap((purpose) => {
      const rows = MEASURES.map((measure) =>
        rowOf(templates, `${work}-${purpose}-${measure.id}`, measure.label(work), ({ phases }) =>
          mergedPhases(
            phases.filter((phase) => phase.purpose === purpose),
            ({ doses }) => {
              const dose = doses[work];
              return dose ? measure.read(dose, work) : [];
            },
          ),
        ),
      ).filter(({ cells }) => cells.some((values) => values.length > 0));
      return rows.length === 0
        ? []
        : [{ id: `${work}-${purpose}`, title: `${WORK_NAMES[work]}, ${PURPOSE_NAMES[purpose]}`, rows }];
    }),
  );
