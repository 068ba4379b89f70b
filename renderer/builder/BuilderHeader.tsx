import type { ReactNode } from 'react';
import { ageInYears } from '../../shared/localDate';
import { BoneChip, PatientAlerts } from '../patient/PatientChips';
import { Brand } from '../design/Brand';
import { useNavigate } from '../navigation';
import { useBuilder, useProgram } from './builderStore';
import { useCase } from './caseContext';
import { ProgramSettings } from './ProgramSettings';
import { useUndo } from './useUndo';

/** Whose program this is, whether it is saved, one step back, one step forward, and on to the handout. */
export function BuilderHeader({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
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
          onClick={() => navigate({ screen: 'patient', patientId: patient.id })}
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
      {template ? <span className="chip">{template.name}</span> : null}
      <span className="topbar__spacer" />
      {children}
      <UndoButtons />
      <button
        type="button"
        className="button button--primary"
        onClick={() => navigate({ screen: 'handout', patientId: patient.id, programId: program.id })}
      >
        Handout
      </button>
    </header>
  );
}

function UndoButtons() {
  const past = useBuilder((state) => state.history.past.at(-1)?.label ?? null);
  const future = useBuilder((state) => state.history.future[0]?.label ?? null);
  const { undo, redo } = useUndo();
  return (
    <>
      <button
        type="button"
        className="button button--icon"
        aria-label={past === null ? 'Undo' : `Undo ${past}`}
        title={past === null ? 'Nothing to undo' : `Undo ${past}`}
        aria-disabled={past === null}
        onClick={undo}
      >
        <span aria-hidden="true">↶</span>
      </button>
      <button
        type="button"
        className="button button--icon"
        aria-label={future === null ? 'Redo' : `Redo ${future}`}
        title={future === null ? 'Nothing to redo' : `Redo ${future}`}
        aria-disabled={future === null}
        onClick={redo}
      >
        <span aria-hidden="true">↷</span>
      </button>
    </>
  );
}
