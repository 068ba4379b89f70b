import {
  type ExerciseFilter,
  type FilterCase,
  filterExercises,
  isFiltered,
  NO_FILTER,
} from '../../shared/exercise/filter';
import type { Exercise } from '../../shared/exercise/schema';
import type { ExerciseSearch } from '../../shared/exercise/search';
import type { Shelf } from '../../shared/exercise/shelf';

/** Which part of the library is looked at. */
export type Section = 'all' | 'favourites' | 'recents';

/** What is typed and chosen above a list of exercises. */
export type LibraryView = {
  readonly words: string;
  readonly section: Section;
  readonly filter: ExerciseFilter;
};

export const WHOLE_LIBRARY: LibraryView = { words: '', section: 'all', filter: NO_FILTER };

/** Whether anything narrows the library down. */
export const isNarrowed = ({ words, section, filter }: LibraryView): boolean =>
  words.trim() !== '' || section !== 'all' || isFiltered(filter);

export type Shown = { readonly search: ExerciseSearch; readonly shelf: Shelf; readonly about: FilterCase };

/** The exercises a view shows: best first when words are typed, recents newest first, else by name. */
export function exercisesIn(view: LibraryView, { search, shelf, about }: Shown): readonly Exercise[] {
  const found = filterExercises(search(view.words), view.filter, about);
  if (view.section === 'all') return found;
  const ids = shelf[view.section];
  const place = new Map(ids.map((id, at) => [id, at]));
  const kept = found.filter(({ id }) => place.has(id));
  if (view.section === 'favourites' || view.words.trim() !== '') return kept;
  return kept.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
}

/** How many exercises of the library lie in a part of it; ids that the library does not know do not count. */
export const countIn = (section: Section, all: readonly Exercise[], shelf: Shelf): number => {
  if (section === 'all') return all.length;
  const ids = new Set(shelf[section]);
  return all.filter(({ id }) => ids.has(id)).length;
};
