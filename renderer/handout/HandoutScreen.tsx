import '../design/forms.css';
import './handout.css';
import type { PatientId, ProgramId } from '../../shared/id';
import { useOpenProgram } from '../api/useOpenProgram';
import { CannotOpen } from '../design/CannotOpen';
import { useNavigate } from '../navigation';
import { ChangesNotice } from './ChangesNotice';
import { ChartText } from './ChartText';
import { HandoutBar } from './HandoutBar';
import { IssuedBar } from './IssuedBar';
import { IssuedList } from './IssuedList';
import { LanguageNotice } from './LanguageNotice';
import { NoTherapist } from './NoTherapist';
import { OptionsForm } from './OptionsForm';
import { PreviewNotices } from './PreviewNotices';
import { PreviewPages } from './PreviewPages';
import { PrintSheets } from './PrintSheets';
import { QualityPanel } from './QualityPanel';
import { TellContext, ToldLine, useTold } from './told';
import { type Handout, type HandoutFacts, useHandout } from './useHandout';
import { usePrint } from './usePrint';

type Props = { readonly patientId: PatientId; readonly programId: ProgramId };

/** Options at the left, the real PDF in the middle, what to know before it is issued at the right. */
export function HandoutScreen({ patientId, programId }: Props) {
  const loaded = useOpenProgram(patientId, programId);
  if (loaded.state === 'failed') return <CannotOpen what="This handout" error={loaded.error} />;
  if (loaded.state === 'loading') return <p className="page muted">Opening…</p>;
  const { patient, clinic, today, entry } = loaded.value;
  return <OpenHandout facts={{ patient, program: entry.program, clinic, today }} />;
}

function OpenHandout({ facts }: { readonly facts: HandoutFacts }) {
  const handout = useHandout(facts);
  const told = useTold();
  const { printing, print, done } = usePrint(told.fault);
  const { preview, issued, options } = handout;
  const pdf = issued.shown?.pdf ?? (preview.state === 'ready' ? preview.pdf : null);
  return (
    <TellContext value={told}>
      <div className="screen">
        <HandoutBar handout={handout} onPrint={print} isPrinting={printing !== null} />
        <ToldLine told={told} />
        <div className="handout">
          <aside className="handout__options" aria-label="Options">
            <OptionsForm
              program={facts.program}
              options={options}
              order={handout.order}
              readsOther={facts.patient.language !== 'en'}
              hasEarlier={handout.changes.state === 'ready' && handout.changes.value.changes !== null}
              onChange={handout.change}
              onOrder={(order, next) => handout.change(next, order)}
            />
          </aside>
          <PreviewPages pdf={pdf}>
            {issued.shown ? <IssuedBar shown={issued.shown} onLeave={issued.leave} /> : null}
            {issued.shown === null ? <PreviewNotices handout={handout} /> : null}
            {issued.shown === null ? <ChangesNotice changes={handout.changes} /> : null}
          </PreviewPages>
          <BesidePreview handout={handout} />
        </div>
        {printing === null ? null : <PrintSheets pdfBase64={printing} onDone={done} />}
      </div>
    </TellContext>
  );
}

/** What to look at before the handout is given out, what was given out before, and the note for the chart. */
function BesidePreview({ handout }: { readonly handout: Handout }) {
  const { facts, options } = handout;
  return (
    <aside className="handout__beside" aria-label="Before the handout is given out">
      <LanguageNotice program={facts.program} options={options} patient={facts.patient} />
      <NoPhone handout={handout} />
      <NoTherapist clinic={facts.clinic} />
      <QualityPanel handout={handout} />
      <IssuedList handout={handout} />
      <ChartText handout={handout} />
    </aside>
  );
}

function NoPhone({ handout: { facts } }: { readonly handout: Handout }) {
  const navigate = useNavigate();
  if (facts.clinic.phone !== '') return null;
  return (
    <p className="notice">
      The clinic has no phone number yet, so the stop box cannot print one.{' '}
      <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
        Enter it
      </button>
    </p>
  );
}
