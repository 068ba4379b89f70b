import './handout.css';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { Clinic } from '../../shared/clinic/schema';
import type { HandoutOptions } from '../../shared/handout/options';
import type { PatientId, ProgramId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';
import { currentWeek } from '../../shared/program/calendar';
import type { Program } from '../../shared/program/schema';
import type { Patient } from '../../shared/patient/schema';
import { useServices } from '../api/services';
import { useOpenProgram } from '../api/useOpenProgram';
import { download } from '../api/download';
import { Brand } from '../design/Brand';
import { CannotOpen } from '../design/CannotOpen';
import { useAnnounce } from '../design/LiveRegion';
import { useNavigate } from '../navigation';
import { LanguageNotice } from './LanguageNotice';
import { OptionsForm } from './OptionsForm';
import { PageCanvas } from './PageCanvas';
import { PrintSheets } from './PrintSheets';
import { type Preview, usePreview } from './usePreview';

type Props = { readonly patientId: PatientId; readonly programId: ProgramId };

/** Options at the left, the real PDF at the right; print it or save it. */
export function HandoutScreen({ patientId, programId }: Props) {
  const loaded = useOpenProgram(patientId, programId);
  if (loaded.state === 'failed') return <CannotOpen what="This handout" error={loaded.error} />;
  if (loaded.state === 'loading') return <p className="page muted">Opening…</p>;
  const { patient, clinic, today, entry } = loaded.value;
  return <OpenHandout patient={patient} program={entry.program} clinic={clinic} today={today} />;
}

/** Ctrl+P, and Print in the application menu. */
function usePrintCommand(print: () => void): void {
  const run = useEffectEvent(print);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    const off = window.osteonHost?.on('menu.print', () => run());
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      off?.();
    };
  }, []);
}

type OpenProps = {
  readonly patient: Patient;
  readonly program: Program;
  readonly clinic: Clinic;
  readonly today: LocalDate;
};

/** The handout starts with the phase the patient is in today. */
const startOptions = (program: Program, clinic: Clinic, today: LocalDate): HandoutOptions => ({
  paper: clinic.paper,
  documents: ['handout'],
  layout: 'standard',
  binding: false,
  inEnglish: false,
  notes: false,
  showChanges: false,
  week: currentWeek(program, today),
  date: today,
  nextVisit: null,
});

function OpenHandout({ patient, program, clinic, today }: OpenProps) {
  const navigate = useNavigate();
  const [options, setOptions] = useState(() => startOptions(program, clinic, today));
  const [printing, setPrinting] = useState(false);
  const preview = usePreview(patient.id, program.id, options);
  const stopPrinting = useCallback(() => setPrinting(false), []);
  usePrintCommand(() => setPrinting(true));
  return (
    <div className="screen">
      <header className="topbar">
        <Brand />
        <button
          type="button"
          className="link"
          onClick={() => navigate({ screen: 'builder', patientId: patient.id, programId: program.id })}
        >
          Back to the program
        </button>
        <h1 className="topbar__title">Handout for {patient.preferredName || patient.given}</h1>
        <span className="topbar__spacer" />
        <button
          type="button"
          className="button"
          aria-disabled={preview.state !== 'ready'}
          onClick={() => preview.state === 'ready' && setPrinting(true)}
        >
          Print
        </button>
        <SaveButton patientId={patient.id} programId={program.id} options={options} />
      </header>
      <div className="handout">
        <aside className="handout__options" aria-label="Options">
          <OptionsForm program={program} options={options} onChange={setOptions} />
          <LanguageNotice program={program} week={options.week} patient={patient} />
          {clinic.phone === '' ? (
            <p className="notice">
              The clinic has no phone number yet, so the stop box cannot print one.{' '}
              <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
                Enter it
              </button>
            </p>
          ) : null}
        </aside>
        <main className="handout__pages" aria-label="Preview" tabIndex={0}>
          <Pages preview={preview} />
        </main>
      </div>
      {printing && preview.state === 'ready' ? (
        <PrintSheets pdf={preview.pdf} paper={options.paper} onDone={stopPrinting} />
      ) : null}
    </div>
  );
}

function Pages({ preview }: { readonly preview: Preview }) {
  switch (preview.state) {
    case 'drawing':
      return <p className="muted">Setting the page…</p>;
    case 'failed':
      return (
        <p className="notice notice--stop" role="alert">
          {preview.error.message}
        </p>
      );
    case 'ready':
      return (
        <>
          {preview.made.draft ? (
            <p className="notice notice--stop" role="status">
              A stop is open in the check, so every page says DRAFT. Resolve it, or record why it is kept,
              before giving this to the patient.
            </p>
          ) : null}
          {preview.made.photosLostOf.length > 0 ? (
            <p className="notice" role="status">
              Printed without a photo, because its file is missing or damaged:{' '}
              {preview.made.photosLostOf.join(', ')}. Choose the photo anew on the Clinic screen, or bring its
              file back.
            </p>
          ) : null}
          {Array.from({ length: preview.pdf.pages }, (_, index) => (
            <PageCanvas key={index} pdf={preview.pdf} page={index + 1} dpi={144} className="handout__page" />
          ))}
        </>
      );
  }
}

function SaveButton({ patientId, programId, options }: Props & { readonly options: HandoutOptions }) {
  const { client } = useServices();
  const announce = useAnnounce();
  const [told, setTold] = useState<{ readonly text: string; readonly fault: boolean } | null>(null);
  const tell = (text: string, fault = false) => {
    setTold({ text, fault });
    announce(text);
  };
  const save = async () => {
    const result = await client('handout.save', { patientId, programId, options });
    if (!result.ok) return tell(result.error.message, true);
    switch (result.value.outcome) {
      case 'cancelled':
        return setTold(null);
      case 'saved':
        return tell(`Saved as ${result.value.fileName}`);
      case 'download':
        download(result.value.path, result.value.fileName);
        return tell(`Saved as ${result.value.fileName}`);
    }
  };
  return (
    <>
      {told ? (
        <span className={told.fault ? 'chip chip--stop' : 'muted'} role={told.fault ? 'alert' : undefined}>
          {told.text}
        </span>
      ) : null}
      <button type="button" className="button button--primary" onClick={() => void save()}>
        Save PDF
      </button>
    </>
  );
}
