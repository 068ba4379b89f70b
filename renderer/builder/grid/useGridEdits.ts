import { useState } from 'react';
import { cellEdits } from '../../../shared/program/weekCells';
import type { Result } from '../../../shared/result';
import { useExercises } from '../../api/exercises';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilder, useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import type { PasteFault } from './gridPaste';
import { type GridPlan, nameAt } from './gridPlans';
import type { GridRow } from './gridRows';
import type { Spot } from './gridSelection';

/** Why nothing was changed: which cell is wrong, in words, and the cell put right where that is plausible. */
export type GridFault = { readonly message: string; readonly suggestion: string | null };

/** Carries plans out as undoable steps. One bad cell refuses the whole plan, and the fault says which it is. */
export function useGridEdits(rows: readonly GridRow[]) {
  const program = useProgram();
  const { clinic } = useCase();
  const { find: library } = useExercises();
  const apply = useBuilder((state) => state.apply);
  const announce = useAnnounce();
  const [fault, setFault] = useState<GridFault | null>(null);

  const refuse = (spot: Spot | null, message: string, suggestion: string | null = null): false => {
    const where = spot === null ? '' : `${nameAt(rows, spot)}, week ${spot.column}: `;
    const said = `${where}${message}`;
    setFault({ message: said, suggestion });
    announce(said);
    return false;
  };
  /** Whether the plan was carried out. */
  const run = ({ changes, label, done }: GridPlan): boolean => {
    const edits = cellEdits(program, changes, { library, unit: clinic.equipment.unit });
    if (!edits.ok) {
      const { index, message, suggestion } = edits.error;
      return refuse(changes[index]?.spot ?? null, message, suggestion);
    }
    const refusal = edits.value.length === 0 ? null : apply(edits.value, label);
    if (refusal) return refuse(null, refusal.message);
    setFault(null);
    if (done !== null) announce(edits.value.length === 0 ? 'Nothing to change' : done);
    return true;
  };
  return {
    fault,
    dropFault: () => setFault(null),
    run,
    /** As `run`, for a plan that could not always be made. */
    runIfMade: (plan: Result<GridPlan, PasteFault>): boolean =>
      plan.ok ? run(plan.value) : refuse(plan.error.spot, plan.error.message),
  };
}
