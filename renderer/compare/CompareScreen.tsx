import './compare.css';
import { type ReactNode, useState } from 'react';
import type { Patient } from '../../shared/patient/schema';
import type { LocalDate } from '../../shared/localDate';
import type { Program } from '../../shared/program/schema';
import { useLoaded } from '../api/useLoaded';
import { Brand } from '../design/Brand';
import { CannotOpen } from '../design/CannotOpen';
import { Icon } from '../design/Icon';
import { type ComparePlace, useNavigate } from '../navigation';
import { byVersion } from '../patient/programs/versionTitle';
import { VERSION_WORDS } from './diffWords';
import { ProgramDiffView } from './ProgramDiffView';
import { chosenVersions, versionName, type Versions } from './versions';

/** Two versions of a patient's program side by side. */
export function CompareScreen({ place }: { readonly place: ComparePlace }) {
  const loaded = useLoaded('patient.load', { patientId: place.patientId });
  const info = useLoaded('app.info', {});
  if (loaded.state === 'failed') return <CannotOpen what="This patient" error={loaded.error} />;
  if (info.state === 'failed') return <CannotOpen what="This comparison" error={info.error} />;
  if (loaded.state === 'loading' || info.state === 'loading') return <p className="page muted">Opening…</p>;
  const { patient, programs } = loaded.value;
  return (
    <OpenCompare
      place={place}
      patient={patient}
      programs={programs.map(({ program }) => program).toSorted(byVersion)}
      today={info.value.today}
    />
  );
}

type Props = {
  readonly place: ComparePlace;
  readonly patient: Patient;
  readonly programs: readonly Program[];
  readonly today: LocalDate;
};

function OpenCompare({ place, patient, programs, today }: Props) {
  const [chosen, setChosen] = useState<Versions | null>(() => chosenVersions(programs, place));
  const before = programs.find(({ id }) => id === chosen?.before);
  const after = programs.find(({ id }) => id === chosen?.after);
  return (
    <div className="screen">
      <CompareHeader place={place} patient={patient} />
      <main className="page compare">
        {chosen === null || !before || !after ? (
          <p className="notice">There is only one program. A next version gives something to compare.</p>
        ) : (
          <>
            <div className="compare__choice">
              <VersionField
                label="Earlier"
                {...{ programs, today }}
                value={chosen.before}
                onChoose={(id) => setChosen({ ...chosen, before: id })}
              />
              <button
                type="button"
                className="button"
                onClick={() => setChosen({ before: chosen.after, after: chosen.before })}
              >
                <Icon name="swap" /> Swap
              </button>
              <VersionField
                label="Later"
                {...{ programs, today }}
                value={chosen.after}
                onChoose={(id) => setChosen({ ...chosen, after: id })}
              />
            </div>
            <ProgramDiffView before={before} after={after} words={VERSION_WORDS} heading="h2" />
          </>
        )}
      </main>
    </div>
  );
}

function CompareHeader({ place, patient }: Pick<Props, 'place' | 'patient'>): ReactNode {
  const navigate = useNavigate();
  const { from } = place;
  return (
    <header className="topbar">
      <Brand />
      <h1 className="topbar__title">Compare versions</h1>
      <button
        type="button"
        className="link"
        onClick={() => navigate({ screen: 'patient', patientId: patient.id })}
      >
        {patient.given} {patient.family.join(' ')}
      </button>
      <span className="topbar__spacer" />
      {from === undefined ? null : (
        <button
          type="button"
          className="button"
          onClick={() => navigate({ screen: 'builder', patientId: patient.id, programId: from })}
        >
          Back to the program
        </button>
      )}
    </header>
  );
}

type FieldProps = Pick<Props, 'programs' | 'today'> & {
  readonly label: string;
  readonly value: Program['id'];
  readonly onChoose: (id: Program['id']) => void;
};

function VersionField({ label, programs, today, value, onChoose }: FieldProps) {
  return (
    <label className="field compare__field">
      <span className="field__label">{label}</span>
      <select
        className="input"
        value={value}
        onChange={(event) => {
          const picked = programs.find(({ id }) => id === event.target.value);
          if (picked) onChoose(picked.id);
        }}
      >
        {programs.map((program) => (
          <option key={program.id} value={program.id}>
            {versionName(program, today)}
          </option>
        ))}
      </select>
    </label>
  );
}
