import { useEffect, useRef } from 'react';
import { type BatchFate, batchFate, type InFile, type LeftOut } from './batchFate';
import type { BatchState } from './useBatch';

type Made = Extract<BatchState, { step: 'unsaved' | 'saving' | 'saved' }>;

type Props = {
  readonly state: Made;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  readonly onAgain: () => void;
};

/**
 * Which number in the file is whom, whose is issued, and who was left out and why. Names are shown here only: the file
 * holds none.
 */
export function BatchResult({ state, onSave, onCancel, onAgain }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const fate = batchFate(state.made, state.step === 'saved' ? state.saved : null);
  return (
    <section className="batch__result" aria-labelledby="batch-result">
      <h2 id="batch-result" ref={title} tabIndex={-1}>
        {titleOf(state, fate)}
      </h2>
      <SavedWords state={state} />
      <LostLogo inFile={fate.inFile} isSaved={state.step === 'saved'} />
      <div className="form-actions">
        {state.step === 'unsaved' && fate.inFile.length > 0 ? (
          <>
            <button type="button" className="button button--primary" onClick={onSave}>
              Save the file
            </button>
            <button type="button" className="button" onClick={onCancel}>
              Drop them
            </button>
          </>
        ) : state.step === 'saving' ? null : (
          <button type="button" className="button" onClick={state.step === 'saved' ? onAgain : onCancel}>
            Back to the choice
          </button>
        )}
      </div>
      <FileTable inFile={fate.inFile} />
      <LeftOutList leftOut={fate.leftOut} />
    </section>
  );
}

function titleOf({ step }: Made, { inFile: { length } }: BatchFate): string {
  if (length === 0) return 'No handout was made';
  const handouts = length === 1 ? '1 handout' : `${length} handouts`;
  if (step === 'saving') return `Saving ${handouts}…`;
  return step === 'saved' ? `${handouts} saved` : `${handouts} made, not saved yet`;
}

function SavedWords({ state }: { readonly state: Made }) {
  if (state.step === 'saving')
    return <p>Choose where to keep the file. Then each handout is recorded, and the file is written.</p>;
  if (state.step === 'unsaved')
    return state.error === null ? (
      <p>Nothing is written and nobody’s handout is issued until the file is saved.</p>
    ) : (
      <p className="notice notice--stop" role="alert">
        {state.error.message}
      </p>
    );
  const { file, recorded, leftOut } = state.saved;
  if (file.outcome === 'cancelled') return null;
  return (
    <>
      <p>
        Saved as {file.fileName}.{' '}
        {recorded === 0
          ? 'None is recorded as issued.'
          : recorded === 1
            ? '1 is issued.'
            : `${recorded} are issued.`}
      </p>
      {leftOut.length === 0 ? null : (
        <p className="notice notice--stop" role="alert">
          {leftOut.length === 1 ? '1 patient is' : `${leftOut.length} patients are`} not in the file: see
          “Left out” below.
        </p>
      )}
    </>
  );
}

/** The clinic has one logo, so it is said once. */
function LostLogo({ inFile, isSaved }: { readonly inFile: readonly InFile[]; readonly isSaved: boolean }) {
  if (!inFile.some(({ answer }) => answer.logoLost)) return null;
  return (
    <p className="notice">
      Printed without the clinic’s logo, because its file is missing or damaged.{' '}
      {isSaved
        ? 'Choose it again on the Clinic screen.'
        : 'To print it, drop these, choose the logo again on the Clinic screen, and make them anew.'}
    </p>
  );
}

function FileTable({ inFile }: { readonly inFile: readonly InFile[] }) {
  if (inFile.length === 0) return null;
  return (
    <div className="panel batch__table">
      <table className="table">
        <caption className="visually-hidden">The handouts in the file, in order</caption>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">Patient</th>
            <th scope="col">Pages</th>
            <th scope="col">Issued</th>
            <th scope="col">Note</th>
          </tr>
        </thead>
        <tbody>
          {inFile.map(({ name, answer, issued }) => (
            <tr key={answer.fileName}>
              <td className="batch__file">{answer.fileName}</td>
              <td>{name}</td>
              <td>{answer.pages}</td>
              <td>{answer.draft ? <span className="chip chip--stop">{issued}</span> : issued}</td>
              <td>
                {answer.photosLostOf.length > 0
                  ? `Without the photo of ${answer.photosLostOf.join(', ')}`
                  : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LeftOutList({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  return (
    <div>
      <h3>Left out: no handout in the file, none issued</h3>
      <ul className="batch__left">
        {leftOut.map(({ name, reason }) => (
          <li key={`${name}: ${reason}`}>
            <strong>{name}</strong>: {reason}
          </li>
        ))}
      </ul>
    </div>
  );
}
