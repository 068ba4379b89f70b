import { LocalDate } from '../../../shared/localDate';
import { err } from '../../../shared/result';
import { DraftField } from '../../design/DraftField';
import { readValue } from '../../design/readText';
import type { Editing } from '../editing';
import { FactText } from '../facts/FactFields';
import { readBloodPressure } from '../readBody';

const MEASURED_ON = 'Blood pressure measured on';

/** The resting blood pressure and its day: one from another visit still counts for three months. */
export function BloodPressureFields({ patient, change, today }: Editing) {
  const { bloodPressure } = patient;
  return (
    <>
      <FactText
        field="bloodPressure"
        label="Blood pressure"
        hint="Resting, mm Hg, such as 128/82"
        today={today}
        fact={bloodPressure}
        show={({ systolic, diastolic }) => `${systolic}/${diastolic}`}
        read={(text) => readBloodPressure(text, 'Blood pressure')}
        onAnswer={(fact) => change({ bloodPressure: fact })}
      />
      {bloodPressure.answer === 'value' ? (
        <DraftField
          label={MEASURED_ON}
          type="date"
          value={bloodPressure.askedOn}
          read={(text) => {
            const date = readValue(LocalDate, text, MEASURED_ON);
            return date.ok && date.value > today ? err(`${MEASURED_ON} must not lie after today.`) : date;
          }}
          onCommit={(askedOn) => change({ bloodPressure: { ...bloodPressure, askedOn } })}
        />
      ) : null}
    </>
  );
}
