import { useState } from 'react';
import { useFocusWithin } from '../design/focusWithin';

type Props = {
  /** "version 7KQ2MD of 23 Nov 2026, 10:00". */
  readonly name: string;
  readonly onSettle: (given: boolean) => void;
};

/** An issue that may never have left: who knows whether it was given says so, and taking it off is asked twice. */
export function HeldNotice({ name, onSettle }: Props) {
  const [isRemoving, setIsRemoving] = useState(false);
  const { place, focusOn } = useFocusWithin<HTMLDivElement>();
  const askTwice = (removing: boolean, next: string) => {
    setIsRemoving(removing);
    focusOn(next);
  };
  return (
    <div className="notice issued__held" ref={place}>
      <p>
        {isRemoving
          ? 'This removes the record and its pages for good.'
          : 'Osteon stopped while the file with this handout was being saved. It may not have been given out.'}
      </p>
      <p className="issued__actions">
        {isRemoving ? (
          <>
            <Choice label="Remove" name={name} onPress={() => onSettle(false)} />
            <Choice
              label="Keep it"
              name={name}
              onPress={() => askTwice(false, '[data-choice="It was not given"]')}
            />
          </>
        ) : (
          <>
            <Choice label="It was given" name={name} onPress={() => onSettle(true)} />
            <Choice
              label="It was not given"
              name={name}
              onPress={() => askTwice(true, '[data-choice="Keep it"]')}
            />
          </>
        )}
      </p>
    </div>
  );
}

type ChoiceProps = { readonly label: string; readonly name: string; readonly onPress: () => void };

const Choice = ({ label, name, onPress }: ChoiceProps) => (
  <button
    type="button"
    className="link"
    data-choice={label}
    aria-label={`${label}: ${name}`}
    onClick={onPress}
  >
    {label}
  </button>
);
