import { type RefObject, useEffect, useRef } from 'react';
import type { Output } from '../../shared/api/contract';
import { useServices } from '../api/services';
import { Brand } from '../design/Brand';
import { useNavigate } from '../navigation';
import { NOT_KEPT, STOP_NOTICE } from './PreviewNotices';
import { useTell } from './told';
import type { Handout } from './useHandout';
import { usePrintCommand } from './usePrint';
import { useSaveFile } from './useSaveFile';

type Props = {
  readonly handout: Handout;
  readonly onPrint: (pdfBase64: string) => Promise<void>;
  readonly isPrinting: boolean;
};

/** Who it is for, and what can be done with what is shown: the new handout, or one that was issued. */
export function HandoutBar({ handout, onPrint, isPrinting }: Props) {
  const navigate = useNavigate();
  const { facts, preview, issued } = handout;
  const { patient, program } = facts;
  const printButton = useRef<HTMLButtonElement>(null);
  const isDraft = issued.shown === null && preview.state === 'ready' && preview.made.draft;
  const print = usePrintShown(handout, onPrint, isPrinting);
  usePrintCommand(print);
  return (
    <header className="topbar handout__bar">
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
        ref={printButton}
        type="button"
        className={`button${issued.shown ? ' button--primary' : ''}`}
        aria-disabled={!canPrint(handout) || isPrinting}
        onClick={print}
      >
        {isPrinting ? 'Preparing…' : isDraft ? 'Print draft' : 'Print'}
      </button>
      <SaveButton handout={handout} isDraft={isDraft} />
      {issued.shown === null ? <IssueButton handout={handout} printButton={printButton} /> : null}
    </header>
  );
}

const canPrint = ({ issued, preview }: Handout): boolean =>
  issued.shown !== null || preview.state === 'ready';

/** Prints what is shown. Where newer options are on their way, exactly those are made first. */
function usePrintShown(
  { facts, options, preview, issued }: Handout,
  onPrint: Props['onPrint'],
  isPrinting: boolean,
): () => void {
  const { client } = useServices();
  const tell = useTell();
  const printNew = async ({ pdfBase64, draft }: Output<'handout.preview'>) => {
    if (!draft) tell.done(NOT_KEPT);
    await onPrint(pdfBase64);
  };
  const run = async () => {
    if (isPrinting) return;
    if (issued.shown) return onPrint(issued.shown.pdfBase64);
    if (preview.state !== 'ready') return;
    if (JSON.stringify(preview.options) === JSON.stringify(options)) return printNew(preview.made);
    const made = await client('handout.preview', {
      patientId: facts.patient.id,
      programId: facts.program.id,
      options,
    });
    if (made.ok) await printNew(made.value);
    else tell.fault(made.error.message);
  };
  return () => void run();
}

function SaveButton({ handout, isDraft }: { readonly handout: Handout; readonly isDraft: boolean }) {
  const { client } = useServices();
  const saveFile = useSaveFile();
  const { facts, options, seen, refresh, issued } = handout;
  const patientId = facts.patient.id;
  const ask = async () => {
    if (issued.shown) return client('handout.saveIssued', { patientId, issueId: issued.shown.issueId });
    const saved = await client('handout.save', { patientId, programId: facts.program.id, options, seen });
    if (!saved.ok && saved.error.code === 'conflict') refresh();
    return saved;
  };
  const note = issued.shown || isDraft ? '' : NOT_KEPT;
  return (
    <button type="button" className="button" onClick={() => void saveFile(ask, note)}>
      {isDraft ? 'Save draft PDF' : 'Save PDF'}
    </button>
  );
}

type IssueProps = { readonly handout: Handout; readonly printButton: RefObject<HTMLButtonElement | null> };

/** Freezes what is shown. While a stop is open there is nothing to issue: the button says why. */
function IssueButton({ handout: { preview, issued }, printButton }: IssueProps) {
  const tell = useTell();
  const isReady = preview.state === 'ready' && !preview.made.draft;
  const wasIssued = useRef(false);
  // The next step is to print it: the button that was pressed is gone.
  useEffect(() => {
    const button = printButton.current;
    return () => {
      if (wasIssued.current) button?.focus();
    };
  }, [printButton]);
  const issue = async () => {
    if (preview.state !== 'ready') return;
    if (preview.made.draft) return tell.fault(STOP_NOTICE);
    wasIssued.current = true;
    const failure = await issued.issue();
    if (failure) {
      wasIssued.current = false;
      tell.fault(failure.message);
    } else tell.clear();
  };
  return (
    <button
      type="button"
      className="button button--primary"
      aria-disabled={!isReady}
      aria-describedby={isReady ? undefined : 'handout-stop'}
      onClick={() => void issue()}
    >
      Issue
    </button>
  );
}
