import { useRef, useState } from 'react';
import type { Program } from '../../../shared/program/schema';
import { useServices } from '../../api/services';
import { useNavigate } from '../../navigation';

/** Saves a new program and opens it in the builder; says why when it cannot. A second press while it saves does nothing. */
export function useCreateProgram(): {
  readonly refusal: string | null;
  readonly submit: (program: Program) => void;
} {
  const { client } = useServices();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<string | null>(null);
  const busy = useRef(false);
  const create = async (program: Program) => {
    if (busy.current) return;
    busy.current = true;
    const created = await client('program.create', { program });
    busy.current = false;
    if (created.ok) navigate({ screen: 'builder', patientId: program.patientId, programId: program.id });
    else setRefusal(created.error.message);
  };
  return { refusal, submit: (program) => void create(program) };
}
