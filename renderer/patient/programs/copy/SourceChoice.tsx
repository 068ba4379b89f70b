import './copy.css';
import { useId } from 'react';

export type ProgramSource = 'template' | 'own' | 'other';

const SOURCES: readonly { readonly value: ProgramSource; readonly label: string }[] = [
  { value: 'template', label: 'Research template' },
  { value: 'own', label: 'This patient’s last program' },
  { value: 'other', label: 'Another patient’s program' },
];

type Props = {
  readonly chosen: ProgramSource;
  readonly onChoose: (source: ProgramSource) => void;
  /** Whether this patient has a program to start from. */
  readonly hasOwn: boolean;
};

/** Where a new program comes from. */
export function SourceChoice({ chosen, onChoose, hasOwn }: Props) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label="Where it comes from" className="sources-choice">
      {SOURCES.filter(({ value }) => hasOwn || value !== 'own').map(({ value, label }) => (
        <label key={value} className="sources-choice__one" data-chosen={chosen === value}>
          <input type="radio" name={name} checked={chosen === value} onChange={() => onChoose(value)} />
          {label}
        </label>
      ))}
    </div>
  );
}
