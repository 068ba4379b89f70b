import './options.css';
import type { Paper } from '../../shared/clinic/schema';
import type { Layout } from '../../shared/handout/options';
import { LAYOUT_NAMES } from './documentNames';

/** How large the letters are, and how many exercises stand on a page. */
export const LayoutChoice = ({ value, onChange }: ValueProps<Layout>) => (
  <Choice
    legend="Layout"
    value={value}
    choices={[
      { value: 'standard', label: LAYOUT_NAMES.standard },
      { value: 'large', label: LAYOUT_NAMES.large },
      { value: 'compact', label: LAYOUT_NAMES.compact },
    ]}
    onChange={onChange}
  />
);

export const PaperChoice = ({ value, onChange }: ValueProps<Paper>) => (
  <Choice
    legend="Paper"
    row
    value={value}
    choices={[
      { value: 'letter', label: 'Letter' },
      { value: 'a4', label: 'A4' },
    ]}
    onChange={onChange}
  />
);

type CheckProps = {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
};

/** One yes or no. */
export const OptionCheck = ({ label, checked, onChange }: CheckProps) => (
  <label className="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    {label}
  </label>
);

type ValueProps<T> = { readonly value: T; readonly onChange: (value: T) => void };

type ChoiceProps<T extends string> = ValueProps<T> & {
  readonly legend: string;
  readonly row?: boolean;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
};

function Choice<T extends string>({ legend, row = false, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={`options__choice${row ? ' options__choice--row' : ''}`}>
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
