import type { Exercise } from '../../../shared/exercise/schema';
import type { Equipment } from '../../../shared/patient/equipment';
import type { Dose, Load, ResistanceDose } from '../../../shared/program/dose';
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
    const written = planned.kind === 'carry' ? planned.load : null;
    return dose.load === null ? NO_IRON : typedIron(dose.load, written, exercise, kit);
  }
  const work = dose.kind === 'resistance' ? workOf(dose) : undefined;
  if (!work) return NO_IRON;
  const prescribed = prescribeLoad(exercise, work, { patient, clinic, setting });
  if (prescribed.kind === 'computed') {
    const { mass, perHand } = prescribed.load;
    return {
      load: `${massText(mass.value, mass.unit)}${perHand ? ' each hand' : ''}`,
      recipe: prescribedText(prescribed),
    };
  }
  if (prescribed.kind !== 'typed') return { load: null, recipe: prescribedText(prescribed) };
  const written = planned.kind === 'resistance' ? workOf(planned)?.load : null;
  return typedIron(prescribed.load, written ?? null, exercise, kit);
}

const workOf = ({ groups }: ResistanceDose) => groups.find(({ role }) => role === 'work');

const NO_IRON = { load: null, recipe: null } as const;

/** A typed load stands in the text of the cell already: it is said again only where the iron is another. */
function typedIron(
  load: Load,
  written: Load | null,
  exercise: Exercise,
  kit: Equipment | null,
): Pick<CellView, 'load' | 'recipe'> {
  const isSaid = load.kind !== 'mass' || (written !== null && loadText(load) === loadText(written));
  return { load: isSaid ? null : loadText(load), recipe: madeOf(load, exercise, kit) };
}
