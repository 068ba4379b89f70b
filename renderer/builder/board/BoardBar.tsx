import type { ReactNode } from 'react';
import { itemsOf } from '../../../shared/program/items';
import { useBuilder } from '../builderStore';
import { useRunCommand } from '../commands/commandsContext';
import { ViewSwitch } from './ViewSwitch';

type Props = {
  /** Whether the fields of the phase are unfolded below; null while there is no phase. */
  readonly phaseOpen: boolean | null;
  readonly onPhase: (open: boolean) => void;
  /** Which week it is, in dates. */
  readonly children: ReactNode;
};

/** One line between ruler and board: how the weeks are seen, and what is seldom needed of the phase. */
export function BoardBar({ phaseOpen, onPhase, children }: Props) {
  const run = useRunCommand();
  const isEmpty = useBuilder(({ history }) => itemsOf(history.present).length === 0);
  return (
    <div className="boardbar">
      {isEmpty ? null : <ViewSwitch />}
      {children}
      <span className="boardbar__space" />
      {phaseOpen === null ? null : (
        <>
          <button
            type="button"
            className="button button--small"
            aria-expanded={phaseOpen}
            onClick={() => onPhase(!phaseOpen)}
          >
            Phase settings
          </button>
          <button type="button" className="button button--small" onClick={() => run('add-session')}>
            Add session
          </button>
        </>
      )}
    </div>
  );
}
