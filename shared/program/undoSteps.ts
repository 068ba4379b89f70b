import * as z from 'zod';

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
