import { useEffect, useRef } from 'react';
import type { BatchState } from './useBatch';
import type { BatchOutcome } from './runBatch';

type Made = Extract<BatchState, { step: 'unsaved' | 'saved' }>;

type Props = {
  readonly state: Made;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
};

/** Which number in the file is whom, and who was left out and why. Names are shown here only: the file holds none. */
export function BatchResult({ state, onSave, onCancel, onAgain }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { outcomes } = state.made;
  const isMade = ({ answer }: BatchOutcome) => answer.outcome === 'made';
  const made = outcomes.filter(isMade);
  const leftOut = outcomes.filter((outcome) => !isMade(outcome));
  return (
    <section className="batch__result" aria-labelledby="batch-result">
      <h2 id="batch-result" ref={title} tabIndex={-1}>
        {titleOf(state, made.length)}
      </h2>
      <SavedWords state={state} />
      <div className="form-actions">
        {state.step === 'unsaved' && made.length > 0 ? (
          <>
            <button type="button" className="button button--primary" onClick={onSave}>
              Save the file
            </button>
            <button type="button" className="button" onClick={onCancel}>
              Drop them
            </button>
          </>
        ) : (
          <button type="button" className="button" onClick={state.step === 'saved' ? onAgain : onCancel}>
            Back to the choice
          </button>
        )}
      </div>
      <MadeTable outcomes={made} />
      <LeftOutList outcomes={leftOut} />
    </section>
  );
}

function titleOf(state: Made, made: number): string {
  if (made === 0) return 'No handout was made';
  const handouts = made === 1 ? '1 handout' : `${made} handouts`;
  return state.step === 'saved' ? `${handouts} saved` : `${handouts} made, not saved yet`;
}

function SavedWords({ state }: { readonly state: Made }) {
  if (state.step === 'unsaved')
    return state.error === null ? null : (
      <p className="notice notice--stop" role="alert">
        {state.error.message}
      </p>
    );
  const { file, recorded, unrecorded } = state.saved;
  if (file.outcome === 'cancelled') return null;
  return (
    <>
      <p>
        Saved as {file.fileName}.
        {recorded > 0 ? ` ${recorded === 1 ? '1 is' : `${recorded} are`} recorded as issued.` : ''}
      </p>
      {unrecorded.map(({ fileName, reason }) => (
        <p key={fileName} className="notice notice--stop" role="alert">
          {fileName} is in the file but is not recorded as issued. {reason}
        </p>
      ))}
    </>
  );
}

function MadeTable({ outcomes }: { readonly outcomes: readonly BatchOutcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <div className="panel batch__table">
      <table className="table">
        <caption className="visually-hidden">The handouts in the file, in order</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Patient</th>
            <th scope="col">Pages</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ job, answer }) =>
            answer.outcome === 'made' ? (
              <tr key={answer.fileName}>
                <td className="batch__file">{answer.fileName}</td>
                <td>{job.name}</td>
                <td>{answer.pages}</td>
                <td>
                  {answer.draft ? <span className="chip chip--stop">Draft, not for the patient</span> : null}
                  {answer.photosLostOf.length > 0
                    ? `Without the photo of ${answer.photosLostOf.join(', ')}`
                    : ''}
                </td>
              </tr>
            ) : null,
          )}
        </tbody>
      </table>
    </div>
  );
}

function LeftOutList({ outcomes }: { readonly outcomes: readonly BatchOutcome[] }) {
  if (outcomes.length === 0) return null;
  return (
    <div>
      <h3>Left out</h3>
      <ul className="batch__left">
        {outcomes.map(({ job, answer }) => (
          <li key={job.patientId}>
            <strong>{job.name}</strong>: {answer.outcome === 'left-out' ? answer.reason : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}
