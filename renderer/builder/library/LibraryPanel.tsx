import './library.css';
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FilterCase } from '../../../shared/exercise/filter';
import { useExercises } from '../../api/exercises';
import { useSaidAtRest } from '../../design/useSaidAtRest';
import '../../library/filters.css';
import { exercisesIn, type LibraryView, WHOLE_LIBRARY } from '../../library/libraryView';
import { NoneFound } from '../../library/NoneFound';
import { useShelf } from '../../library/shelf';
import { useExerciseSearch } from '../../library/useExerciseSearch';
import { useCase } from '../caseContext';
import { useRunCommand } from '../commands/commandsContext';
import { LibraryCard } from './LibraryCard';
import { LibraryFilters, thingsOf } from './LibraryFilters';
import { useTargetSession } from '../board/useTargetSession';

/** As many cards are drawn at once; the rest come as the list is scrolled, or when asked for. */
const DRAWN = 24;

/** The exercise library: search, filters, and cards to drag or to add with the keyboard. */
export function LibraryPanel() {
  const { offered: all, find } = useExercises();
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
  const found = useMemo(() => {
    const { filter } = drawn;
    // The things at hand are those of the session, which may have changed since the filter was set.
    const atHand = filter.atHand === null ? null : thingsOf(about);
    return exercisesIn({ ...drawn, filter: { ...filter, atHand } }, { search, shelf, about });
  }, [drawn, search, shelf, about]);
  const { room, more, end } = useRoom();
  const rest = found.length - room;
  return (
    <aside className="library" aria-label="Exercise library">
      <LibraryFilters view={view} onChange={setView} about={about} />
      <TargetLine count={found.length} />
      <ul className="library__list">
        {found.slice(0, room).map((exercise) => (
          <LibraryCard key={exercise.id} exercise={exercise} />
        ))}
        {rest > 0 ? (
          <li className="library__more" ref={end} key={room}>
            <button type="button" className="button button--small" onClick={more}>
              Show {Math.min(rest, DRAWN)} more of {rest}
            </button>
          </li>
        ) : null}
        {found.length === 0 ? (
          <li>
            <NoneFound view={drawn} onClear={() => setView(WHOLE_LIBRARY)} />
          </li>
        ) : null}
      </ul>
    </aside>
  );
}

/** How many cards there is room for: more once the end of the list comes near. */
function useRoom(): { room: number; more: () => void; end: RefObject<HTMLLIElement | null> } {
  const [room, setRoom] = useState(DRAWN);
  const end = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element) return undefined;
    const near = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && setRoom((before) => before + DRAWN),
      { root: element.closest('.library__list'), rootMargin: '600px' },
    );
    near.observe(element);
    return () => near.disconnect();
  });
  return { room, more: () => setRoom(room + DRAWN), end };
}

/** Says how many were found, where "Add" puts an exercise, and leads to the whole library. */
function TargetLine({ count }: { readonly count: number }) {
  const run = useRunCommand();
  const counted = `${count} ${count === 1 ? 'exercise' : 'exercises'}`;
  useSaidAtRest(counted);
  const session = useTargetSession();
  return (
    <div className="library__target">
      <p className="muted">
        {counted}
        {session ? (
          <>
            {' '}
            · Add puts it in{' '}
            <strong className="library__place" title={session.name}>
              {session.name}
            </strong>
          </>
        ) : null}
      </p>
      <button type="button" className="link" onClick={() => run('open-library')}>
        Open library
      </button>
    </div>
  );
}
