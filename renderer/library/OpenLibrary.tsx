import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { FilterCase } from '../../shared/exercise/filter';
import type { Patient } from '../../shared/patient/schema';
import { useExercises } from '../api/exercises';
import { useLoaded } from '../api/useLoaded';
import { focusDrawn } from '../design/focusDrawn';
import { useAnnounce } from '../design/LiveRegion';
import type { LibraryPlace } from '../navigation';
import { ExerciseGrid } from './ExerciseGrid';
import { ExercisePage } from './ExercisePage';
import { useExerciseSearch } from './useExerciseSearch';
import { LibraryHeader } from './LibraryHeader';
import { LibraryRail } from './LibraryRail';
import { exercisesIn, type LibraryView, WHOLE_LIBRARY } from './libraryView';
import { useShelf } from './shelf';
import { useLibraryKeys } from './useLibraryKeys';

type Props = { readonly place: LibraryPlace; readonly patient: Patient | null };

/** The library with one exercise open, or the list of them. What is typed and chosen stays while exercises are looked at. */
export function OpenLibrary({ place, patient }: Props) {
  const { offered: all, find } = useExercises();
  const search = useExerciseSearch(all);
  const { shelf, edit } = useShelf();
  const loaded = useLoaded('clinic.load', {});
  const clinic = loaded.state === 'ready' ? loaded.value.clinic : null;
  const about = useMemo<FilterCase>(
    () => ({ find, clinic, patient, setting: null }),
    [find, clinic, patient],
  );
  const [view, setView] = useState<LibraryView>(WHOLE_LIBRARY);
  const later = useDeferredValue(view);
  /** The view that the list is drawn for before anything else: somebody goes into it. */
  const [entered, setEntered] = useState(view);
  const drawn = entered === view ? view : later;
  const shown = useMemo(() => exercisesIn(drawn, { search, shelf, about }), [drawn, search, shelf, about]);
  const [opened, setOpened] = useState<string | null>(place.exercise ?? null);
  /** The exercise that was left: its card takes the focus. */
  const [left, setLeft] = useState<string | null>(null);
  const exercise = opened === null ? undefined : find(opened);
  const announce = useAnnounce();

  const isKnown = exercise !== undefined;
  useEffect(() => {
    if (opened !== null && isKnown) edit({ kind: 'used', exercise: opened });
  }, [opened, isKnown, edit]);

  const open = useCallback((id: string) => setOpened(id), []);
  const close = useCallback(() => {
    setLeft(opened);
    setOpened(null);
    announce('All exercises');
  }, [opened, announce]);
  const searchField = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLibraryKeys({
    onSearch: () => {
      setOpened(null);
      setLeft(null);
      focusDrawn(() => searchField.current);
    },
    onEscape: exercise ? close : null,
  });

  return (
    <div className="screen exlib">
      <LibraryHeader place={place} patient={patient} isOpen={exercise !== undefined} />
      {exercise ? (
        <main className="screen__body">
          <ExercisePage
            key={exercise.id}
            exercise={exercise}
            about={about}
            back={place}
            onOpen={open}
            onClose={close}
          />
        </main>
      ) : (
        <main className="exlib__main">
          <LibraryRail
            view={view}
            onChange={setView}
            about={about}
            count={shown.length}
            all={all}
            searchField={searchField}
            onDown={() => {
              setEntered(view);
              focusDrawn(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]'));
            }}
          />
          <ExerciseGrid
            list={list}
            exercises={shown}
            view={drawn}
            about={about}
            focusOn={left}
            onOpen={open}
            onClear={() => {
              setView(WHOLE_LIBRARY);
              searchField.current?.focus();
            }}
          />
        </main>
      )}
    </div>
  );
}
