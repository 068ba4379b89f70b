import './documentList.css';
import { type KeyboardEvent, useId } from 'react';
import type { HandoutKind } from '../../shared/handout/options';
import { useAnnounce } from '../design/LiveRegion';
import { DOCUMENT_NAMES } from './documentNames';
import { type DocumentOrder, moveDocument, placeBeside, toggleDocument } from './documentOrder';
import { useDocumentDrag } from './useDocumentDrag';

type Props = {
  readonly order: DocumentOrder;
  readonly chosen: readonly HandoutKind[];
  readonly onOrder: (order: DocumentOrder) => void;
  readonly onChoose: (chosen: readonly HandoutKind[]) => void;
};

/** Which documents are printed and in which order: dragged, moved with the buttons, or with Alt and the arrow keys. */
export function DocumentList({ order, chosen, onOrder, onChoose }: Props) {
  const announce = useAnnounce();
  const title = useId();
  const moveTo = (kind: HandoutKind, to: number) => {
    const next = moveDocument(order, kind, to);
    onOrder(next);
    announce(`${DOCUMENT_NAMES[kind].name}, position ${next.indexOf(kind) + 1} of ${next.length}`);
  };
  const toggle = (kind: HandoutKind) => {
    const next = toggleDocument(chosen, kind);
    if (next === chosen) announce('At least one document is printed.');
    onChoose(next);
  };
  return (
    <div role="group" aria-labelledby={title}>
      <p id={title} className="field__label">
        Documents, in print order
      </p>
      <ul className="documents">
        {order.map((kind, index) => (
          <Row
            key={kind}
            kind={kind}
            place={{ index, count: order.length }}
            isChosen={chosen.includes(kind)}
            isOnly={chosen.length === 1 && chosen.includes(kind)}
            onToggle={() => toggle(kind)}
            onMove={(to) => moveTo(kind, to)}
            onDrop={(dragged, edge) => moveTo(dragged, placeBeside(order, dragged, kind, edge))}
          />
        ))}
      </ul>
    </div>
  );
}

type RowProps = {
  readonly kind: HandoutKind;
  readonly place: { readonly index: number; readonly count: number };
  readonly isChosen: boolean;
  readonly isOnly: boolean;
  readonly onToggle: () => void;
  readonly onMove: (to: number) => void;
  readonly onDrop: (dragged: HandoutKind, edge: 'top' | 'bottom') => void;
};

function Row({ kind, place: { index, count }, isChosen, isOnly, onToggle, onMove, onDrop }: RowProps) {
  const { row, edge } = useDocumentDrag(kind, onDrop);
  const { name, holds } = DOCUMENT_NAMES[kind];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined) return;
    event.preventDefault();
    const to = index + step;
    if (to >= 0 && to < count) onMove(to);
  };
  return (
    <li
      ref={row}
      className={`documents__row${edge ? ` documents__row--${edge}` : ''}`}
      data-document={kind}
      onKeyDown={onKeyDown}
    >
      <span className="documents__grip" aria-hidden="true" />
      <label className="documents__label">
        <input
          type="checkbox"
          checked={isChosen}
          aria-disabled={isOnly}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onChange={onToggle}
        />
        <span>
          {name}
          <span className="documents__holds">{holds}</span>
        </span>
      </label>
      <MoveButton name={name} way="up" can={index > 0} onMove={() => onMove(index - 1)} />
      <MoveButton name={name} way="down" can={index < count - 1} onMove={() => onMove(index + 1)} />
    </li>
  );
}

type MoveProps = {
  readonly name: string;
  readonly way: 'up' | 'down';
  readonly can: boolean;
  readonly onMove: () => void;
};

const MoveButton = ({ name, way, can, onMove }: MoveProps) => (
  <button
    type="button"
    className="button button--quiet button--small button--icon documents__move"
    aria-label={`Move ${name} ${way}`}
    aria-disabled={!can}
    onClick={() => can && onMove()}
  >
    <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
  </button>
);
