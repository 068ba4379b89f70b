import type { Exercise, ExerciseLookup } from '../exercise/schema';
import type { MassUnit } from '../mass';
import { err, ok, type Result } from '../result';
import type { Dose, WeekOverride } from './dose';
import type { DoseFault } from './doseGrammar/fault';
import { type CellOverride, readWeekCell, writeWeekCell } from './doseGrammar/weekCell';
import { applyEdit, type ProgramEdit } from './edit';
import { isSame } from './editRefusal';
import type { Program, ProgramItem } from './schema';
import { doseInWeek } from './weekPlan';

/** One week of one prescribed exercise: `week` counts from 1 to `weeks`, the length of its phase. */
export type CellPlace = { readonly item: ProgramItem; readonly week: number; readonly weeks: number };

/** What is to stand in a cell; an empty text gives the week back to the progression. */
export type CellChange = CellPlace & { readonly text: string };

/** Which of the changes cannot be made, and why. */
export type CellFault = {
  readonly index: number;
  readonly message: string;
  /** The cell put right, where one correction is plausible. */
  readonly suggestion: string | null;
};

export const overrideOf = (dose: Dose, week: number): WeekOverride | null =>
  dose.progression.overrides.find((override) => override.week === week) ?? null;

/** What a cell shows: the dose of that week with progression, easier weeks and overrides worked in. */
export const weekCellText = ({ item, week, weeks }: CellPlace, exercise: Exercise): string =>
  writeWeekCell(doseInWeek(item.dose, week, weeks), exercise);

const withOverrides = (dose: Dose, overrides: readonly WeekOverride[]): Dose => ({
  ...dose,
  progression: { ...dose.progression, overrides: [...overrides] },
});

/** The dose with week `week` given back to the progression. */
export const withoutOverride = (dose: Dose, week: number): Dose =>
  overrideOf(dose, week) === null
    ? dose
    : withOverrides(
        dose,
        dose.progression.overrides.filter((override) => override.week !== week),
      );

const FIELDS = ['sets', 'reps', 'amount', 'load', 'percent1RM'] as const;

/**
 * The dose with one week written out by hand. Only what differs from the progression is kept, so that a later change
 * of the whole dose still reaches the rest; nothing is kept where nothing differs. `week` lies within the phase.
 */
export function withOverride(dose: Dose, { week, weeks }: Omit<CellPlace, 'item'>, cell: CellOverride): Dose {
  if (!Number.isInteger(week) || week < 1 || week > weeks)
    throw new Error(`week ${week} of a phase of ${weeks}`);
  const bare = withoutOverride(dose, week);
  const written = (override: CellOverride): Dose =>
    withOverrides(
      bare,
      [...bare.progression.overrides, { ...override, week }].sort((a, b) => a.week - b.week),
    );
  const amounts = (one: Dose) => ({ ...doseInWeek(one, week, weeks), progression: dose.progression });
  const wanted = amounts(written(cell));
  let kept = cell;
  for (const field of FIELDS) {
    const { [field]: dropped, ...rest } = kept;
    if (dropped !== undefined && isSame(amounts(written(rest)), wanted)) kept = rest;
  }
  return Object.keys(kept).length === 0 ? bare : written(kept);
}

type Context = { readonly library: ExerciseLookup; readonly unit: MassUnit };

/** One cell worked into a dose; what stands there already, or what the progression gives anyway, writes nothing new. */
function withCell(
  dose: Dose,
  change: CellChange,
  exercise: Exercise,
  unit: MassUnit,
): Result<Dose, DoseFault> {
  const { week, weeks } = change;
  const text = change.text.trim();
  const bare = withoutOverride(dose, week);
  const planned = doseInWeek(bare, week, weeks);
  if (text === '' || text === writeWeekCell(planned, exercise)) return ok(bare);
  if (text === writeWeekCell(doseInWeek(dose, week, weeks), exercise)) return ok(dose);
  const read = readWeekCell(text, { dose: planned, exercise, unit });
  return read.ok ? ok(withOverride(dose, { week, weeks }, read.value)) : read;
}

/**
 * Cells as edits of a program, one for each exercise that changes; none when nothing does. One bad cell refuses them
 * all: the fault names the first of them.
 */
export function cellEdits(
  program: Program,
  changes: readonly CellChange[],
  { library, unit }: Context,
): Result<readonly ProgramEdit[], CellFault> {
  const doses = new Map<ProgramItem, { dose: Dose; index: number }>();
  for (const [index, change] of changes.entries()) {
    const { item } = change;
    const exercise = library(item.exerciseId);
    if (!exercise)
      return err({ index, message: 'This exercise is not in the library any more.', suggestion: null });
    const dose = withCell(doses.get(item)?.dose ?? item.dose, change, exercise, unit);
    if (!dose.ok) return err({ index, message: dose.error.message, suggestion: dose.error.suggestion });
    doses.set(item, { dose: dose.value, index });
  }
  const edits: ProgramEdit[] = [];
  let next = program;
  for (const [item, { dose, index }] of doses) {
    if (isSame(dose, item.dose)) continue;
    const edit: ProgramEdit = { kind: 'set-dose', item: item.id, dose };
    const applied = applyEdit(next, edit, library);
    if (!applied.ok) return err({ index, message: applied.error.message, suggestion: null });
    next = applied.value;
    edits.push(edit);
  }
  return ok(edits);
}

/** The first cell of each row written into the rest of it; cells in which the exercise is not done are passed over. */
export function fillRight<P extends CellPlace>(
  rows: readonly (readonly (P | null)[])[],
  library: ExerciseLookup,
): readonly (P & { readonly text: string })[] {
  return rows.flatMap(([first, ...rest]) => {
    const exercise = first && library(first.item.exerciseId);
    if (!exercise) return [];
    const text = weekCellText(first, exercise);
    return rest.flatMap((place) => (place === null ? [] : [{ ...place, text }]));
  });
}
