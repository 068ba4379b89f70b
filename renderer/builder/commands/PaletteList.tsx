import { useEffect } from 'react';
import { noteOf, type Running } from './command';
import { Keys } from './Keys';
import { DRAWN, type PaletteRow } from './paletteRows';
import { keysOf } from './shortcuts';

type Props = {
  readonly id: string;
  readonly rows: readonly PaletteRow[];
  /** The place of the chosen one in the rows. */
  readonly active: number;
  readonly typed: string;
  readonly onRun: (row: PaletteRow, how: Running) => void;
};

/** The lines below the field, under the heads of their groups. */
export function PaletteList({ id, rows, active, typed, onRun }: Props) {
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const groups = groupsOf(rows);
  return (
    <div id={id} role="listbox" aria-label="Commands and exercises" className="palette__list">
      {groups.map(({ name, rows: own }, at) => (
        <div key={name} role="group" aria-labelledby={`${id}-group-${at}`}>
          <div id={`${id}-group-${at}`} role="presentation" className="palette__group">
            {name}
          </div>
          {own.map(({ row, index }) => (
            <Row key={row.id} id={`${id}-${index}`} row={row} isActive={index === active} onRun={onRun} />
          ))}
        </div>
      ))}
      {rows.length === 0 ? (
        <div role="option" aria-selected="false" aria-disabled="true" className="palette__none">
          Nothing found for “{typed.trim()}”. Try fewer words, or another name for it.
        </div>
      ) : null}
      {rows.length === DRAWN ? (
        <div role="presentation" className="palette__more">
          The first {DRAWN} are shown. Type to find the rest.
        </div>
      ) : null}
    </div>
  );
}

type Placed = { readonly row: PaletteRow; readonly index: number };

function groupsOf(rows: readonly PaletteRow[]) {
  const groups = new Map<string, Placed[]>();
  rows.forEach((row, index) => {
    const known = groups.get(row.group);
    if (known) known.push({ row, index });
    else groups.set(row.group, [{ row, index }]);
  });
  return [...groups].map(([name, own]) => ({ name, rows: own }));
}

type RowProps = {
  readonly id: string;
  readonly row: PaletteRow;
  readonly isActive: boolean;
  readonly onRun: Props['onRun'];
};

function Row({ id, row, isActive, onRun }: RowProps) {
  const { offer, against, command } = row;
  const keys = command === null ? null : keysOf(command);
  const note = noteOf(offer);
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={offer.blocked !== null}
      className={isActive ? 'palette__row palette__row--on' : 'palette__row'}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onRun(row, { stays: event.ctrlKey || event.metaKey })}
    >
      <span className="palette__words">{offer.words}</span>
      {note === '' ? null : <span className="palette__note">{note}</span>}
      {against === null ? null : <span className="palette__against">{against}</span>}
      {keys === null ? null : (
        <span className="palette__keys">
          <Keys keys={keys} />
        </span>
      )}
    </div>
  );
}
