import type { Program, ProgramItem } from './schema';

/** Every item of a program, in order. */
export const itemsOf = ({ phases }: Pick<Program, 'phases'>): readonly ProgramItem[] =>
  phases.flatMap(({ sessions }) => sessions.flatMap(({ items }) => items));

/** The ids of the exercises that a program names, each once, in the order they come in. */
export const exerciseIdsOf = (program: Pick<Program, 'phases'>): readonly string[] => [
  ...new Set(itemsOf(program).map(({ exerciseId }) => exerciseId)),
];
