import './segments.css';
import { useId } from 'react';

type Props<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
};

/** One of a few choices side by side: native radio buttons, so arrow keys and screen readers know what to do. */
export function Segments<V extends string>({ label, value, choices, onChoose }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="segments__choice">
          <input
            type="radio"
            name={name}
            className="segments__radio"
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span className="segments__label">{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
