import './handle.css';
import { useProgram } from '../builderStore';
import { borderText, limitsOf } from './border';
import type { useBorderMoves } from './useBorderMoves';

type Props = {
  readonly index: number;
  readonly isDragged: boolean;
  readonly handlers: ReturnType<ReturnType<typeof useBorderMoves>['handlers']>;
};

/** The end of a phase, to be dragged or moved with the arrow keys. With Shift the next phase keeps its weeks. */
export function PhaseHandle({ index, isDragged, handlers }: Props) {
  const program = useProgram();
  const phase = program.phases[index];
  if (!phase) return null;
  const isLast = index === program.phases.length - 1;
  const { min, max } = limitsOf(program.phases, index, isLast);
  return (
    <div
      className={isDragged ? 'handle handle--on' : 'handle'}
      role="separator"
      tabIndex={0}
      aria-label={isLast ? `End of ${phase.name}` : `Border after ${phase.name}`}
      aria-orientation="vertical"
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={phase.weeks}
      aria-valuetext={borderText(program, index)}
      title={
        isLast
          ? 'Drag, or press the arrow keys, to make the program longer or shorter'
          : 'Drag, or press the arrow keys, to give weeks to one phase or the other. With Shift the next phase keeps its weeks.'
      }
      {...handlers}
    />
  );
}
