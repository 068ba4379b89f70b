import { useDeferredValue, useMemo, useState } from 'react';
import type { FilterCase } from '../../shared/exercise/filter';
import { useExercises, useExerciseSearch } from '../library/exercises';
import '../library/filters.css';
import { exercisesIn, type LibraryView, WHOLE_LIBRARY } from '../library/libraryView';
import { NoneFound } from '../library/NoneFound';
import { useShelf } from '../library/shelf';
import { useNavigate } from '../navigation';
import { useProgram } from './builderStore';
import { useCase } from './caseContext';
import { LibraryCard } from './LibraryCard';
import { LibraryFilters } from './LibraryFilters';
import { useTargetSession } from './useTargetSession';

/** The exercise library: search, filters, and cards to drag or to add with the keyboard. */
export function LibraryPanel() {
  const { all, find } = useExercises();
  const search = useExerciseSearch(all);
  const { shelf } = useShelf();
  const { patient, clinic } = useCase();
  const target = useTargetSession();
  const setting = target?.setting ?? null;
  const about = useMemo<FilterCase>(
    () => ({ find, clinic, patient, setting }),
    [find, clinic, patient, setting],
  );
  const [view, setView] = useState<LibraryView>(WHOLE_LIBRARY);
  const drawn = useDeferredValue(view);
  const found = useMemo(() => exercisesIn(drawn, { search, shelf, about }), [drawn, search, shelf, about]);
  return (
    <aside className="library" aria-label="Exercise library">
      <LibraryFilters view={view} onChange={setView} about={about} />
      <TargetLine count={found.length} />
      <ul className="library__list">
        {found.map((exercise) => (
          <LibraryCard key={exercise.id} exercise={exercise} />
        ))}
        {found.length === 0 ? (
          <li>
            <NoneFound view={drawn} onClear={() => setView(WHOLE_LIBRARY)} />
          </li>
        ) : null}
      </ul>
    </aside>
  );
}

/** Says how many were found, where "Add" puts an exercise, and leads to the whole library. */
function TargetLine({ count }: { readonly count: number }) {
  const navigate = useNavigate();
  const program = useProgram();
  const session = useTargetSession();
  const from = { patientId: program.patientId, programId: program.id };
  return (
    <div className="library__target">
      <p className="muted" aria-live="polite">
        {count} {count === 1 ? 'exercise' : 'exercises'}
        {session ? (
          <>
            {' '}
            · Add puts it in <strong>{session.name}</strong>
          </>
        ) : null}
      </p>
      <button type="button" className="link" onClick={() => navigate({ screen: 'library', from })}>
        Open library
      </button>
    </div>
  );
}
