import './board.css';
import { useEffect } from 'react';
import { phaseOfWeek } from '../../shared/program/calendar';
import { itemsOf } from '../../shared/program/items';
import { useAnnounce } from '../design/LiveRegion';
import { useBuilder, useProgram } from './builderStore';
import { EmptyProgram } from './EmptyProgram';
import { ProgramCharts } from './charts/ProgramCharts';
import { WeekGrid } from './grid/WeekGrid';
import { NothingYet } from './NothingYet';
import { PhaseRuler } from './PhaseRuler';
import { SessionColumn } from './SessionColumn';
import { useDrop } from './useDrop';
import { useMoves } from './useMoves';
import { ViewSwitch } from './ViewSwitch';

/** The middle of the builder: phases as a ruler, one week's sessions or all weeks as a table, charts below. */
export function WeekBoard() {
  const view = useBuilder((state) => state.view);
  const moves = useMoves();
  useDrop(moves.drop);
  const isEmpty = useBuilder(({ history }) => itemsOf(history.present).length === 0);
  return (
    <main className="board" aria-label="Week board">
      <PhaseRuler />
      <Refusal />
      {isEmpty ? <EmptyProgram /> : <ViewSwitch />}
      {view === 'weeks' && !isEmpty ? <WeekGrid /> : <Sessions />}
      <ProgramCharts />
    </main>
  );
}

/** The sessions of the week shown, as columns. */
function Sessions() {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  const span = phaseOfWeek(program, week);
  if (!span) return <NothingYet lacks="phase" />;
  return (
    <div className="board__sessions">
      {span.phase.sessions.map((session) => (
        <SessionColumn
          key={session.id}
          session={session}
          siblings={span.phase.sessions}
          weekOfPhase={week - span.firstWeek + 1}
          weeks={span.phase.weeks}
        />
      ))}
      {span.phase.sessions.length === 0 ? <NothingYet lacks="session" /> : null}
    </div>
  );
}

/** Why the last edit was refused, where it was made from the board. Field edits say it beside the field. */
function Refusal() {
  const refusal = useBuilder((state) => state.refusal);
  const dismiss = useBuilder((state) => state.dismissRefusal);
  const announce = useAnnounce();
  useEffect(() => {
    if (refusal) announce(refusal.message);
  }, [announce, refusal]);
  if (!refusal) return null;
  return (
    <div className="notice notice--stop board__refusal">
      {refusal.message}{' '}
      <button type="button" className="link" onClick={dismiss}>
        Dismiss
      </button>
    </div>
  );
}
