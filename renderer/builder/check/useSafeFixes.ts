import { useEffect, useMemo, useState } from 'react';
import type { CheckInput } from '../../../shared/check/input';
import { type SafeFixes, safeFixSteps } from '../../../shared/check/safeFixes';
import { useExercises } from '../../api/exercises';
import { useTemplates } from '../../api/templates';
import { useProgram } from '../builderStore';
import { useCase } from '../caseContext';
import { newId } from '../../newId';

/** Nothing is worked out while the program still changes. */
const QUIET_MS = 400;
/** The longest the screen is held at a stretch. */
const SLICE_MS = 8;

/** An answer is for what was asked and nothing else: another program, patient, kit or template asks anew. */
type Worked = { readonly of: CheckInput; readonly result: SafeFixes };

/** What of the open findings can be fixed safely: worked out in small pieces once the therapist pauses; null until then. */
export function useSafeFixes(): SafeFixes | null {
  const program = useProgram();
  const { patient, clinic, template, today } = useCase();
  const { policy } = useTemplates();
  const { find: library } = useExercises();
  const [worked, setWorked] = useState<Worked | null>(null);
  const input = useMemo<CheckInput>(
    () => ({ program, patient, clinic, template, today, library, handoutOptions: null, policy }),
    [program, patient, clinic, template, today, library, policy],
  );
  useEffect(
    () => inSlices(safeFixSteps(input, newId), (result) => setWorked({ of: input, result })),
    [input],
  );
  return worked?.of === input ? worked.result : null;
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
