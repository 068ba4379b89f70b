import { useId } from 'react';
import type { LocalDate } from '../../../../shared/localDate';
import type { Program } from '../../../../shared/program/schema';
import { formatDay } from '../../../design/formatDate';
import { programProgress } from '../programProgress';

type Props = {
  readonly programs: readonly Program[];
  readonly chosen: Program | null;
  readonly today: LocalDate;
  readonly label: string;
  readonly onChoose: (program: Program) => void;
};

/** Programs as radio cards. */
export function ProgramCards({ programs, chosen, today, label, onChoose }: Props) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="copy__list">
      {programs.map((program) => {
        const line = `${programProgress(program, today)} · start ${formatDay(program.startDate)}`;
        return (
          <label key={program.id} className="choice-card" data-chosen={chosen?.id === program.id}>
            <input
              type="radio"
              name={name}
              checked={chosen?.id === program.id}
              aria-label={`${program.title}, ${line}`}
              onChange={() => onChoose(program)}
            />
            <span className="choice-card__text">
              <span className="choice-card__name">{program.title}</span>
              <span className="choice-card__line">{line}</span>
            </span>
          </label>
        );
      })}
    </div>
  );
}
