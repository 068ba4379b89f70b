import { applyPatches, enablePatches, type Patch } from 'immer';
import { type StoredStep, UNDO_LIMIT, type UndoSteps } from '../../shared/program/undoSteps';

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

/** A history that begins here, or goes on from steps that were kept. */
export const startHistory = <T>(present: T, steps?: UndoSteps | null): History<T> => ({
  present,
  past: steps?.past.map(loadedStep) ?? [],
  future: steps?.future.map(loadedStep) ?? [],
});

const loadedStep = ({ label, redo: forth, undo: back }: StoredStep): Step => ({
  label,
  redo: forth,
  undo: back,
  group: null,
});

/** The most that the steps to be kept may hold, in bytes of JSON: a request carries up to 5 MB, the program with it. */
const KEPT_LIMIT = 2_000_000;

const BYTES = new TextEncoder();

/** A step never changes: its size is counted once, however often it is saved. */
const sizes = new WeakMap<Step, number>();

function sizeOf(step: Step): number {
  const size = sizes.get(step) ?? BYTES.encode(JSON.stringify(step)).length;
  sizes.set(step, size);
  return size;
}

/** The steps as they are kept with a save: the nearest ones, back and forth, as far as they fit. */
export function storedSteps({ past, future }: History<unknown>): UndoSteps {
  let room = KEPT_LIMIT;
  const fits = (step: Step) => (room -= sizeOf(step)) >= 0;
  const stored = ({ label, redo: forth, undo: back }: Step): StoredStep => ({
    label: label.slice(0, 400),
    redo: forth.map(plainPatch),
    undo: back.map(plainPatch),
  });
  const untilFull = (steps: readonly Step[]) => {
    const end = steps.findIndex((step) => !fits(step));
    return steps.slice(0, end === -1 ? UNDO_LIMIT : Math.min(end, UNDO_LIMIT)).map(stored);
  };
  const back = untilFull(past.toReversed()).toReversed();
  return { past: back, future: untilFull(future) };
}

const plainPatch = ({ op, path, value }: Patch): StoredStep['redo'][number] =>
  value === undefined ? { op, path } : { op, path, value };

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
    past: [...(joined ? history.past.slice(0, -1) : history.past), next].slice(-UNDO_LIMIT),
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
