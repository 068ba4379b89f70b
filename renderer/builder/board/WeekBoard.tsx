import './board.css';
import { useEffect } from 'react';
import { itemsOf } from '../../../shared/program/items';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilder } from '../builderStore';
import { EmptyProgram } from './EmptyProgram';
import { ProgramCharts } from '../charts/ProgramCharts';
import { WeekGrid } from '../grid/WeekGrid';
import { PhaseRuler } from '../ruler/PhaseRuler';
import { SessionColumns } from './SessionColumns';

/** The middle of the builder: phases as a ruler, one week's sessions or all weeks as a table, charts below. */
export function WeekBoard() {
  const view = useBuilder((state) => state.view);
  const isEmpty = useBuilder(({ history }) => itemsOf(history.present).length === 0);
  return (
    <main className="board" aria-label="Week board">
      <PhaseRuler />
      <Refusal />
      {isEmpty ? <EmptyProgram /> : null}
      {view === 'weeks' && !isEmpty ? <WeekGrid /> : <SessionColumns />}
      <ProgramCharts />
    </main>
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
