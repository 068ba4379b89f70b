type Props = {
  readonly label: string;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly title?: string | undefined;
};

/** A filter that is on or off. */
export function FilterChip({ label, isOn, onToggle, title }: Props) {
  return (
    <button
      type="button"
      className={isOn ? 'filter filter--on' : 'filter'}
      aria-pressed={isOn}
      title={title}
      onClick={onToggle}
    >
      {label}
    </button>
  );
}

type OfProps<V extends string> = {
  readonly label: string;
  readonly names: Readonly<Record<V, string>>;
  readonly chosen: V | null;
  readonly onChoose: (value: V | null) => void;
  readonly showsLabel?: boolean;
};

/** One of a few values or none; pressing the chosen one again takes it off. */
export function FilterChips<V extends string>({ label, names, chosen, onChoose, showsLabel }: OfProps<V>) {
  const values = Object.entries(names) as [V, string][];
  return (
    <div className="filtergroup" role="group" aria-label={label}>
      {showsLabel ? (
        <span className="field__label filtergroup__label" aria-hidden="true">
          {label}
        </span>
      ) : null}
      {values.map(([value, name]) => (
        <FilterChip
          key={value}
          label={name}
          isOn={chosen === value}
          onToggle={() => onChoose(chosen === value ? null : value)}
        />
      ))}
    </div>
  );
}
