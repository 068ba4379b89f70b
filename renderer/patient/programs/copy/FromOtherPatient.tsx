import { useState } from 'react';
import type { PatientSummary } from '../../../../shared/api/contract';
import type { Program } from '../../../../shared/program/schema';
import { useLoaded } from '../../../api/useLoaded';
import type { Person } from '../templateStanding';
import { byVersion } from '../versionTitle';
import { CopyForm } from './CopyForm';
import { OtherPatients } from './OtherPatients';
import { ProgramCards } from './ProgramCards';

/** A program that another patient has, without anything that is that patient's own. */
export function FromOtherPatient({ patient, today, onClose }: Person & { readonly onClose: () => void }) {
  const [other, setOther] = useState<PatientSummary | null>(null);
  const [chosen, setChosen] = useState<Program | null>(null);
  const [returned, setReturned] = useState(false);
  const choose = (next: PatientSummary | null) => {
    setOther(next);
    setChosen(null);
    setReturned(next === null);
  };
  return (
    <CopyForm {...{ patient, today, onClose }} source={chosen} title={null}>
      {other === null ? (
        <OtherPatients except={patient.id} focused={returned} onChoose={choose} />
      ) : (
        <div className="copy__list">
          <p>
            <strong>
              {other.given} {other.family.join(' ')}
            </strong>{' '}
            <button type="button" className="link" autoFocus onClick={() => choose(null)}>
              Another patient
            </button>
          </p>
          <ProgramsOf {...{ other, chosen, today }} onChoose={setChosen} />
        </div>
      )}
      <LeftOut />
    </CopyForm>
  );
}

type OfProps = {
  readonly other: PatientSummary;
  readonly chosen: Program | null;
  readonly today: Person['today'];
  readonly onChoose: (program: Program) => void;
};

function ProgramsOf({ other, chosen, today, onChoose }: OfProps) {
  const loaded = useLoaded('patient.load', { patientId: other.id });
  if (loaded.state === 'loading') return <p className="muted">Opening…</p>;
  if (loaded.state === 'failed') return <p className="notice notice--stop">{loaded.error.message}</p>;
  const programs = loaded.value.programs.map(({ program }) => program).toSorted((a, b) => byVersion(b, a));
  return <ProgramCards {...{ programs, chosen, today, onChoose }} label={`Programs of ${other.given}`} />;
}

const LeftOut = () => (
  <div className="copy__about">
    <h3>What comes along</h3>
    <p>Phases, sessions, exercises, sets, repetitions, effort, % of 1RM, template and goals.</p>
    <h3>What is left out</h3>
    <ul className="copy__points">
      <li>Weights and bands: you set the load, or the % of 1RM finds it by this patient’s own test.</li>
      <li>Steps by weight over the weeks: these doses stay the same until you plan anew.</li>
      <li>Notes, cues, reasons that were written down, the review date and notes on contact.</li>
      <li>Names that were typed for the program, its phases and sessions.</li>
      <li>One side alone becomes each side.</li>
    </ul>
    <p className="muted">The check then reads the copy for this patient.</p>
  </div>
);
