import type { Session } from '../../../shared/program/schema';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilder, useBuilderStore, useProgram } from '../builderStore';
import { columnIndex } from '../board/columns';
import { copySession } from './copySession';
import { newId } from '../../newId';

type Props = { readonly session: Session; readonly onDone: () => void };

/** Removing, copying and moving a session as a whole. Columns follow the days; one without days is moved by hand. */
export function SessionActions({ session, onDone }: Props) {
  const apply = useBuilder((state) => state.apply);
  const store = useBuilderStore();
  const program = useProgram();
  const announce = useAnnounce();
  const phase = program.phases.find(({ sessions }) => sessions.some(({ id }) => id === session.id));
  if (!phase) return null;
  const move = (by: -1 | 1) => {
    const index = columnIndex(phase.sessions, session, by);
    const side = by < 0 ? 'left' : 'right';
    if (index === null) return announce(`${session.name} cannot go further ${side}`);
    const edit = { kind: 'move-session' as const, session: session.id, index };
    if (apply([edit], `move ${session.name} ${side}`) === null) announce(`${session.name} moved ${side}`);
  };
  const duplicate = () => {
    const copy = copySession(session, newId);
    const index = phase.sessions.indexOf(session) + 1;
    const refusal = apply(
      [{ kind: 'add-session', phase: phase.id, index, session: copy }],
      `copy session ${session.name}`,
    );
    onDone();
    if (refusal) return;
    store.getState().targetAt(copy.id);
    announce(`${copy.name} added, on the same days: set its days next`);
  };
  return (
    <div className="sheet__more">
      <button
        type="button"
        className="button button--quiet"
        onClick={() => {
          apply([{ kind: 'remove-session', session: session.id }], `remove ${session.name}`);
          onDone();
        }}
      >
        Remove session
      </button>
      <button type="button" className="button button--quiet" onClick={duplicate}>
        Duplicate session
      </button>
      {session.schedule.kind === 'days'
        ? null
        : ([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="button button--quiet"
              aria-disabled={columnIndex(phase.sessions, session, by) === null}
              onClick={() => move(by)}
            >
              {by < 0 ? 'Move left' : 'Move right'}
            </button>
          ))}
    </div>
  );
}
