import './ruler.css';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { PhaseId } from '../../../shared/id';
import { phaseOfWeek, phaseSpans } from '../../../shared/program/calendar';
import { useBuilder, useProgram } from '../builderStore';
import { BoardBar } from '../board/BoardBar';
import { AddPhase } from './AddPhase';
import { previewSpans } from './border';
import { PhaseFields } from './PhaseFields';
import { PhasePart } from './PhasePart';
import { useBorderMoves } from './useBorderMoves';
import { WeekDates } from './WeekDates';
import { WeekStrip } from './WeekStrip';

/** The phases as a ruler of weeks, and on demand the name, purpose and length of the one that is shown. */
export function PhaseRuler() {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  const moves = useBorderMoves();
  const [open, setOpen] = useState(false);
  const [pointed, setPointed] = useState<number | null>(null);
  const current = phaseOfWeek(program, week);
  const scroller = useRef<HTMLDivElement>(null);
  useInView(scroller, current?.phase.id ?? null);
  const spans = previewSpans(phaseSpans(program), moves.preview);
  return (
    <section aria-label="Phases" className="ruler">
      <div className="ruler__line">
        {spans.length === 0 ? null : (
          <div className="ruler__scroll" ref={scroller}>
            <div className="ruler__track" role="group" aria-label="Phases of the program">
              {spans.map((span, index) => (
                <PhasePart
                  key={span.phase.id}
                  span={span}
                  index={index}
                  isOn={span.phase.id === current?.phase.id}
                  moves={moves}
                />
              ))}
            </div>
            <WeekStrip spans={spans} onPoint={setPointed} />
          </div>
        )}
        <AddPhase />
      </div>
      <BoardBar phaseOpen={current ? open : null} onPhase={setOpen}>
        {spans.length === 0 ? null : <WeekDates week={pointed ?? week} />}
      </BoardBar>
      {current && open ? <PhaseFields key={current.phase.id} phase={current.phase} /> : null}
    </section>
  );
}

/** Keeps the phase on the board in view where the ruler scrolls; the board itself stays where it is. */
function useInView(scroller: RefObject<HTMLElement | null>, phase: PhaseId | null): void {
  useEffect(() => {
    const frame = scroller.current;
    const part = frame?.querySelector<HTMLElement>(`[data-phase="${phase}"]`);
    if (!frame || !part) return;
    const [around, own] = [frame.getBoundingClientRect(), part.getBoundingClientRect()];
    if (own.left < around.left) frame.scrollBy({ left: own.left - around.left - ROOM });
    else if (own.right > around.right) frame.scrollBy({ left: own.right - around.right + ROOM });
  }, [scroller, phase]);
}

/** For the focus ring and the handle. */
const ROOM = 16;
