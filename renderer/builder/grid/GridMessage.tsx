import type { GridFault } from './useGridEdits';

type Props = {
  readonly id: string;
  readonly fault: GridFault;
  /** Puts the suggested text into the cell; null where no cell is open. */
  readonly onUse: ((text: string) => void) | null;
  readonly onDismiss: () => void;
};

/** Why nothing was changed: row, week and what is wrong there. */
export function GridMessage({ id, fault, onUse, onDismiss }: Props) {
  const { suggestion } = fault;
  return (
    <div className="notice notice--stop board__refusal">
      <span id={id}>{fault.message}</span>{' '}
      {suggestion !== null && onUse ? (
        <>
          <button type="button" className="link" onClick={() => onUse(suggestion)}>
            Use {suggestion}
          </button>{' '}
        </>
      ) : null}
      <button type="button" className="link" onClick={onDismiss}>
        {onUse ? 'Leave it as it was' : 'Dismiss'}
      </button>
    </div>
  );
}
