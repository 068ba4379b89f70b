import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { ProgramId } from '../../shared/id';
import { copyProgram } from '../../shared/program/copyProgram';
import { useServices } from '../api/services';
import { useTemplates } from '../api/templates';
import { useNavigate } from '../navigation';
import { plainNames } from '../patient/programs/plainNames';
import { ProgressDialog } from '../patient/programs/progress/ProgressDialog';
import { useCreateProgram } from '../patient/programs/useCreateProgram';
import { nextTitle } from '../patient/programs/versionTitle';
import { useProgram } from './builderStore';
import { useCase } from './caseContext';

const newId = () => crypto.randomUUID();

/** Makes a copy of the open program as its next version, and says which titles are taken. */
function useVersions() {
  const { client } = useServices();
  const { all } = useTemplates();
  const program = useProgram();
  const { refusal, submit } = useCreateProgram();
  const titlesTaken = async (): Promise<readonly string[]> => {
    const loaded = await client('patient.load', { patientId: program.patientId });
    return loaded.ok ? loaded.value.programs.map((entry) => entry.program.title) : [program.title];
  };
  const copy = async () => {
    const made = copyProgram({
      program,
      to: program.patientId,
      id: ProgramId.parse(newId()),
      newId,
      startDate: program.startDate,
      keepTracks: true,
      names: plainNames(all, program),
    });
    submit({ ...made, title: nextTitle(program.title, await titlesTaken()) });
  };
  return { refusal, titlesTaken, copy };
}

/** What can be made of the open program: its next version, a copy, a comparison with another version. */
export function VersionsMenu() {
  const navigate = useNavigate();
  const program = useProgram();
  const { patient, clinic, today } = useCase();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [titles, setTitles] = useState<readonly string[] | null>(null);
  const { refusal, titlesTaken, copy } = useVersions();
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
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem onClick={pick(() => void titlesTaken().then(setTitles))}>
          Progress to next version…
        </MenuItem>
        <MenuItem onClick={pick(() => void copy())}>Copy as new version</MenuItem>
        <MenuItem
          onClick={pick(() =>
            navigate({ screen: 'compare', patientId: patient.id, after: program.id, from: program.id }),
          )}
        >
          Compare with…
        </MenuItem>
      </Menu>
      {titles === null ? null : (
        <ProgressDialog {...{ program, titles, patient, clinic, today }} onClose={() => setTitles(null)} />
      )}
      {refusal === null ? null : (
        <span className="chip chip--stop" role="alert">
          Not copied: {refusal}
        </span>
      )}
    </>
  );
}
