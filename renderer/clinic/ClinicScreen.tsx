import { useLoaded } from '../api/useLoaded';
import { Brand } from '../design/Brand';
import '../design/forms.css';
import { ClinicForm } from './ClinicForm';
import './clinic.css';
import './look.css';

/** The practice: what prints on every handout, who signs, and what iron it owns. */
export function ClinicScreen() {
  const opened = useLoaded('clinic.load', {});
  if (opened.state === 'ready')
    return <ClinicForm key={opened.value.revision} opened={opened.value} onReload={opened.reload} />;
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
      </header>
      <main className="page">
        <h1>Clinic</h1>
        {opened.state === 'failed' ? (
          <p className="notice notice--stop" role="alert">
            {opened.error.message}
          </p>
        ) : (
          <p className="muted">Opening…</p>
        )}
      </main>
    </div>
  );
}
