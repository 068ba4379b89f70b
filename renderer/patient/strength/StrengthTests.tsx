import { useExercises } from '../../api/exercises';
import { EntryList } from '../../design/entries/EntryList';
import type { Editing } from '../editing';
import { HowToTest } from './HowToTest';
import { testTable } from './testTable';

/** Sets taken close to failure, the maximum each points to, and how to do the next. */
export function StrengthTests({ patient, change, today }: Editing) {
  const exercises = useExercises();
  return (
    <section className="entries" data-field="strengthTests" aria-label="Strength tests">
      <h3>Strength tests</h3>
      <p className="muted">
        A set taken close to failure. Loads are worked out from the lower of two estimates (Brzycki,
        O’Conner), and only for the lift that was tested.
      </p>
      <HowToTest patient={patient} today={today} />
      <EntryList
        shape={testTable(patient, today, exercises)}
        caption="Strength tests"
        entries={patient.strengthTests}
        today={today}
        onChange={(strengthTests) => change({ strengthTests })}
      />
    </section>
  );
}
