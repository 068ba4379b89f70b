import type { Exercise } from '../../shared/exercise/schema';
import { useShelf } from './shelf';

type Props = {
  readonly exercise: Exercise;
  readonly className?: string;
  readonly tabIndex?: 0 | -1;
};

/** Makes an exercise a favourite, and takes it off again. */
export function StarButton({ exercise, className = '', tabIndex }: Props) {
  const { shelf, isOpen, edit } = useShelf();
  const isFavourite = shelf.favourites.includes(exercise.id);
  const { name } = exercise.text.en;
  return (
    <button
      type="button"
      className={`star ${isFavourite ? 'star--on' : ''} ${className}`}
      aria-pressed={isFavourite}
      aria-label={`Favourite: ${name}`}
      aria-disabled={!isOpen}
      title={isFavourite ? 'Take off the favourites' : 'Add to the favourites'}
      tabIndex={tabIndex}
      onClick={() => isOpen && edit({ kind: isFavourite ? 'unstar' : 'star', exercise: exercise.id })}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M10 2.2l2.4 4.9 5.4.8-3.9 3.8.9 5.4-4.8-2.6-4.8 2.6.9-5.4L2.2 7.9l5.4-.8z" />
      </svg>
    </button>
  );
}
