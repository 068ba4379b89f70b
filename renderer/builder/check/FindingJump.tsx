import { useContext } from 'react';
import type { Finding, FindingPath } from '../../../shared/check/finding';
import { useNavigate } from '../../navigation';
import { BuilderContext } from '../builderStore';
import { useCase } from '../caseContext';
import { showPlace } from '../commands/findingActions';

/** Goes to what a finding speaks of: the exercise, the session or the phase, and the patient's field. */
export function FindingJump({ finding }: { readonly finding: Finding }) {
  const { path } = finding;
  return (
    <>
      {path.patientField === undefined ? null : <FieldButton finding={finding} field={path.patientField} />}
      {path.phase === undefined ? null : <PlaceButton path={path} />}
    </>
  );
}

type FieldProps = { readonly finding: Finding; readonly field: string };

function FieldButton({ finding: { severity, ruleId }, field }: FieldProps) {
  const navigate = useNavigate();
  const { patient } = useCase();
  return (
    <button
      type="button"
      className="button button--small"
      onClick={() => navigate({ screen: 'patient', patientId: patient.id, field })}
    >
      {severity === 'cannot-check' || ruleId.startsWith('A30') ? 'Enter it' : 'Show it'}
    </button>
  );
}

function PlaceButton({ path }: { readonly path: FindingPath }) {
  const store = useContext(BuilderContext);
  if (!store) throw new Error('BuilderContext is missing');
  return (
    <button type="button" className="button button--small" onClick={() => showPlace(store, path)}>
      Show
    </button>
  );
}
