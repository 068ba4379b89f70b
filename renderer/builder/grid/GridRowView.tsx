import { memo, useMemo } from 'react';
import { useExercises } from '../../api/exercises';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';
import { CellEditor } from './CellEditor';
import { type CellView, viewCell } from './gridCell';
import { type GridRow, isSameRow } from './gridRows';

type Props = {
  readonly row: GridRow;
  readonly index: number;
  /** The column that has the focus of the grid, 0 for the name; null in all other rows. */
  readonly focused: number | null;
  /** The selected columns of this row; 0 and 0 for none. */
  readonly from: number;
  readonly to: number;
  /** The column being edited and what stands in it at first. */
  readonly editing: number | null;
  readonly text: string;
  /** Rises when another text is put into the open editor. */
  readonly round: number;
  /** First weeks of the phases, between spaces. */
  readonly phaseStarts: string;
  /** Says more of the cell that has the focus. */
  readonly detailId: string;
};

/** One lift through all weeks. A keystroke elsewhere leaves it as it is. */
export const GridRowView = memo(
  function GridRowView({
    row,
    index,
    focused,
    from,
    to,
    editing,
    text,
    round,
    phaseStarts,
    detailId,
  }: Props) {
    const kit = useCase();
    const { find } = useExercises();
    const views = useMemo(
      () =>
        row.cells.map((cell) => {
          const exercise = cell && find(cell.item.exerciseId);
          return exercise ? viewCell(cell, exercise, kit) : null;
        }),
      [row, find, kit],
    );
    const starts = phaseStarts.split(' ');
    return (
      <tr>
        <RowName row={row} index={index} isFocused={focused === 0} />
        {views.map((view, at) => {
          const column = at + 1;
          const isEdited = editing === column;
          return (
            <td
              key={column}
              role="gridcell"
              data-row={index}
              data-column={column}
              tabIndex={focused === column && !isEdited ? 0 : -1}
              aria-selected={column >= from && column <= to}
              aria-readonly={view === null ? true : undefined}
              aria-describedby={focused === column ? detailId : undefined}
              title={titleOf(view, swappedName(row, at))}
              className={cellClass(view, isEdited, starts.includes(String(column)))}
            >
              {isEdited ? (
                <CellEditor
                  key={round}
                  label={`${row.cells[at]?.name ?? row.name}, week ${column}`}
                  text={text}
                />
              ) : null}
              <CellWords view={view} swapped={swappedName(row, at)} />
            </td>
          );
        })}
      </tr>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.focused === b.focused &&
    a.from === b.from &&
    a.to === b.to &&
    a.editing === b.editing &&
    a.text === b.text &&
    a.round === b.round &&
    a.phaseStarts === b.phaseStarts &&
    a.detailId === b.detailId &&
    isSameRow(a.row, b.row),
);

const titleOf = (view: CellView | null, swapped: string | null): string | undefined =>
  [swapped, view?.text, view?.recipe].filter(Boolean).join(' · ') || undefined;

const cellClass = (view: CellView | null, isEdited: boolean, startsPhase: boolean): string =>
  [
    'grid__cell',
    view === null ? 'grid__cell--none' : '',
    view?.overridden ? 'grid__cell--own' : '',
    isEdited ? 'grid__cell--edited' : '',
    startsPhase ? 'grid__cell--phase' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');

/** The exercise of a week where it is not the one the row is named after. */
const swappedName = (row: GridRow, at: number): string | null => {
  const name = row.cells[at]?.name ?? row.name;
  return name === row.name ? null : name;
};

type WordsProps = { readonly view: CellView | null; readonly swapped: string | null };

function CellWords({ view, swapped }: WordsProps) {
  if (view === null) return <span className="visually-hidden">not done in this week</span>;
  return (
    <>
      <span className="grid__dose">
        {swapped === null ? null : <span className="visually-hidden">{swapped}: </span>}
        {view.text}
      </span>
      <span className="grid__load">
        {view.load}
        {view.overridden ? <Mark sign="•" word=", written for this week" /> : null}
        {view.easier ? <Mark sign="↓" word=", easier week" /> : null}
      </span>
    </>
  );
}

function Mark({ sign, word }: { readonly sign: string; readonly word: string }) {
  return (
    <>
      <span aria-hidden="true" className="grid__mark">
        {sign}
      </span>
      <span className="visually-hidden">{word}</span>
    </>
  );
}

type NameProps = { readonly row: GridRow; readonly index: number; readonly isFocused: boolean };

/** The name of the lift; chosen, its dose opens in the inspector. */
function RowName({ row, index, isFocused }: NameProps) {
  const shown = useBuilder((state) => state.week);
  const selectItem = useBuilder((state) => state.selectItem);
  const isChosen = useBuilder((state) =>
    row.cells.some((cell) => cell !== null && cell.item.id === state.selectedItem),
  );
  const item = (row.cells[shown - 1] ?? row.cells.find((cell) => cell !== null))?.item;
  return (
    <th scope="row" className="grid__name">
      <button
        type="button"
        className="grid__lift"
        data-row={index}
        data-column={0}
        tabIndex={isFocused ? 0 : -1}
        aria-pressed={isChosen}
        onClick={() => {
          if (item) selectItem(item.id);
        }}
      >
        {row.name}
        {row.before.length === 0 ? null : <span className="grid__before">after {row.before.join(', ')}</span>}
      </button>
    </th>
  );
}
