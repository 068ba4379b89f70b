import { applyPatches, enablePatches, type Patch } from 'immer';
import { Program } from './schema';
import type { UndoSteps } from './undoSteps';

enablePatches();

/** Whether every step can be walked, back to the first and forth to the last, and both ends are programs. */
export function stepsFit(program: Program, { past, future }: UndoSteps): boolean {
  const walked = (patches: readonly (readonly Patch[])[]): boolean => {
    try {
      const end = patches.reduce((at, step) => applyPatches(at, step), program);
      return Program.safeParse(end).success;
    } catch {
      return false; // a patch that points nowhere: these steps belong to another program
    }
  };
  return walked(past.map((step) => step.undo).toReversed()) && walked(future.map((step) => step.redo));
}
