import { weekStart } from '../program/calendar';
import type { HandoutContext } from './composeContext';
import { unlessEqual, type WeekDose } from './composeDose';
import { formatShortDate } from './composeFormat';
import type { LoadWords } from './composeLoad';
import type { WeekTable } from './model';
import type { HandoutText } from './text/en';

/** Neighbouring weeks of one dose; weeks count from 1, the first that is printed. */
type Run = { readonly first: number; readonly last: number; readonly dose: WeekDose };

const doseKey = (dose: WeekDose) =>
  JSON.stringify([dose.sets, dose.amounts, dose.each, dose.weight, dose.loads.map((load) => load.plates)]);

function runsOf(doses: readonly WeekDose[]): readonly Run[] {
  const runs: Run[] = [];
  doses.forEach((dose, i) => {
    const last = runs.at(-1);
    if (last && doseKey(last.dose) === doseKey(dose)) runs[runs.length - 1] = { ...last, last: i + 1 };
    else runs.push({ first: i + 1, last: i + 1, dose });
  });
  return runs;
}

/** The printed weeks' doses week by week, equal neighbours joined; null when they are all the same. */
export function weekTable(doses: readonly WeekDose[], context: HandoutContext): WeekTable | null {
  const runs = runsOf(doses);
  if (runs.length <= 1) return null;
  const { source, locale, text } = context;
  const offset = source.options.week - 1;
  return {
    title: text.weekByWeek,
    columns: runs.map(({ first, last }) => ({
      weeks: text.weekColumn(first + offset, last + offset),
      from: text.weekFrom(formatShortDate(weekStart(source.program, first + offset), locale, text)),
    })),
    rows: [
      ...changingRows([...amountRow(runs, context), ...weightRow(runs)], setsDiffer(runs, context)),
      // No box says the plates, so they stand here also where they stay the same.
      ...plateRow(runs, context),
    ],
  };
}

/** Without what is the same in all weeks: the dose box says it once, but for how many sets there are of each kind. */
function changingRows(rows: WeekTable['rows'], isWhole: boolean): WeekTable['rows'] {
  const changing = rows.filter(({ values }) => values.some((value) => value !== values[0]));
  return isWhole || changing.length === 0 ? rows : changing;
}

const setsDiffer = (runs: readonly Run[], { text }: HandoutContext): boolean =>
  runs.some(({ dose }) => dose.each !== text.times(cellsOf(dose).map((cell) => cell.value)));

const cellsOf = ({ sets, amounts }: WeekDose) => [...(sets ? [sets] : []), ...amounts];

/** "Sets × times: 3 × 8–12". */
function amountRow(runs: readonly Run[], { text }: HandoutContext): WeekTable['rows'] {
  const [first] = runs;
  if (!first) return [];
  const label = text.times(
    cellsOf(first.dose).map((cell, i) => (i === 0 ? cell.label : cell.label.toLowerCase())),
  );
  return [{ label, values: runs.map(({ dose }) => dose.each) }];
}

function weightRow(runs: readonly Run[]): WeekTable['rows'] {
  const label = runs[0]?.dose.weight?.label;
  const values = runs.map(({ dose }) => dose.weight?.value ?? '');
  const unloaded = runs.every(({ dose }) => dose.loads.length === 0);
  return label === undefined || unloaded ? [] : [{ label, values }];
}

function plateRow(runs: readonly Run[], { text }: HandoutContext): WeekTable['rows'] {
  const bars = new Set(runs.flatMap(({ dose }) => barsOf(dose.loads, text)));
  const [bar] = bars;
  if (bar === undefined) return [];
  const values = runs.map(({ dose }) => plateWords(dose.loads, bars.size > 1, text));
  return [{ label: bars.size === 1 ? text.onEachSide(bar) : text.eachSide, values }];
}

/** The bars that some work sets are lifted with: "20 kg". */
const barsOf = (loads: readonly LoadWords[], text: HandoutText): readonly string[] => [
  ...new Set(loads.flatMap(({ plates }) => (plates ? [text.mass(plates.bar, plates.unit)] : []))),
];

/**
 * The plates on each side for the work sets in turn, as their weights are: "10 kg, then 7.5 kg". Empty where a set has no
 * recipe: what stands there would be taken for another one's.
 */
export function plateWords(loads: readonly LoadWords[], withBar: boolean, text: HandoutText): string {
  const recipes = loads.flatMap(({ plates }) => plates ?? []);
  if (recipes.length < loads.length) return '';
  const words = recipes.map(({ bar, perSide, unit }) => {
    const plates = perSide.length === 0 ? text.noPlates : text.mass(perSide.join(' + '), unit);
    return withBar ? text.onBar(text.mass(bar, unit), plates) : plates;
  });
  return text.thenEach(unlessEqual(words));
}
