import './grid.css';
import { useId, useMemo, useRef, useState } from 'react';
import { phaseSpans } from '../../../shared/program/calendar';
import { weekCellText } from '../../../shared/program/weekCells';
import { writeTable } from '../../../shared/program/weekCellsTable';
import { useExercises } from '../../api/exercises';
import { useBuilder, useProgram } from '../builderStore';
import { EditorContext, type EditorActions } from './gridContext';
import { GridMessage } from './GridMessage';
import { gridRows } from './gridRows';
import { blockOf, type GridSize, type Spot, stepTo } from './gridSelection';
import { GridTable } from './GridTable';
import { GridTools } from './GridTools';
import { useGridClipboard } from './useGridClipboard';
import { useGridEdits } from './useGridEdits';
import { useGridSelection } from './useGridSelection';

export type OpenCell = { readonly spot: Spot; readonly text: string; readonly round: number };

const ONWARD = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
} as const;

/** Every exercise in every week of the program, editable like a spreadsheet. */
export function WeekGrid() {
  const program = useProgram();
  const { find: library } = useExercises();
  const shown = useBuilder((state) => state.week);
  const sections = useMemo(() => gridRows(program, library), [program, library]);
  const rows = useMemo(() => sections.flatMap((section) => section.rows), [sections]);
  const spans = useMemo(() => phaseSpans(program), [program]);
  const phaseEnds = spans.map(({ lastWeek }) => lastWeek);
  const size: GridSize = { rows: rows.length, weeks: phaseEnds.at(-1) ?? 0, phaseEnds };
  const table = useRef<HTMLTableElement>(null);
  const selecting = useGridSelection(table, size, shown);
  const edits = useGridEdits(rows, size.weeks, phaseEnds);
  const [open, setOpen] = useState<OpenCell | null>(null);
  const ids = { detail: useId(), fault: useId(), help: useId() };
  const { selection } = selecting;
  const block = blockOf(selection);

  const textAt = ({ row, column }: Spot): string => {
    const cell = rows[row]?.cells[column - 1] ?? null;
    const exercise = cell && library(cell.item.exerciseId);
    return exercise ? weekCellText(cell, exercise) : '';
  };
  const edit = (spot: Spot, text: string | null) => {
    const cell = rows[spot.row]?.cells[spot.column - 1];
    // A text that could not be read comes first: it would be lost.
    if (open && edits.fault) table.current?.querySelector('input')?.focus();
    else if (cell) setOpen({ spot, text: text ?? textAt(spot), round: 0 });
  };
  const close = () => {
    setOpen(null);
    edits.dropFault();
  };
  const editor: EditorActions = {
    commit(text, onward) {
      if (!open) return true;
      const { spot } = open;
      const isSame = text.trim() === textAt(spot);
      if (!isSame && !edits.write(spot, text)) return false;
      close();
      if (onward === 'stay') return true;
      const [down, right] = ONWARD[onward];
      const to = stepTo(spot, { kind: 'by', rows: down, columns: right }, size);
      selecting.go({ ...to, column: Math.max(1, to.column) }, false, true);
      return true;
    },
    cancel() {
      close();
      if (open) selecting.go(open.spot, false);
    },
    faultId: open && edits.fault ? ids.fault : null,
  };
  const clear = () => {
    if (block) edits.clear(block);
  };
  const fill = () => {
    if (block) edits.fill(block);
  };
  useGridClipboard(table, {
    copy: () =>
      block
        ? writeTable(
            edits
              .placesIn(block)
              .map((row) => row.map((place) => (place === null ? '' : textAt(place.spot)))),
          )
        : null,
    cut: clear,
    paste: (text) => {
      if (block) edits.paste(block, text);
    },
  });
  return (
    <section className="grid" aria-label="Weeks">
      <GridTools rows={rows} selection={selection} detailId={ids.detail} onFill={fill} onClear={clear} />
      {edits.fault ? (
        <GridMessage
          id={ids.fault}
          fault={edits.fault}
          onUse={
            open && edits.fault.suggestion !== null
              ? (text) => {
                  edits.dropFault();
                  setOpen({ ...open, text, round: open.round + 1 });
                }
              : null
          }
          onDismiss={() => (open ? editor.cancel() : edits.dropFault())}
        />
      ) : null}
      <EditorContext value={editor}>
        <GridTable
          table={table}
          sections={sections}
          spans={spans}
          selection={selection}
          open={open}
          ids={ids}
          onGo={selecting.go}
          onStep={selecting.step}
          onAll={selecting.all}
          onEdit={edit}
          onClear={clear}
          onFill={fill}
        />
      </EditorContext>
      <p id={ids.help} className="grid__help muted">
        <span className="grid__mark">•</span> written for that week <span className="grid__mark">↓</span>{' '}
        easier week. Type, Enter or F2 to change a week; Delete goes back to the progression; Shift and arrows
        select; Ctrl+C, Ctrl+V copy and paste; Ctrl+R fills right; Escape, then Tab leaves the table.
      </p>
    </section>
  );
}
