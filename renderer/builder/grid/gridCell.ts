import type { Exercise } from '../../../shared/exercise/schema';
import type { Dose } from '../../../shared/program/dose';
import { asIron } from '../../../shared/program/iron';
import { kitOf, prescribeLoad } from '../../../shared/program/prescription';
import { overrideOf, weekCellText } from '../../../shared/program/weekCells';
import { doseInWeek, isEasierWeek } from '../../../shared/program/weekPlan';
import type { Case } from '../caseContext';
import { loadText, massText, prescribedText } from '../doseText';
import { madeOf } from '../madeOf';
import type { GridCell } from './gridRows';

/** What stands in a cell of the grid. */
export type CellView = {
  /** The dose of the week, as it is typed. */
  readonly text: string;
  /** The iron it comes to, where the text does not say so already. */
  readonly load: string | null;
  /** The iron with its true % and its plates, or why there is none. */
  readonly recipe: string | null;
  /** Written for this week by hand. */
  readonly overridden: boolean;
  readonly easier: boolean;
};

type Kit = Pick<Case, 'patient' | 'clinic'>;

/** One week of one exercise in short words. */
export function viewCell(cell: GridCell, exercise: Exercise, kit: Kit): CellView {
  const { item, week, weeks } = cell;
  return {
    text: weekCellText(cell, exercise),
    ...ironOf(doseInWeek(item.dose, week, weeks), cell, exercise, kit),
    overridden: overrideOf(item.dose, week) !== null,
    easier: isEasierWeek(item.dose, week),
  };
}

/** The load of a week in iron: worked out from a %, or what comes nearest below a typed one. */
function ironOf(
  planned: Dose,
  { item, session: { setting } }: GridCell,
  exercise: Exercise,
  { patient, clinic }: Kit,
): Pick<CellView, 'load' | 'recipe'> {
  const kit = kitOf(setting, patient, clinic);
  const dose = asIron(planned, item.dose, exercise, kit);
  if (dose.kind === 'carry') {
    if (dose.load === null) return { load: null, recipe: null };
    return { load: loadText(dose.load), recipe: madeOf(dose.load, exercise, kit) };
  }
  const work = dose.kind === 'resistance' ? dose.groups.find(({ role }) => role === 'work') : undefined;
  if (!work) return { load: null, recipe: null };
  const prescribed = prescribeLoad(exercise, work, { patient, clinic, setting });
  if (prescribed.kind === 'computed') {
    const { mass, perHand } = prescribed.load;
    return {
      load: `${massText(mass.value, mass.unit)}${perHand ? ' each hand' : ''}`,
      recipe: prescribedText(prescribed),
    };
  }
  if (prescribed.kind === 'typed' && prescribed.load.kind === 'mass')
    return { load: loadText(prescribed.load), recipe: madeOf(prescribed.load, exercise, kit) };
  return { load: null, recipe: prescribedText(prescribed) };
}
