import type { Exercise, Precaution } from '../../shared/exercise/schema';
import { hasFlag } from '../../shared/patient/flags';
import type { Patient } from '../../shared/patient/schema';
import { PRECAUTION_NAMES } from './words';

type Props = { readonly exercise: Exercise; readonly patient: Patient | null };

/** For whom it is not, and with whom to take care; what the patient's record says about each stands beside it. */
export function ExercisePrecautions({ exercise, patient }: Props) {
  const { avoidIf, cautionIf } = exercise;
  return (
    <section aria-labelledby="exercise-precautions">
      <h2 id="exercise-precautions">Precautions</h2>
      {avoidIf.length + cautionIf.length === 0 ? <p className="muted">None of its own.</p> : null}
      <Flags title="Avoid with" flags={avoidIf} patient={patient} />
      <Flags title="Take care with" flags={cautionIf} patient={patient} />
    </section>
  );
}

type FlagsProps = {
  readonly title: string;
  readonly flags: readonly Precaution[];
  readonly patient: Patient | null;
};

function Flags({ title, flags, patient }: FlagsProps) {
  if (flags.length === 0) return null;
  return (
    <>
      <h3 className="facts__before">{title}</h3>
      <ul className="expage__lines">
        {flags.map((flag) => (
          <li key={flag}>
            {PRECAUTION_NAMES[flag]}
            {patient ? <OnRecord answer={hasFlag(patient, flag)} /> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function OnRecord({ answer }: { readonly answer: boolean | null }) {
  if (answer === false) return null;
  return answer === true ? (
    <strong className="onrecord onrecord--yes"> on record</strong>
  ) : (
    <span className="onrecord"> not asked yet</span>
  );
}
