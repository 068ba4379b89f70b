import { useRef } from 'react';
import type { IssueSummary } from '../../shared/api/contract';
import { useServices } from '../api/services';
import { SetAsideNotice } from '../design/SetAsideNotice';
import { DOCUMENT_NAMES } from './documentNames';
import { formatInstant } from './formatInstant';
import { HeldNotice } from './HeldNotice';
import { useTell } from './told';
import type { Handout } from './useHandout';
import { useSaveFile } from './useSaveFile';

/** What this patient was given before: each can be shown, printed and saved again as it was. */
export function IssuedList({ handout }: { readonly handout: Handout }) {
  const { issues } = handout;
  const title = useRef<HTMLHeadingElement>(null);
  return (
    <section className="beside" aria-labelledby="issued-before">
      <h2 id="issued-before" className="beside__title" ref={title} tabIndex={-1}>
        Issued before
      </h2>
      <Content handout={handout} onSettled={() => title.current?.focus()} />
      {issues.state === 'ready' ? <SetAsideNotice files={issues.value.setAside} /> : null}
    </section>
  );
}

type ContentProps = { readonly handout: Handout; readonly onSettled: () => void };

function Content({ handout, onSettled }: ContentProps) {
  const { issues } = handout;
  if (issues.state === 'failed') return <p className="notice notice--stop">{issues.error.message}</p>;
  if (issues.state === 'loading') return null;
  if (issues.value.issues.length === 0)
    return (
      <p className="beside__hint">
        Nothing yet. “Issue” keeps exactly what the patient gets, to print again at any time.
      </p>
    );
  return (
    <ul className="issued">
      {issues.value.issues.map((issue) => (
        <Row key={issue.issueId} issue={issue} handout={handout} onSettled={onSettled} />
      ))}
    </ul>
  );
}

type RowProps = {
  readonly issue: IssueSummary;
  readonly handout: Handout;
  /** What was pressed is gone. */
  readonly onSettled: () => void;
};

function Row({ issue, handout, onSettled }: RowProps) {
  const { client } = useServices();
  const tell = useTell();
  const saveFile = useSaveFile();
  const { facts, issued } = handout;
  const isShown = issued.shown?.issueId === issue.issueId;
  const name = `version ${issue.shortId} of ${formatInstant(issue.issuedAt)}`;
  const reprint = async () => {
    const failure = await issued.reprint(issue);
    if (failure) tell.fault(failure.message);
    else tell.clear();
  };
  const copyChart = async () => {
    const { programId, issueId, options } = issue;
    const made = await client('handout.chart', { patientId: facts.patient.id, programId, options, issueId });
    if (!made.ok) return tell.fault(made.error.message);
    try {
      await navigator.clipboard.writeText(made.value.text);
      tell.done(`The chart text of ${name} is copied.`);
    } catch {
      tell.fault('The text could not be copied. Press Reprint, then “Show and edit…” below.');
    }
  };
  const save = () =>
    saveFile(() => client('handout.saveIssued', { patientId: facts.patient.id, issueId: issue.issueId }));
  const settle = async (given: boolean) => {
    const { issueId } = issue;
    const settled = await client('handout.settleHeld', { patientId: facts.patient.id, issueId, given });
    if (!settled.ok) return tell.fault(settled.error.message);
    if (isShown && !given) issued.leave();
    handout.reloadRecords();
    handout.refresh();
    onSettled();
    tell.done(given ? `On record as given: ${name}.` : `Taken off the record: ${name}.`);
  };
  return (
    <li className="issued__row" aria-current={isShown}>
      <p>
        <strong>{formatInstant(issue.issuedAt)}</strong> <span className="issued__id">{issue.shortId}</span>
      </p>
      <p className="beside__hint">{describe(issue, facts.program.id)}</p>
      {issue.isHeld ? <HeldNotice name={name} onSettle={(given) => void settle(given)} /> : null}
      <p className="issued__actions">
        <button type="button" className="link" aria-label={`Reprint ${name}`} onClick={() => void reprint()}>
          Reprint
        </button>
        <button type="button" className="link" aria-label={`Save ${name}`} onClick={() => void save()}>
          Save
        </button>
        <button
          type="button"
          className="link"
          aria-label={`Copy for chart: ${name}`}
          onClick={() => void copyChart()}
        >
          Copy for chart
        </button>
      </p>
    </li>
  );
}

/** "Exercises, Log sheet. Ana Ruiz PT. Program: Bone strength". */
function describe({ options, therapistName, programId, programTitle }: IssueSummary, here: string): string {
  const parts = [
    options.documents.map((kind) => DOCUMENT_NAMES[kind].name).join(', '),
    therapistName ?? 'No therapist named',
    ...(programId === here ? [] : [`Program: ${programTitle}`]),
  ];
  return `${parts.join('. ')}.`;
}
