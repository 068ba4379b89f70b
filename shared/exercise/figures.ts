import * as z from 'zod';
import { Figure } from '../figure/pose';

const files = import.meta.glob<unknown>('./figures/*.json', { eager: true, import: 'default' });

const data = new Map(
  Object.entries(files).map(([path, entry]) => [path.slice('./figures/'.length, -'.json'.length), entry]),
);

/** Ids of the exercises that are drawn. */
export const drawnExercises: readonly string[] = [...data.keys()];

const read = new Map<string, Figure>();

/** How an exercise is drawn; undefined when there is no figure of it. Throws when its file is broken. */
export function findFigure(exerciseId: string): Figure | undefined {
  const known = read.get(exerciseId);
  if (known) return known;
  const entry = data.get(exerciseId);
  if (entry === undefined) return undefined;
  const parsed = Figure.safeParse(entry);
  if (!parsed.success) throw new Error(`figure ${exerciseId}: ${z.prettifyError(parsed.error)}`);
  read.set(exerciseId, parsed.data);
  return parsed.data;
}

export type FigureLookup = typeof findFigure;
