import type { Exercise } from '../../../shared/exercise/schema';
import type { Dose } from '../../../shared/program/dose';
import type { ProgramItem } from '../../../shared/program/schema';
import { weekCellText, withoutOverride } from '../../../shared/program/weekCells';

type Props = {
  readonly item: ProgramItem;
  readonly exercise: Exercise;
  readonly weeks: number;
  /** The week of the program in which the phase begins. */
  readonly firstWeek: number;
  readonly onChange: (dose: Dose, what: string) => void;
};

/** Weeks that were written by hand, each with the way back to the progression. */
export function WeekOverrides({ item, exercise, weeks, firstWeek, onChange }: Props) {
  const { dose } = item;
  const { overrides } = dose.progression;
  if (overrides.length === 0) return null;
  const sorted = overrides.toSorted((a, b) => a.week - b.week);
  return (
    <div className="overrides">
      <p className="field__label">Weeks written by hand</p>
      <ul className="overrides__list">
        {sorted.map(({ week }) => {
          const name = `week ${firstWeek + week - 1}`;
          return (
            <li key={week} className="overrides__week">
              <span>
                {week > weeks
                  ? `week ${week} of the phase, after its end`
                  : `${name}: ${weekCellText({ item, week, weeks }, exercise)}`}
              </span>
              <button
                type="button"
                className="button button--small"
                onClick={() => onChange(withoutOverride(dose, week), `clear ${name}`)}
              >
                Clear<span className="visually-hidden"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {sorted.length > 1 ? (
        <button
          type="button"
          className="button button--small"
          onClick={() =>
            onChange(
              { ...dose, progression: { ...dose.progression, overrides: [] } },
              `clear ${sorted.length} weeks`,
            )
          }
        >
          Clear all {sorted.length}
        </button>
      ) : null}
    </div>
  );
}
