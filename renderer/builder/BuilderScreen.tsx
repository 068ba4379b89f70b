import './builder.css';
import type { PatientId, ProgramId } from '../../shared/id';
import { stepsFit } from '../../shared/program/stepsFit';
import { useLoaded } from '../api/useLoaded';
import { useOpenProgram } from '../api/useOpenProgram';
import { CannotOpen } from '../design/CannotOpen';
import { WithShelf } from '../library/WithShelf';
import { OpenBuilder } from './OpenBuilder';

type Props = { readonly patientId: PatientId; readonly programId: ProgramId };

/** Loads what the builder needs, and says in words when it cannot. */
export function BuilderScreen({ patientId, programId }: Props) {
  const loaded = useOpenProgram(patientId, programId);
  const undo = useLoaded('program.undo', { patientId, programId });
  if (loaded.state === 'failed') return <CannotOpen what="This program" error={loaded.error} />;
  if (loaded.state === 'loading' || undo.state === 'loading') return <p className="page muted">Opening…</p>;
  const { program, revision } = loaded.value.entry;
  // Steps that cannot be read are no reason not to open the program: undo begins anew.
  const kept = undo.state === 'ready' ? undo.value.undo : null;
  const steps = kept?.revision === revision && stepsFit(program, kept.steps) ? kept.steps : null;
  const reload = () => {
    undo.reload();
    loaded.reload();
  };
  return (
    <WithShelf>
      <OpenBuilder key={`${program.id} ${revision}`} {...loaded.value} steps={steps} onReload={reload} />
    </WithShelf>
  );
}
