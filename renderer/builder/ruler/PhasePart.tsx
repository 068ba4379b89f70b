import type { PhaseSpan } from '../../../shared/program/calendar';
import { useBuilder } from '../builderStore';
import { PhaseHandle } from './PhaseHandle';
import { PhaseMenu } from './PhaseMenu';
import type { useBorderMoves } from './useBorderMoves';

type Props = {
  /** With its weeks as they are, or as a drag would make them. */
  readonly span: PhaseSpan;
  readonly index: number;
  readonly isOn: boolean;
  readonly moves: ReturnType<typeof useBorderMoves>;
};

export const weeksText = ({ firstWeek, lastWeek }: Pick<PhaseSpan, 'firstWeek' | 'lastWeek'>): string =>
  firstWeek === lastWeek ? `week ${firstWeek}` : `weeks ${firstWeek}–${lastWeek}`;

/** One phase of the ruler: its name and weeks, its menu, and its end to drag. */
export function PhasePart({ span, index, isOn, moves }: Props) {
  const showPhase = useBuilder((state) => state.showPhase);
  const { phase } = span;
  const weeks = weeksText(span);
  return (
    <div
      className={isOn ? 'ruler__part ruler__part--on' : 'ruler__part'}
      data-phase={phase.id}
      style={{ flexGrow: phase.weeks }}
    >
      <button
        type="button"
        className="ruler__phase"
        aria-pressed={isOn}
        title={`${phase.name}, ${weeks}`}
        onClick={() => showPhase(phase.id)}
      >
        <span className="ruler__name">{phase.name}</span> <span className="ruler__weeks">{weeks}</span>
      </button>
      <PhaseMenu phaseId={phase.id} />
      <PhaseHandle
        index={index}
        isDragged={moves.preview?.index === index}
        handlers={moves.handlers(index)}
      />
    </div>
  );
}
