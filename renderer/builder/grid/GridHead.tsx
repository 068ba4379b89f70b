import type { PhaseSpan } from '../../../shared/program/calendar';

type Props = {
  readonly spans: readonly PhaseSpan[];
  readonly shown: number;
  /** The week the patient is in; null before the start and after the end. */
  readonly now: number | null;
};

/** Phases over their weeks; the week shown and the week of today are named, not only coloured. */
export function GridHead({ spans, shown, now }: Props) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="grid__corner">
          Exercise
        </th>
        {spans.map(({ phase }) => (
          <th key={phase.id} scope="colgroup" colSpan={phase.weeks} className="grid__phase">
            <span className="grid__phasename">{phase.name}</span>
          </th>
        ))}
      </tr>
      <tr>
        {spans.flatMap(({ firstWeek, lastWeek }) =>
          Array.from({ length: lastWeek - firstWeek + 1 }, (_, index) => {
            const week = firstWeek + index;
            return (
              <th
                key={week}
                scope="col"
                data-week={week}
                className={week === shown ? 'grid__week grid__week--shown' : 'grid__week'}
                aria-current={week === shown ? 'true' : undefined}
              >
                <span className="visually-hidden">week </span>
                {week}
                {week === now ? <span className="grid__now"> today</span> : null}
                {week === shown ? <span className="visually-hidden">, shown on the board</span> : null}
              </th>
            );
          }),
        )}
      </tr>
    </thead>
  );
}
