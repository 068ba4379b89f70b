import type { Session } from '../../../shared/program/schema';
import { useBuilder, useProgram } from '../builderStore';

/** The session that "Add" puts an exercise in. */
export function useTargetSession(): Session | undefined {
  const program = useProgram();
  const target = useBuilder((state) => state.targetSession);
  return program.phases.flatMap((phase) => phase.sessions).find((session) => session.id === target);
}
