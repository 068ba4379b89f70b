import './weekStrip.css';
import { type KeyboardEvent, memo } from 'react';
import { type PhaseSpan, phaseOfWeek } from '../../../shared/program/calendar';
import { type Program, programWeeks } from '../../../shared/program/schema';
import { useBuilder, useProgram } from '../builderStore';
import { weekDates } from './WeekDates';

/** Every how many weeks a number stands, so that numbers never touch. */
const stepOf = (weeks: number): number => (weeks <= 40 ? 4 : weeks <= 80 ? 8 : 13);

type StripProps = {
  readonly spans: readonly PhaseSpan[];
  /** The week under the pointer. */
  readonly onPoint: (week: number | null) => void;
};

/** The weeks to scale under their phases: a press shows that week, arrow keys go through them. */
export function WeekStrip({ spans, onPoint }: StripProps) {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  const showWeek = useBuilder((state) => state.showWeek);
  const total = programWeeks(program);
  const step = stepOf(spans.at(-1)?.lastWeek ?? total);
  const phase = phaseOfWeek(program, week)?.phase.name ?? '';
  return (
    <>
      <div
        className="strip"
        role="slider"
        tabIndex={0}
        aria-label="Week shown, on the ruler"
        aria-valuemin={1}
        aria-valuemax={total}
        aria-valuenow={week}
        aria-valuetext={`${weekDates(program, week)}, ${phase}`}
        onClick={(event) => {
          const at = weekAt(event.target);
          if (at !== null) showWeek(at);
        }}
        onKeyDown={(event) => {
          const to = keyed(event, week, total, program);
          if (to === null) return;
          event.preventDefault();
          showWeek(to);
        }}
        onPointerMove={(event) => onPoint(weekAt(event.target))}
        onPointerLeave={() => onPoint(null)}
      >
        {spans.map(({ phase: own, firstWeek, lastWeek }) => (
          <Weeks
            key={own.id}
            firstWeek={firstWeek}
            lastWeek={lastWeek}
            shown={week >= firstWeek && week <= lastWeek ? week : null}
            step={step}
          />
        ))}
      </div>
    </>
  );
}

type WeeksProps = {
  readonly firstWeek: number;
  readonly lastWeek: number;
  /** The week on the board, where it is one of these. */
  readonly shown: number | null;
  readonly step: number;
};

/** The weeks of one phase. They change seldom: a keystroke in a dose must not draw a hundred of them anew. */
const Weeks = memo(function Weeks({ firstWeek, lastWeek, shown, step }: WeeksProps) {
  const weeks = Array.from({ length: lastWeek - firstWeek + 1 }, (_, index) => firstWeek + index);
  return (
    <span className="strip__phase" style={{ flexGrow: weeks.length }}>
      {weeks.map((at) => (
        <span
          key={at}
          data-strip-week={at}
          className={at === shown ? 'strip__week strip__week--on' : 'strip__week'}
        >
          <span className="strip__tick" />
          {at === shown || (at - firstWeek) % step === 0 ? <span className="strip__number">{at}</span> : null}
        </span>
      ))}
    </span>
  );
});

function weekAt(target: EventTarget): number | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-strip-week]') : null;
  return cell ? Number(cell.dataset['stripWeek']) : null;
}

/** Arrows a week, Page Up and Page Down a phase, Home and End the ends. */
function keyed(event: KeyboardEvent, week: number, total: number, program: Program): number | null {
  const within = (to: number) => Math.max(1, Math.min(total, to));
  const span = phaseOfWeek(program, week);
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return within(week - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return within(week + 1);
    case 'PageUp':
      return within((span?.lastWeek ?? week) + 1);
    case 'PageDown':
      return within(phaseOfWeek(program, (span?.firstWeek ?? week) - 1)?.firstWeek ?? 1);
    case 'Home':
      return 1;
    case 'End':
      return total;
    default:
      return null;
  }
}
