import { useState } from 'react';
import type { ApiError, PatientSummary } from '../../shared/api/contract';
import type { Clinic } from '../../shared/clinic/schema';
import type { ProgramId, PatientId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';
import { NoTherapist } from '../handout/NoTherapist';
import { findPatients } from '../today/findPatients';
import { BatchOptionsForm, type BatchSettings, startSettings } from './BatchOptionsForm';
import { BatchPatients } from './BatchPatients';
import { BATCH_LIMIT, type BatchRow, batchRows } from './batchRows';
import type { BatchOrder } from './runBatch';

type Props = {
  readonly patients: readonly PatientSummary[];
  readonly clinic: Clinic;
  readonly today: LocalDate;
  readonly error: ApiError | null;
  readonly onStart: (order: BatchOrder) => void;
};

/** Who gets a handout, and what is in it. */
export function BatchChoice({ patients, clinic, today, error, onStart }: Props) {
  const rows = batchRows(patients, today);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<PatientId>>(new Set());
  const [programs, setPrograms] = useState<ReadonlyMap<PatientId, ProgramId>>(new Map());
  const [settings, setSettings] = useState<BatchSettings>(() => startSettings(clinic.paper));
  const found = new Set(findPatients(patients, search).map(({ id }) => id));
  const jobs = jobsOf(rows, chosen, programs);
  const why = whyNot(jobs.length);
  const start = () => {
    const { record, drafts, ...options } = settings;
    if (why === null) onStart({ jobs, options, record, drafts });
  };
  return (
    <form
      className="batch__choice"
      aria-label="Handouts of many patients"
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <BatchPatients
        rows={rows.filter(({ patientId }) => found.has(patientId))}
        chosen={chosen}
        programs={programs}
        search={search}
        onSearch={setSearch}
        onChoose={setChosen}
        onProgram={(patientId, programId) => setPrograms(new Map(programs).set(patientId, programId))}
      />
      <div className="batch__side">
        <BatchOptionsForm settings={settings} onChange={setSettings} />
        <NoTherapist clinic={clinic} />
        {error ? (
          <p className="notice notice--stop" role="alert">
            {error.message}
          </p>
        ) : null}
        <button
          type="submit"
          className="button button--primary batch__start"
          aria-disabled={why !== null}
          aria-describedby="batch-why"
        >
          {buttonName(jobs.length)}
        </button>
        <p id="batch-why" className="field__hint">
          {why ?? 'One ZIP file with a PDF for each patient, without names in the file names.'}
        </p>
      </div>
    </form>
  );
}

const jobsOf = (
  rows: readonly BatchRow[],
  chosen: ReadonlySet<PatientId>,
  programs: ReadonlyMap<PatientId, ProgramId>,
): BatchOrder['jobs'] =>
  rows.flatMap(({ patientId, name, program }) => {
    const programId = programs.get(patientId) ?? program;
    return chosen.has(patientId) && programId !== null ? [{ patientId, name, programId }] : [];
  });

const buttonName = (count: number): string =>
  count === 0 ? 'Make handouts' : count === 1 ? 'Make 1 handout' : `Make ${count} handouts`;

function whyNot(count: number): string | null {
  if (count === 0) return 'Choose at least one patient.';
  if (count > BATCH_LIMIT) return `Choose at most ${BATCH_LIMIT} patients; ${count} are chosen.`;
  return null;
}
