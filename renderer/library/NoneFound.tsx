import type { LibraryView } from './libraryView';

type Props = { readonly view: LibraryView; readonly onClear: () => void };

/** Why nothing is shown, and the way back to everything. */
export function NoneFound({ view, onClear }: Props) {
  return (
    <div className="nonefound">
      <p className="nonefound__title">{titleOf(view)}</p>
      <p className="muted">{hintOf(view)}</p>
      <button type="button" className="button button--small" onClick={onClear}>
        Clear search and filters
      </button>
    </div>
  );
}

function titleOf({ words, section }: LibraryView): string {
  if (words.trim() !== '') return `No exercise found for “${words.trim()}”`;
  if (section === 'favourites') return 'No favourites here yet';
  if (section === 'recents') return 'Nothing used lately';
  return 'No exercise fits these filters';
}

function hintOf({ words, section }: LibraryView): string {
  if (words.trim() !== '') return 'Try fewer words, another name for it, or fewer filters.';
  if (section === 'favourites') return 'A star on an exercise puts it here.';
  if (section === 'recents') return 'Exercises you open or add to a program come here.';
  return 'Take one filter off, or clear them all.';
}
