import { exerciseName } from '../../../shared/exercise/own';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import type { TrackId } from '../../../shared/id';
import { phaseSpans } from '../../../shared/program/calendar';
import type { Program, ProgramItem, Session } from '../../../shared/program/schema';
import type { CellPlace } from '../../../shared/program/weekCells';

/** A cell of the grid: one week of one exercise, and the session it is done in. */
export type GridCell = CellPlace & {
  readonly session: Session;
  /** The exercise of this week; a lift may be swapped for another from phase to phase. */
  readonly name: string;
};

/** One lift through all weeks of the program; null in weeks that do not have it. */
export type GridRow = {
  readonly key: string;
  readonly track: TrackId;
  /** Named after its last exercise; the names before it where it was swapped. */
  readonly name: string;
  readonly before: readonly string[];
  /** By week of the program, from its first. */
  readonly cells: readonly (GridCell | null)[];
};

/** Rows of one session; sessions of successive phases with one name are one. */
export type GridSection = { readonly name: string; readonly rows: readonly GridRow[] };

type Draft = {
  readonly session: string;
  readonly track: TrackId;
  readonly byPhase: Map<number, { readonly item: ProgramItem; readonly session: Session }>;
};

/**
 * The rows of a program by session. A lift that goes on in the next phase stays in its row: in the session of the same
 * name, or, where that phase has no such session, in whichever has the lift.
 */
export function gridRows(program: Program, library: ExerciseLookup): readonly GridSection[] {
  const drafts: Draft[] = [];
  for (const [phase, { sessions }] of program.phases.entries()) {
    const names = new Set(sessions.map(({ name }) => name));
    for (const session of sessions)
      for (const item of session.items) {
        const open = drafts.filter(({ track, byPhase }) => track === item.track && !byPhase.has(phase));
        const draft =
          open.find((one) => one.session === session.name) ?? open.find((one) => !names.has(one.session));
        const placed = draft ?? { session: session.name, track: item.track, byPhase: new Map() };
        placed.byPhase.set(phase, { item, session });
        if (!draft) drafts.push(placed);
      }
  }
  const spans = phaseSpans(program);
  const rows = drafts.map((draft) => rowOf(draft, spans, library));
  const sections = [...new Set(drafts.map(({ session }) => session))];
  return sections.map((name) => ({
    name,
    rows: rows.filter((_, index) => drafts[index]?.session === name),
  }));
}

function rowOf(
  { track, byPhase }: Draft,
  spans: ReturnType<typeof phaseSpans>,
  library: ExerciseLookup,
): GridRow {
  const nameOf = ({ exerciseId }: ProgramItem) => exerciseName(library(exerciseId), exerciseId);
  const cells = spans.flatMap(({ phase }, at) => {
    const placed = byPhase.get(at);
    return Array.from({ length: phase.weeks }, (_, week): GridCell | null =>
      placed === undefined
        ? null
        : { ...placed, name: nameOf(placed.item), week: week + 1, weeks: phase.weeks },
    );
  });
  const names = [...new Set([...byPhase.values()].map(({ item }) => nameOf(item)))];
  return {
    key: [...byPhase.values()][0]?.item.id ?? track,
    track,
    name: names.at(-1) ?? '',
    before: names.slice(0, -1),
    cells,
  };
}

/** Whether a row shows the same: its doses, its weeks and where it is done. Doses never change in place. */
export const isSameRow = (a: GridRow, b: GridRow): boolean =>
  a.name === b.name &&
  a.before.length === b.before.length &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, index) => {
    const other = b.cells[index];
    if (cell === null || !other) return cell === (other ?? null);
    return (
      cell.item === other.item &&
      cell.week === other.week &&
      cell.weeks === other.weeks &&
      cell.session.setting === other.session.setting
    );
  });
