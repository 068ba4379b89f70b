import { applyPatches, enablePatches, type Patch } from 'immer';

enablePatches();

/** One undoable step: what it is called, and how to go back and forth. */
export type Step = {
  readonly label: string;
  readonly redo: readonly Patch[];
  readonly undo: readonly Patch[];
  /** Steps that share a group (one burst of typing in a field) become one. */
  readonly group: string | null;
};

export type History<T> = {
  readonly present: T;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

const LIMIT = 200;

export const startHistory = <T>(present: T): History<T> => ({ present, past: [], future: [] });

/** Records a change that was already applied. One that changed nothing adds no step and keeps redo. */
export function record<T>(history: History<T>, present: T, step: Step): History<T> {
  if (step.redo.length === 0) return history;
  const last = history.past.at(-1);
  const joined =
    last !== undefined && step.group !== null && last.group === step.group && history.future.length === 0;
  const next: Step = joined
    ? { ...step, redo: [...last.redo, ...step.redo], undo: [...step.undo, ...last.undo] }
    : step;
  return {
    present,
    past: [...(joined ? history.past.slice(0, -1) : history.past), next].slice(-LIMIT),
    future: [],
  };
}

/** Ends a burst of typing: the next edit of the same field is a step of its own. */
export function endGroup<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last || last.group === null) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, group: null }] };
}

export function undo<T extends object>(history: History<T>): History<T> {
  const step = history.past.at(-1);
  if (!step) return history;
  return {
    present: applyPatches(history.present, step.undo),
    past: history.past.slice(0, -1),
    future: [step, ...history.future],
  };
}

export function redo<T extends object>(history: History<T>): History<T> {
  const [step, ...rest] = history.future;
  if (!step) return history;
  return { present: applyPatches(history.present, step.redo), past: [...history.past, step], future: rest };
}
