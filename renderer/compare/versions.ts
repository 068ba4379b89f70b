import type { ProgramId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';
import type { Program } from '../../shared/program/schema';
import { formatDay } from '../design/formatDate';
import { programProgress } from '../patient/programs/programProgress';

export type Versions = { readonly before: ProgramId; readonly after: ProgramId };

/** A version as it is told apart from the others: "LIFTMOR · start 3 Nov 2026 · Week 3 of 35". */
export const versionName = (program: Program, today: LocalDate): string =>
  `${program.title} · start ${formatDay(program.startDate)} · ${programProgress(program, today)}`;

/**
 * The two that are compared first: those that were asked for; for one of them the nearest before it in the list, or
 * else the one after. `programs` stand in the order of their versions. Null where there are not two.
 */
export function chosenVersions(
  programs: readonly Program[],
  asked: { readonly before?: ProgramId; readonly after?: ProgramId },
): Versions | null {
  const ids = programs.map(({ id }) => id);
  const isHere = (id: ProgramId | undefined): id is ProgramId => id !== undefined && ids.includes(id);
  const after = isHere(asked.after) ? asked.after : ids.findLast((id) => id !== asked.before);
  if (after === undefined) return null;
  if (isHere(asked.before) && asked.before !== after) return { before: asked.before, after };
  const index = ids.indexOf(after);
  const before = ids[index - 1] ?? ids[index + 1];
  return before === undefined ? null : { before, after };
}
