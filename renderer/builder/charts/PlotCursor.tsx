import { FLOOR, LEFT, RIGHT, TOP, weekX } from './plotFrame';

type Props = { readonly shown: number; readonly pointed: number | null; readonly weeks: number };

const FLAG = 52;

/** The week shown with its flag, the week under the pointer, and one place for the pointer on each week. */
export function PlotCursor({ shown, pointed, weeks }: Props) {
  const middle = (week: number) => (weekX(week, weeks) + weekX(week + 1, weeks)) / 2;
  const flag = Math.max(LEFT, Math.min(RIGHT - FLAG, middle(shown) - FLAG / 2));
  return (
    <>
      <line x1={middle(shown)} x2={middle(shown)} y1={TOP - 2} y2={FLOOR} className="chart__now" />
      <rect x={flag} y={1} width={FLAG} height={15} rx={3} className="chart__flag" />
      <text x={flag + FLAG / 2} y={12.5} textAnchor="middle" className="chart__flagtext">
        week {shown}
      </text>
      {pointed === null ? null : (
        <rect
          x={weekX(pointed, weeks)}
          y={TOP}
          width={weekX(2, weeks) - weekX(1, weeks)}
          height={FLOOR - TOP}
          className="chart__pointed"
        />
      )}
      {Array.from({ length: weeks }, (_, index) => (
        <rect
          key={index}
          data-week={index + 1}
          x={weekX(index + 1, weeks)}
          y={0}
          width={weekX(2, weeks) - weekX(1, weeks)}
          height="100%"
          className="chart__target"
        />
      ))}
    </>
  );
}
