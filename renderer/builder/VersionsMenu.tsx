import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { copyAsVersion } from '../../shared/program/copyProgram';
import { useServices } from '../api/services';
import { useTemplates } from '../api/templates';
import { useLoaded } from '../api/useLoaded';
import { plainNames } from '../patient/programs/plainNames';
import { ProgressDialog } from '../patient/programs/progress/ProgressDialog';
import { useCreateProgram } from '../patient/programs/useCreateProgram';
import { nextTitle } from '../patient/programs/versionTitle';
import { useProgram } from './builderStore';
import { useCase } from './caseContext';
import { useRunCommand } from './commands/commandsContext';
import { useDialogs, useOpenDialog } from './commands/dialogs';
import { newId } from '../newId';

/** Makes a copy of the open program as its next version. */
function useCopyAsVersion() {
  const { client } = useServices();
  const { all } = useTemplates();
  const program = useProgram();
  const { refusal, submit } = useCreateProgram();
  const copy = async () => {
    const loaded = await client('patient.load', { patientId: program.patientId });
    const titles = loaded.ok ? loaded.value.programs.map((entry) => entry.program.title) : [];
    const made = copyAsVersion(program, { newId, names: plainNames(all, program) });
    submit({ ...made, title: nextTitle(program.title, titles) });
  };
  return { refusal, copy };
}

/** What can be made of the open program: its next version, a copy, a comparison with another version. */
export function VersionsMenu() {
  const run = useRunCommand();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { refusal, copy } = useCopyAsVersion();
  const pick = (run: () => void) => () => {
    setAnchor(null);
    run();
  };
  return (
    <>
      <button
        type="button"
        className="button"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        Versions
      </button>
      <Menu open={anchor !== null} anchorEl={anchor} disablePortal onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick(() => run('next-version'))}>Progress to next version…</MenuItem>
        <MenuItem onClick={pick(() => void copy())}>Copy as new version</MenuItem>
        <MenuItem onClick={pick(() => run('compare-versions'))}>Compare with…</MenuItem>
      </Menu>
      <NextVersion />
      {refusal === null ? null : (
        <span className="chip chip--stop" role="alert">
          Not copied: {refusal}
        </span>
      )}
    </>
  );
}

/** The dialog, once it is asked for by the menu or the palette. */
function NextVersion() {
  const open = useOpenDialog('next-version');
  return open === null ? null : <OpenNextVersion />;
}

function OpenNextVersion() {
  const program = useProgram();
  const { patient, clinic, today } = useCase();
  const close = useDialogs((dialogs) => dialogs.close);
  const loaded = useLoaded('patient.load', { patientId: patient.id });
  if (loaded.state === 'loading') return null;
  const titles = loaded.state === 'ready' ? loaded.value.programs.map((entry) => entry.program.title) : [];
  return <ProgressDialog {...{ program, titles, patient, clinic, today }} onClose={close} />;
}
