import type { PatientId } from '../../shared/id';
import { useLoaded } from '../api/useLoaded';
import { Brand } from '../design/Brand';
import '../design/forms.css';
import { PatientRecord } from './PatientRecord';
import './patient.css';
import './programs/programs.css';

type Props = {
  readonly patientId: PatientId;
  /** A key of the patient: the field a finding waits for. */
  readonly field?: string | undefined;
};

/** Opens one patient's record. */
export function PatientScreen({ patientId, field }: Props) {
  const info = useLoaded('app.info', {});
  const opened = useLoaded('patient.load', { patientId });
  if (info.state === 'ready' && opened.state === 'ready')
    return (
      <PatientRecord
        key={opened.value.revision}
        opened={opened.value}
        today={info.value.today}
        field={field}
        onReload={opened.reload}
      />
    );
  const failed = [info, opened].find((loaded) => loaded.state === 'failed');
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
      </header>
      <main className="page">
        <h1 className="visually-hidden">Patient</h1>
        {failed?.state === 'failed' ? (
          <p className="notice notice--stop" role="alert">
            {failed.error.message}
          </p>
        ) : (
          <p className="muted">Opening…</p>
        )}
      </main>
    </div>
  );
}
