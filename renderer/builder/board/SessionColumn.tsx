import { memo, useCallback } from 'react';
import type { Session } from '../../../shared/program/schema';
import { sessionMinutes } from '../../../shared/program/sessionMinutes';
import { useBuilder } from '../builderStore';
import { useReport } from '../caseContext';
import { useRunCommand } from '../commands/commandsContext';
import { DropMark } from './DropMark';
import type { DropTarget } from './dropPlace';
import { ItemCard } from './ItemCard';
import { badgeOf } from './itemBadges';
import { SessionSettings } from '../settings/SessionSettings';
import { turnOf, turnWords } from './supersetTurn';
import { useSessionDrop } from './useDrag';
import { scheduleText, SETTING_NAMES } from '../words';

type Props = {
  readonly session: Session;
  readonly weekOfPhase: number;
  readonly weeks: number;
};

/** One session as a column: its day, its setting, its exercises, and a place to drop. */
export const SessionColumn = memo(function SessionColumn({ session, weekOfPhase, weeks }: Props) {
  const { id, items, setting } = session;
  const column = useSessionDrop(id);
  const report = useReport();
  const target = useBuilder((state) => state.targetSession) === id;
  const isEnd = useCallback((over: DropTarget) => over.kind === 'session' && over.session === id, [id]);
  return (
    <section
      ref={column}
      className={target ? 'session session--target' : 'session'}
      aria-label={`Session ${session.name}`}
      data-session={id}
    >
      <SessionHead session={session} target={target} worked={sessionMinutes(session, weekOfPhase, weeks)} />
      <ol className="session__items">
        {items.map((item, index) => {
          const badge = badgeOf(report, item.id);
          return (
            <ItemCard
              key={item.id}
              item={item}
              position={index + 1}
              last={index === items.length - 1}
              session={id}
              setting={setting}
              weekOfPhase={weekOfPhase}
              weeks={weeks}
              turn={turnOf(items, index)}
              turnWords={turnWords(items, index)}
              findings={badge.count}
              stops={badge.stops}
            />
          );
        })}
      </ol>
      {items.length === 0 ? <EmptySession session={session} /> : null}
      <div className="session__end">
        <DropMark at={isEnd} />
      </div>
    </section>
  );
});

type HeadProps = { readonly session: Session; readonly target: boolean; readonly worked: number };

function SessionHead({ session, target, worked }: HeadProps) {
  const targetAt = useBuilder((state) => state.targetAt);
  const days = scheduleText(session.schedule);
  return (
    <header className="session__head">
      <button
        type="button"
        className="session__title"
        aria-pressed={target}
        title="Exercises added from the library go here"
        onClick={() => targetAt(session.id)}
      >
        <span className="session__name">{days}</span>
        <span className="session__meta">
          {days === session.name ? '' : `${session.name}\u00a0· `}
          {SETTING_NAMES[session.setting].toLowerCase()}
          {minutesText(session.plannedMinutes, worked)}
        </span>
      </button>
      <SessionSettings session={session} />
    </header>
  );
}

/** The planned minutes, and the estimate where there is none or it says something else. */
function minutesText(planned: number | null, worked: number): string {
  if (planned === null) return worked > 0 ? `\u00a0· about ${worked}\u00a0min` : '';
  const apart = worked > 0 && Math.abs(worked - planned) > planned * 0.1;
  return `\u00a0· ${planned}\u00a0min${apart ? `, exercises take about\u00a0${worked}` : ''}`;
}

function EmptySession({ session }: { readonly session: Session }) {
  const targetAt = useBuilder((state) => state.targetAt);
  const copied = useBuilder((state) => state.clipboard.length > 0);
  const run = useRunCommand();
  return (
    <button
      type="button"
      className="session__empty"
      onClick={() => {
        targetAt(session.id);
        run('add-exercise');
      }}
    >
      <strong className="session__begin">Add an exercise</strong>
      <span className="visually-hidden"> to {session.name}. </span>
      {copied ? 'drag one here, or paste what you copied' : 'or drag one here from the library'}
    </button>
  );
}
