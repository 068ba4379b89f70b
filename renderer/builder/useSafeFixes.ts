import { useEffect, useState } from 'react';
import type { CheckInput } from '../../shared/check/input';
import { type SafeFixes, safeFixSteps } from '../../shared/check/safeFixes';
import type { Program } from '../../shared/program/schema';
import { useExercises } from '../api/exercises';
import { useTemplates } from '../api/templates';
import { useProgram } from './builderStore';
import { useCase } from './caseContext';

/** Nothing is worked out while the program still changes. */
const QUIET_MS = 400;
/** The longest the screen is held at a stretch. */
const SLICE_MS = 8;

type Worked = { readonly of: Program; readonly result: SafeFixes };

/** What of the open findings can be fixed safely: worked out in small pieces once the therapist pauses; null until then. */
export function useSafeFixes(): SafeFixes | null {
  const program = useProgram();
  const { patient, clinic, template, today } = useCase();
  const { policy } = useTemplates();
  const { find: library } = useExercises();
  const [worked, setWorked] = useState<Worked | null>(null);
  useEffect(() => {
    const input: CheckInput = {
      program,
      patient,
      clinic,
      template,
      today,
      library,
      handoutOptions: null,
      policy,
    };
    return inSlices(
      safeFixSteps(input, () => crypto.randomUUID()),
      (result) => setWorked({ of: program, result }),
    );
  }, [program, patient, clinic, template, today, library, policy]);
  return worked?.of === program ? worked.result : null;
}

/** Runs steps a slice at a time after a pause; the answer stops them. */
function inSlices<T>(steps: Generator<void, T>, onDone: (value: T) => void): () => void {
  let timer = setTimeout(slice, QUIET_MS);
  function slice() {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return onDone(step.value);
    } while (performance.now() < until);
    timer = setTimeout(slice, 0);
  }
  return () => clearTimeout(timer);
}
