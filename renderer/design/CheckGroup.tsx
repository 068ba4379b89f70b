import type { Choice } from './ChoiceField';

type Props<V extends string> = {
  readonly legend: string;
  readonly choices: readonly Choice<V>[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
};

/** Any of several values, as check boxes under one heading. */
export function CheckGroup<V extends string>({ legend, choices, chosen, onChange }: Props<V>) {
  return (
    <fieldset className="checks">
      <legend className="field__label">{legend}</legend>
      <div className="checks__boxes">
        {choices.map(({ value, label }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(
                  event.target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
                )
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
