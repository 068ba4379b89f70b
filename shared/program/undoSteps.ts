import { applyPatches, enablePatches, type Patch } from 'immer';
import * as z from 'zod';
import { Program } from './schema';

enablePatches();

/** How many steps back are kept; as many forth. */
export const UNDO_LIMIT = 200;

/** One change of one place. The library that applies them refuses a path into a prototype. */
const StoredPatch = z.strictObject({
  op: z.enum(['add', 'remove', 'replace']),
  path: z.array(z.union([z.string().max(80), z.int().min(0)])).max(20),
  value: z.unknown().optional(),
});

/** One undoable step as it is stored: what it is called, and how to go back and forth. */
const StoredStep = z.strictObject({
  label: z.string().max(400),
  redo: z.array(StoredPatch),
  undo: z.array(StoredPatch),
});
export type StoredStep = z.infer<typeof StoredStep>;

/** The steps that lead away from one program: `past` newest last, `future` next first. */
export const UndoSteps = z.strictObject({
  past: z.array(StoredStep).max(UNDO_LIMIT),
  future: z.array(StoredStep).max(UNDO_LIMIT),
});
export type UndoSteps = z.infer<typeof UndoSteps>;

/** Steps with the revision of the program that they lead away from. They fit that one and no other. */
export const UndoFile = z.strictObject({ revision: z.int().min(1), steps: UndoSteps });
export type UndoFile = z.infer<typeof UndoFile>;

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
