import { useId } from 'react';

type FilterChoice<V extends string> = {
  readonly value: V;
  readonly label: string;
  /** How many it would leave; null where that is not counted. */
  readonly count: number | null;
};

type Props<V extends string> = {
  readonly legend: string;
  /** The choice that takes the filter off. */
  readonly all: string;
  readonly chosen: V | null;
  readonly choices: readonly FilterChoice<V>[];
  readonly onChoose: (value: V | null) => void;
};

/** One of several filters, or none: radio buttons in a column. */
export function FilterList<V extends string>({ legend, all, chosen, choices, onChoose }: Props<V>) {
  const name = useId();
  return (
    <fieldset className="filterlist">
      <legend className="field__label">{legend}</legend>
      <Line name={name} label={all} isOn={chosen === null} count={null} onChoose={() => onChoose(null)} />
      {choices.map(({ value, label, count }) => (
        <Line
          key={value}
          name={name}
          label={label}
          isOn={chosen === value}
          count={count}
          onChoose={() => onChoose(value)}
        />
      ))}
    </fieldset>
  );
}

type LineProps = {
  readonly name: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly count: number | null;
  readonly onChoose: () => void;
};

function Line({ name, label, isOn, count, onChoose }: LineProps) {
  return (
    <label className={isOn ? 'filterlist__line filterlist__line--on' : 'filterlist__line'}>
      <input type="radio" className="filterlist__radio" name={name} checked={isOn} onChange={onChoose} />
      <span>{label}</span>
      {count === null ? null : <span className="filterlist__count">{count}</span>}
    </label>
  );
}
