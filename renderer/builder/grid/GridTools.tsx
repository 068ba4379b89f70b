import { useExercises } from '../../api/exercises';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';
import { viewCell } from './gridCell';
import type { GridRow } from './gridRows';
import { blockOf, type Selection } from './gridSelection';

type Props = {
  readonly rows: readonly GridRow[];
  readonly selection: Selection;
  readonly detailId: string;
  readonly onFill: () => void;
  readonly onClear: () => void;
};

/** What the chosen cell is in full, and what can be done with it or with a selection. */
export function GridTools({ rows, selection, detailId, onFill, onClear }: Props) {
  const selectItem = useBuilder((state) => state.selectItem);
  const isOnWeek = blockOf(selection) !== null;
  const item = rows[selection.at.row]?.cells[selection.at.column - 1]?.item;
  const run = (action: () => void) => () => {
    if (isOnWeek) action();
  };
  return (
    <div className="grid__tools">
      <p className="grid__detail">
        <Detail rows={rows} selection={selection} id={detailId} />
      </p>
      <button
        type="button"
        className="button button--small"
        aria-disabled={item === undefined}
        onClick={() => {
          if (item) selectItem(item.id);
        }}
      >
        Open dose
      </button>
      <button
        type="button"
        className="button button--small"
        aria-keyshortcuts="Control+R"
        aria-disabled={!isOnWeek}
        onClick={run(onFill)}
      >
        Fill right
      </button>
      <button
        type="button"
        className="button button--small"
        aria-keyshortcuts="Delete"
        aria-disabled={!isOnWeek}
        onClick={run(onClear)}
      >
        Back to the progression
      </button>
    </div>
  );
}

function Detail({ rows, selection, id }: Pick<Props, 'rows' | 'selection'> & { readonly id: string }) {
  const kit = useCase();
  const { find } = useExercises();
  const { at } = selection;
  const row = rows[at.row];
  const cell = row?.cells[at.column - 1] ?? null;
  const exercise = cell && find(cell.item.exerciseId);
  const view = exercise ? viewCell(cell, exercise, kit) : null;
  if (!row || at.column === 0) return <span id={id}>{row?.name ?? ''}</span>;
  const said = [
    view?.recipe,
    view?.overridden ? 'written for this week' : null,
    view?.easier ? 'easier week' : null,
  ];
  return (
    <>
      <strong>{cell?.name ?? row.name}</strong> week {at.column}
      {view === null ? ' · not done in this week' : ` · ${view.text}`}
      {/* the cell itself says its dose: it is described by the rest */}
      <span id={id}>{said.filter(Boolean).map((part) => ` · ${part}`)}</span>
    </>
  );
}
