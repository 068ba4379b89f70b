import Dialog from '@mui/material/Dialog';
import { useId, useRef, useState } from 'react';
import type { Program } from '../../../shared/program/schema';
import type { Autosave } from '../../api/autosave';
import { useServices } from '../../api/services';
import { useTemplates } from '../../api/templates';
import { useLoaded } from '../../api/useLoaded';
import { WINDOW_WORDS } from '../../compare/diffWords';
import { ProgramDiffView } from '../../compare/ProgramDiffView';
import { useAnnounce } from '../../design/LiveRegion';
import { plainNames } from '../../patient/programs/plainNames';
import { useProgram } from '../builderStore';
import { keepAside, type Theirs } from './settleConflict';
import { newId } from '../../newId';

type Props = {
  readonly autosave: Pick<Autosave<unknown>, 'resume'>;
  readonly onReload: () => void;
  readonly onClose: () => void;
};

/** Both versions side by side, and three ways on. Whichever is taken, the other stays as a program of its own. */
export function ConflictDialog(props: Props) {
  const title = useId();
  const mine = useProgram();
  const theirs = useLoaded('program.load', { patientId: mine.patientId, programId: mine.id });
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={title} maxWidth="lg" fullWidth>
      <div className="conflict">
        <h2 id={title}>Changed in another window</h2>
        <p>
          The other window saved this program first. What you changed here is not saved. Nothing is lost: the
          version you do not go on with stays as a program of its own.
        </p>
        {theirs.state === 'loading' ? <p className="muted">Opening…</p> : null}
        {theirs.state === 'failed' ? (
          <p className="notice notice--stop" role="alert">
            The other version cannot be read. {theirs.error.message}
          </p>
        ) : null}
        {theirs.state === 'ready' ? (
          <BothVersions {...props} mine={mine} theirs={theirs.value} />
        ) : (
          <div className="conflict__actions">
            <button type="button" className="button" onClick={props.onClose}>
              Decide later
            </button>
          </div>
        )}
      </div>
    </Dialog>
  );
}

type BothProps = Props & { readonly mine: Program; readonly theirs: Theirs };

function BothVersions({ mine, theirs, onClose, ...rest }: BothProps) {
  const { busy, refusal, keepMine, takeTheirs } = useSettling({ mine, theirs, onClose, ...rest });
  return (
    <>
      <div className="conflict__diff" role="region" aria-label="Both versions" tabIndex={0}>
        <ProgramDiffView before={theirs.program} after={mine} words={WINDOW_WORDS} heading="h3" />
      </div>
      {refusal === null ? null : (
        <p className="notice notice--stop" role="alert">
          {refusal}
        </p>
      )}
      <div className="conflict__actions">
        <button type="button" className="button" onClick={onClose}>
          Decide later
        </button>
        <button type="button" className="button" aria-disabled={busy} onClick={takeTheirs}>
          Take theirs
        </button>
        <button type="button" className="button button--primary" aria-disabled={busy} onClick={keepMine}>
          Keep mine
        </button>
      </div>
    </>
  );
}

const clock = () => new Date().toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });

function useSettling({ mine, theirs, autosave, onReload, onClose }: BothProps) {
  const { client } = useServices();
  const { all } = useTemplates();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const running = useRef(false);
  const settle = async (aside: Program, window: string, goOn: () => void) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    const kept = await keepAside(aside, {
      client,
      newId,
      names: plainNames(all, aside),
      from: `${window}, ${clock()}`,
    });
    if (!kept.ok) {
      running.current = false;
      setBusy(false);
      return setRefusal(kept.error);
    }
    announce(`The other version is kept as ${kept.value.title}`);
    goOn();
  };
  return {
    busy,
    refusal,
    keepMine: () =>
      void settle(theirs.program, 'other window', () => {
        onClose();
        autosave.resume(theirs.revision);
      }),
    // The dialog goes with the page below it: what was typed there until theirs is read would be lost.
    takeTheirs: () => void settle(mine, 'this window', onReload),
  };
}
