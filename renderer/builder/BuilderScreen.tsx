import './builder.css';
import type { PatientId, ProgramId } from '../../shared/id';
import { useOpenProgram } from '../api/useOpenProgram';
import { CannotOpen } from '../design/CannotOpen';
import { WithShelf } from '../library/WithShelf';
import { OpenBuilder } from './OpenBuilder';

type Props = { readonly patientId: PatientId; readonly programId: ProgramId };

/** Loads what the builder needs, and says in words when it cannot. */
export function BuilderScreen({ patientId, programId }: Props) {
  const loaded = useOpenProgram(patientId, programId);
  if (loaded.state === 'failed') return <CannotOpen what="This program" error={loaded.error} />;
  if (loaded.state === 'loading') return <p className="page muted">Opening…</p>;
  const { program, revision } = loaded.value.entry;
  return (
    <WithShelf>
      <OpenBuilder key={`${program.id} ${revision}`} {...loaded.value} onReload={loaded.reload} />
    </WithShelf>
  );
}
