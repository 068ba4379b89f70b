import './grid.css';
import { useId, useRef } from 'react';
import { writeTable } from '../../../shared/program/weekCellsTable';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilder } from '../builderStore';
import { EditorContext } from './gridContext';
import { GridMessage } from './GridMessage';
import { cellsIn, planClear, planFill, planPaste } from './gridPlans';
import { blockOf } from './gridSelection';
import { GridTable } from './GridTable';
import { GridTools } from './GridTools';
import { useCellEditor } from './useCellEditor';
import { useGridClipboard } from './useGridClipboard';
import { useGridEdits } from './useGridEdits';
import { useGridModel } from './useGridModel';
import { useGridSelection } from './useGridSelection';

/** Every exercise in every week of the program, editable like a spreadsheet. */
export function WeekGrid() {
  const shown = useBuilder((state) => state.week);
  const announce = useAnnounce();
  const model = useGridModel();
  const { rows, size, textAt } = model;
  const table = useRef<HTMLTableElement>(null);
  const ids = { detail: useId(), fault: useId(), help: useId() };
  const selecting = useGridSelection(table, size, shown);
  const edits = useGridEdits(rows);
  const editing = useCellEditor({ table, rows, size, faultId: ids.fault, textAt, edits, selecting });
  const block = blockOf(selecting.selection);

  const clear = () => {
    if (block) edits.run(planClear(rows, block));
  };
  const fill = () => {
    const plan = block && planFill(rows, block, size, model.library);
    if (plan) edits.run(plan);
    else announce('This is the last week of its phase. Select more weeks to fill them.');
  };
  useGridClipboard(table, {
    copy: () =>
      block &&
      writeTable(cellsIn(rows, block).map((row) => row.map((cell) => (cell ? textAt(cell.spot) : '')))),
    cut: clear,
    paste: (text) => {
      if (block) edits.runIfMade(planPaste(rows, size.weeks, block, text));
    },
  });
  return (
    <section className="grid" aria-label="Weeks">
      <GridTools
        rows={rows}
        selection={selecting.selection}
        detailId={ids.detail}
        onFill={fill}
        onClear={clear}
      />
      {edits.fault ? (
        <GridMessage
          id={ids.fault}
          fault={edits.fault}
          onUse={editing.open ? editing.suggest : null}
          onDismiss={editing.editor.cancel}
        />
      ) : null}
      <EditorContext value={editing.editor}>
        <GridTable
          table={table}
          sections={model.sections}
          spans={model.spans}
          selection={selecting.selection}
          open={editing.open}
          ids={ids}
          onGo={selecting.go}
          onStep={selecting.step}
          onAll={selecting.all}
          onEdit={editing.edit}
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
