import { useCallback, useContext } from 'react';
import { check } from '../../../shared/check/check';
import type { Finding, Fix } from '../../../shared/check/finding';
import { refuse } from '../../../shared/program/editRefusal';
import { useExercises } from '../../api/exercises';
import { useTemplates } from '../../api/templates';
import { useAnnounce } from '../../design/LiveRegion';
import { useBuilderStore } from '../builderStore';
import { CheckedProgramContext, useCase } from '../caseContext';
import { applyFix, fixForNow } from '../commands/findingActions';

const CHANGED = 'The program has changed since this was found. Nothing was done: read the finding again.';

/** Applies a remedy of a finding on the screen to the program as it is now, which may be newer than the finding. */
export function useFix(): (finding: Finding, fix: Fix) => void {
  const store = useBuilderStore();
  const of = useContext(CheckedProgramContext);
  const about = useCase();
  const { policy } = useTemplates();
  const { find: library } = useExercises();
  const announce = useAnnounce();
  return useCallback(
    (finding, fix) => {
      const now = fixForNow({ finding, fix, of }, store.getState().history.present, (program) =>
        check({ program, ...about, library, handoutOptions: null, policy }),
      );
      if (now !== null) return applyFix(store, now, announce);
      store.setState({ refusal: refuse('program', CHANGED) });
      announce(CHANGED);
    },
    [store, of, about, policy, library, announce],
  );
}
