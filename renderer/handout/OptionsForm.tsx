import { LocalDate, TimeOfDay } from '../../shared/localDate';
import type { HandoutOptions } from '../../shared/handout/options';
import { phaseSpans } from '../../shared/program/calendar';
import type { Program } from '../../shared/program/schema';
import { Field } from '../design/Field';

type Props = {
  readonly program: Program;
  readonly options: HandoutOptions;
  readonly onChange: (options: HandoutOptions) => void;
};

/** What is printed, on what, how large, and when the patient comes next. */
export function OptionsForm({ program, options, onChange }: Props) {
  const { nextVisit } = options;
  const setVisit = (date: string, time: string) => {
    const day = LocalDate.safeParse(date);
    const hour = TimeOfDay.safeParse(time);
    onChange({
      ...options,
      nextVisit: day.success ? { date: day.data, time: hour.success ? hour.data : null } : null,
    });
  };
  return (
    <form className="options" aria-label="Handout options" onSubmit={(event) => event.preventDefault()}>
      <Field label="For which weeks">
        {({ id }) => (
          <select
            id={id}
            className="input"
            value={currentFirstWeek(program, options.week)}
            onChange={(event) => onChange({ ...options, week: Number(event.target.value) })}
          >
            {phaseSpans(program).map(({ phase, firstWeek, lastWeek }) => (
              <option key={phase.id} value={firstWeek}>
                {phase.name}, weeks {firstWeek}–{lastWeek}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Choice
        legend="Paper"
        value={options.paper}
        choices={[
          { value: 'letter', label: 'Letter' },
          { value: 'a4', label: 'A4' },
        ]}
        onChange={(paper) => onChange({ ...options, paper })}
      />
      <Choice
        legend="Text size"
        value={options.layout}
        choices={[
          { value: 'standard', label: 'Standard, 14 pt' },
          { value: 'large', label: 'Large, 18 pt' },
          { value: 'compact', label: 'Compact, 12 pt' },
        ]}
        onChange={(layout) => onChange({ ...options, layout })}
      />
      <Field label="Next visit">
        {({ id }) => (
          <input
            id={id}
            type="date"
            className="input"
            value={nextVisit?.date ?? ''}
            onChange={(event) => setVisit(event.target.value, nextVisit?.time ?? '')}
          />
        )}
      </Field>
      <Field label="Time" hint={nextVisit ? undefined : 'Choose the day first.'}>
        {({ id, describedBy }) => (
          <input
            id={id}
            type="time"
            className="input"
            disabled={!nextVisit}
            aria-describedby={describedBy}
            value={nextVisit?.time ?? ''}
            onChange={(event) => setVisit(nextVisit?.date ?? '', event.target.value)}
          />
        )}
      </Field>
    </form>
  );
}

const currentFirstWeek = (program: Program, week: number): number =>
  phaseSpans(program).find((span) => week >= span.firstWeek && week <= span.lastWeek)?.firstWeek ?? 1;

type ChoiceProps<T extends string> = {
  readonly legend: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
};

function Choice<T extends string>({ legend, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className="options__choice">
      <legend className="field__label">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="check">
          <input
            type="radio"
            name={legend}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
