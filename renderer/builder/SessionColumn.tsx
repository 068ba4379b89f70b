import type { Session } from '../../shared/program/schema';
import { sessionMinutes } from '../../shared/program/sessionMinutes';
import { useBuilder } from './builderStore';
import { useRunCommand } from './commands/commandsContext';
import { ItemCard } from './ItemCard';
import { SessionSettings } from './SessionSettings';
import { useSessionDrop } from './useDrag';
import { scheduleText, SETTING_NAMES } from './words';

type Props = {
  readonly session: Session;
  readonly siblings: readonly Session[];
  readonly weekOfPhase: number;
  readonly weeks: number;
};

/** One session as a column: its day, its setting, its exercises, and a place to drop. */
export function SessionColumn({ session, siblings, weekOfPhase, weeks }: Props) {
  const { column, over } = useSessionDrop(session.id);
  const target = useBuilder((state) => state.targetSession) === session.id;
  const targetAt = useBuilder((state) => state.targetAt);
  const planned = session.plannedMinutes;
  const worked = sessionMinutes(session, weekOfPhase, weeks);
  const className = ['session', over ? 'session--over' : '', target ? 'session--target' : ''].join(' ');
  return (
    <section
      ref={column}
      className={className}
      aria-label={`Session ${session.name}`}
      data-session={session.id}
    >
      <header className="session__head">
        <button
          type="button"
          className="session__title"
          aria-pressed={target}
          title="Exercises added from the library go here"
          onClick={() => targetAt(session.id)}
        >
          <span className="session__name">{session.name}</span>
          <span className="session__meta">
            {scheduleText(session.schedule) === session.name ? '' : `${scheduleText(session.schedule)} · `}
            {SETTING_NAMES[session.setting].toLowerCase()}
            {minutesText(planned, worked)}
          </span>
        </button>
        <SessionSettings session={session} />
      </header>
      <ol className="session__items">
        {session.items.map((item, index) => (
          <ItemCard
            key={item.id}
            item={item}
            index={index}
            session={session}
            siblings={siblings}
            weekOfPhase={weekOfPhase}
            weeks={weeks}
          />
        ))}
      </ol>
      {session.items.length === 0 ? (
        <EmptySession over={over} session={session} />
      ) : (
        <div className={over ? 'session__end session__end--over' : 'session__end'} />
      )}
    </section>
  );
}

/** The planned minutes, and the estimate where there is none or it says something else. */
function minutesText(planned: number | null, worked: number): string {
  if (planned === null) return worked > 0 ? ` · about ${worked} min` : '';
  const apart = worked > 0 && Math.abs(worked - planned) > planned * 0.1;
  return ` · ${planned} min${apart ? `, work for about ${worked}` : ''}`;
}

function EmptySession({ over, session }: { readonly over: boolean; readonly session: Session }) {
  const targetAt = useBuilder((state) => state.targetAt);
  const run = useRunCommand();
  return (
    <button
      type="button"
      className={over ? 'session__empty session__empty--over' : 'session__empty'}
      onClick={() => {
        targetAt(session.id);
        run('add-exercise');
      }}
    >
      <strong className="session__begin">Add an exercise</strong>
      <span className="visually-hidden"> to {session.name}. </span>
      or drag one here from the library
    </button>
  );
}
