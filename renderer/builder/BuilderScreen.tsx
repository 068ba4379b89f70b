import './builder.css';
import type { Output } from '../../shared/api/contract';
import type { ApiError } from '../../shared/api/contract';
import type { PatientId, ProgramId } from '../../shared/id';
import { useLoaded } from '../api/useLoaded';
import { Brand } from '../design/Brand';
import { OpenBuilder } from './OpenBuilder';

type Props = { readonly patientId: PatientId; readonly programId: ProgramId };

/** Loads what the builder needs, and says in words when it cannot. */
export function BuilderScreen({ patientId, programId }: Props) {
  const patient = useLoaded('patient.load', { patientId });
  const clinic = useLoaded('clinic.load', {});
  const info = useLoaded('app.info', {});
  for (const part of [patient, clinic, info])
    if (part.state === 'failed') return <Failed error={part.error} />;
  if (patient.state !== 'ready' || clinic.state !== 'ready' || info.state !== 'ready')
    return <p className="page muted">Opening…</p>;
  const entry = patient.value.programs.find(({ program }) => program.id === programId);
  if (!entry)
    return (
      <Failed error={{ code: 'not-found', message: 'This program is not on this computer any more.' }} />
    );
  return (
    <OpenBuilder
      key={`${entry.program.id} ${entry.revision}`}
      patient={patient.value.patient}
      clinic={clinic.value.clinic}
      today={info.value.today}
      entry={entry}
      onReload={patient.reload}
    />
  );
}

export type ProgramEntry = Output<'patient.load'>['programs'][number];

function Failed({ error }: { readonly error: ApiError }) {
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
      </header>
      <main className="page">
        <h1>This program cannot be opened</h1>
        <p className="notice notice--stop" role="alert">
          {error.message}
        </p>
      </main>
    </div>
  );
}
