import type { ReactNode } from 'react';
import { ageInYears } from '../../shared/localDate';
import { BoneChip, PatientAlerts } from '../patient/PatientChips';
import { Brand } from '../design/Brand';
import { Icon } from '../design/Icon';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { Keys } from './commands/Keys';
import { ariaKeys, isMac } from './commands/keyNames';
import { useRunCommand } from './commands/commandsContext';
import { keysOf } from './commands/shortcuts';
import { ProgramSettings } from './settings/ProgramSettings';
import { VersionsMenu } from './VersionsMenu';

/** Whose program this is, whether it is saved, one step back, one step forward, and on to the handout. */
export function BuilderHeader({ children }: { readonly children: ReactNode }) {
  const run = useRunCommand();
  const program = useProgram();
  const { patient, template, today } = useCase();
  const fullName = `${patient.given} ${patient.family.join(' ')}`;
  return (
    <header className="topbar">
      <Brand />
      <nav aria-label="Where you are" className="builder__crumbs">
        <button
          type="button"
          className="link builder__patient"
          onClick={() => run('open-patient')}
          title={fullName}
        >
          {fullName}
        </button>
        <span className="muted">{ageInYears(patient.dateOfBirth, today)}</span>
      </nav>
      <BoneChip patient={patient} />
      <PatientAlerts patient={patient} />
      <h1 className="topbar__title" title={program.title}>
        {program.title}
      </h1>
      <ProgramSettings />
      {template ? <span className="chip builder__template">{template.name}</span> : null}
      <span className="topbar__spacer" />
      {children}
      <PaletteButton />
      <UndoButtons />
      <VersionsMenu />
      <button
        type="button"
        className="button button--primary"
        aria-keyshortcuts={shortcutOf('open-handout')}
        onClick={() => run('open-handout')}
      >
        Handout
      </button>
    </header>
  );
}

const shortcutOf = (command: string): string | undefined => {
  const keys = keysOf(command);
  return keys === null ? undefined : ariaKeys(keys, isMac());
};

function PaletteButton() {
  const run = useRunCommand();
  return (
    <button
      type="button"
      className="button builder__find"
      aria-haspopup="dialog"
      aria-keyshortcuts={shortcutOf('open-palette')}
      title="Every command and every exercise"
      onClick={() => run('open-palette')}
    >
      Find
      <span className="visually-hidden"> a command or an exercise</span>
      <span aria-hidden="true" className="builder__findkeys">
        <Keys keys="Mod+K" />
      </span>
    </button>
  );
}

function UndoButtons() {
  const past = useBuilder((state) => state.history.past.at(-1)?.label ?? null);
  const future = useBuilder((state) => state.history.future[0]?.label ?? null);
  const run = useRunCommand();
  return (
    <>
      <button
        type="button"
        className="button button--icon"
        aria-label={past === null ? 'Undo' : `Undo ${past}`}
        title={past === null ? 'Nothing to undo' : `Undo ${past}`}
        aria-disabled={past === null}
        aria-keyshortcuts={shortcutOf('undo')}
        onClick={() => run('undo')}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button button--icon"
        aria-label={future === null ? 'Redo' : `Redo ${future}`}
        title={future === null ? 'Nothing to redo' : `Redo ${future}`}
        aria-disabled={future === null}
        aria-keyshortcuts={shortcutOf('redo')}
        onClick={() => run('redo')}
      >
        <Icon name="redo" />
      </button>
    </>
  );
}
