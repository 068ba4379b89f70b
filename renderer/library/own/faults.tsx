import { createContext, useContext } from 'react';
import type { ExerciseFault } from '../../../shared/exercise/own';

/** What is wrong with the exercise in the form, for the fields to show beside themselves. */
export const FaultsContext = createContext<readonly ExerciseFault[]>([]);

const isAt = ({ path }: ExerciseFault, place: string): boolean =>
  path === place || path.startsWith(`${place}.`);

/** "Harder exercises: makes a loop..." in the words of a form. */
const sentence = (label: string, message: string): string =>
  `${label} ${message.replace(/^must have at least 1 (characters|entries)$/, 'must not be empty')}.`;

type Props = {
  /** Paths of the fields that stand here. */
  readonly at: readonly string[];
  readonly label: string;
};

/** The first fault of a field or group, in words; and the mark by which the form finds the place of a fault. */
export function Faults({ at, label }: Props) {
  const faults = useContext(FaultsContext);
  const found = faults.find((fault) => at.some((place) => isAt(fault, place)));
  return (
    <div data-faults={at.join(' ')} className="own-form__faults">
      {found ? (
        <span className="field__error" role="alert">
          {sentence(label, found.message)}
        </span>
      ) : null}
    </div>
  );
}

/** Moves the focus to the first field of the place that a fault belongs to. */
export function focusFault(fault: ExerciseFault, form: HTMLElement): void {
  const marks = [...form.querySelectorAll<HTMLElement>('[data-faults]')];
  const mark = marks.find(({ dataset }) =>
    (dataset['faults'] ?? '').split(' ').some((place) => isAt(fault, place)),
  );
  const place = mark?.parentElement;
  place?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
