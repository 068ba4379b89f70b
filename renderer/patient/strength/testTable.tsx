import type { LocalDate } from '../../../shared/localDate';
import { factValue } from '../../../shared/patient/fact';
import type { Patient, StrengthTest } from '../../../shared/patient/schema';
import { estimateOneRm, latestOneRm } from '../../../shared/patient/strength/oneRm';
import { type OneRmAge, oneRmAge } from '../../../shared/patient/strength/oneRmAge';
import type { EntryShape } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';
import { formatKilograms } from '../../design/formatNumber';
import { OneRmCell } from './OneRmCell';
import { ageWords } from './oneRmWords';
import { strengthShape } from './strengthShape';

/** Strength tests as a table: when, what, and the maximum each points to. Only the newest of a lift counts. */
export function testTable(
  patient: Patient,
  today: LocalDate,
  exercises: Parameters<typeof strengthShape>[1],
): EntryShape<StrengthTest> {
  const base = strengthShape(patient, exercises);
  const { unit } = patient;
  const isNewest = (test: StrengthTest) => latestOneRm(patient, test.exerciseId)?.test === test;
  return {
    ...base,
    columns: [
      {
        heading: 'Date',
        cell: (test) => (
          <TestDate
            date={test.date}
            age={isNewest(test) ? oneRmAge({ test }, today, factValue(patient.trainingStatus)) : null}
          />
        ),
      },
      ...base.columns,
      {
        heading: 'Estimated 1RM',
        cell: (test) => {
          const estimate = estimateOneRm(test);
          return isNewest(test) ? (
            <OneRmCell estimate={estimate} unit={unit} name={base.nameOf(test)} />
          ) : (
            <span className="muted">{formatKilograms(estimate.low, unit)}, replaced by a newer test</span>
          );
        },
      },
    ],
  };
}

function TestDate({ date, age }: { readonly date: LocalDate; readonly age: OneRmAge | null }) {
  return (
    <div className="onerm__age">
      <span>{formatDay(date)}</span>
      {age === null ? null : <span className="muted">{ageWords(age)}</span>}
      {age?.stale ? <span className="chip chip--warning">Re-test</span> : null}
    </div>
  );
}
