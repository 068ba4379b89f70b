import Dialog from '@mui/material/Dialog';
import { useState } from 'react';
import type { Program } from '../../../shared/program/schema';
import { FromOtherPatient } from './copy/FromOtherPatient';
import { FromOwnProgram } from './copy/FromOwnProgram';
import { type ProgramSource, SourceChoice } from './copy/SourceChoice';
import { FromTemplate } from './FromTemplate';
import type { Person } from './templateStanding';

type Props = Person & {
  /** The patient's programs, the newest first. */
  readonly programs: readonly Program[];
  readonly onClose: () => void;
  /** Leads to a field of the record behind the dialog. */
  readonly onField: (field: string) => void;
};

/** Starts a program from research, from an earlier program or from another patient's, and opens it in the builder. */
export function NewProgramDialog({ programs, onField, ...person }: Props) {
  const [source, setSource] = useState<ProgramSource>('template');
  return (
    <Dialog open onClose={person.onClose} aria-labelledby="new-program" maxWidth="lg" fullWidth>
      <div className="new-program">
        <h2 id="new-program">New program</h2>
        <SourceChoice chosen={source} onChoose={setSource} hasOwn={programs.length > 0} />
        {source === 'template' ? <FromTemplate {...person} onField={onField} /> : null}
        {source === 'own' ? <FromOwnProgram {...person} programs={programs} /> : null}
        {source === 'other' ? <FromOtherPatient {...person} /> : null}
      </div>
    </Dialog>
  );
}
