import { useLoaded } from '../api/useLoaded';
import { Brand } from '../design/Brand';
import { formatWeekday } from '../design/formatDate';
import '../design/forms.css';
import { useNavigate } from '../navigation';
import { About } from './About';
import { Patients } from './Patients';
import './today.css';

/** Where the day begins: the patients seen lately, and whose program is due for review. */
export function TodayScreen() {
  const navigate = useNavigate();
  const info = useLoaded('app.info', {});
  const clinic = useLoaded('clinic.load', {});
  const list = useLoaded('patient.list', {});
  const failed = [info, clinic, list].find((loaded) => loaded.state === 'failed');
  const clinicName = clinic.state === 'ready' ? clinic.value.clinic.name : '';
  const reload = () => [info, clinic, list].forEach((loaded) => loaded.reload());
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
        <span className="topbar__spacer" />
        {clinicName === '' ? null : <span className="muted today__clinic">{clinicName}</span>}
        <button type="button" className="button" onClick={() => navigate({ screen: 'library' })}>
          Library
        </button>
        <button type="button" className="button" onClick={() => navigate({ screen: 'evidence' })}>
          Evidence
        </button>
        <button type="button" className="button" onClick={() => navigate({ screen: 'clinic' })}>
          Clinic
        </button>
      </header>
      <main className="screen__body">
        <div className="page today">
          <div className="today__title">
            <h1>Today</h1>
            {info.state === 'ready' ? <p className="muted">{formatWeekday(info.value.today)}</p> : null}
          </div>
          {failed?.state === 'failed' ? (
            <div className="notice notice--stop" role="alert">
              {failed.error.message}{' '}
              <button type="button" className="link" onClick={reload}>
                Try again
              </button>
            </div>
          ) : null}
          {info.state === 'ready' && clinic.state === 'ready' && list.state === 'ready' ? (
            <Patients
              info={info.value}
              clinic={clinic.value.clinic}
              list={list.value}
              onAdded={list.reload}
            />
          ) : null}
          {info.state === 'ready' ? <About version={info.value.version} /> : null}
        </div>
      </main>
    </div>
  );
}
