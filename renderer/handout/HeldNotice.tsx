import { useState } from 'react';

type Props = {
  /** "version 7KQ2MD of 23 Nov 2026, 10:00". */
  readonly name: string;
  readonly onSettle: (given: boolean) => void;
};

/** An issue that may never have left: who knows whether it was given says so, and taking it off is asked twice. */
export function HeldNotice({ name, onSettle }: Props) {
  const [isRemoving, setIsRemoving] = useState(false);
  const [settle, turn] = isRemoving ? ['Remove', 'Keep it'] : ['It was given', 'It was not given'];
  return (
    <div className="notice issued__held">
      <p>
        {isRemoving
          ? 'This removes the record and its pages for good.'
          : 'Osteon stopped while the file with this handout was being saved. It may not have been given out.'}
      </p>
      <p className="issued__actions">
        <Choice label={settle} name={name} onPress={() => onSettle(!isRemoving)} />
        {/* The same button asks and takes the question back, so the focus stays. */}
        <Choice label={turn} name={name} onPress={() => setIsRemoving(!isRemoving)} />
      </p>
    </div>
  );
}

type ChoiceProps = { readonly label: string; readonly name: string; readonly onPress: () => void };

const Choice = ({ label, name, onPress }: ChoiceProps) => (
  <button type="button" className="link" aria-label={`${label}: ${name}`} onClick={onPress}>
    {label}
  </button>
);
