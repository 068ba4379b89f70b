import { type RefObject, useEffect, useState } from 'react';
import type { FilterCase } from '../../shared/exercise/filter';
import type { Exercise } from '../../shared/exercise/schema';
import { ExerciseCard } from './ExerciseCard';
import type { LibraryView } from './libraryView';
import { NoneFound } from './NoneFound';
import { nextInGrid } from './nextInGrid';

type Props = {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly exercises: readonly Exercise[];
  readonly view: LibraryView;
  readonly about: FilterCase;
  /** The card that takes the focus when the list opens. */
  readonly focusOn: string | null;
  readonly onOpen: (id: string) => void;
  readonly onClear: () => void;
};

/** As many cards are drawn at once; the rest come when asked for. */
const DRAWN = 120;

/** Cards with one stop for the Tab key; the arrow keys move between them. */
export function ExerciseGrid({ list, exercises, view, about, focusOn, onOpen, onClear }: Props) {
  const [active, setActive] = useState(focusOn);
  const [drawn, setDrawn] = useState(DRAWN);
  const cards = exercises.slice(0, Math.max(drawn, placeOf(focusOn, exercises) + 1));
  const current = cards.some(({ id }) => id === active) ? active : (cards[0]?.id ?? null);
  const rest = exercises.length - cards.length;

  useEffect(() => {
    if (focusOn === null) return;
    const card = list.current?.querySelector<HTMLElement>(`[data-exercise="${focusOn}"] .excard__open`);
    card?.scrollIntoView({ block: 'center' });
    card?.focus({ preventScroll: true });
  }, [focusOn, list]);

  const move = (event: React.KeyboardEvent) => {
    const elements = [...(list.current?.querySelectorAll<HTMLElement>('.excard__open') ?? [])];
    const at = cards.findIndex(({ id }) => id === current);
    const next = nextInGrid(
      event.key,
      at,
      elements.map((element) => element.getBoundingClientRect().top),
    );
    if (next === null) return;
    event.preventDefault();
    elements[next]?.focus();
  };

  if (cards.length === 0)
    return (
      <div className="exlib__list">
        <NoneFound view={view} onClear={onClear} />
      </div>
    );
  return (
    <div className="exlib__list">
      <ul className="exgrid" ref={list} onKeyDown={move} aria-label="Exercises">
        {cards.map((exercise) => (
          <ExerciseCard
            key={exercise.id}
            exercise={exercise}
            about={about}
            isCurrent={exercise.id === current}
            onCurrent={setActive}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {rest > 0 ? (
        <button type="button" className="button exlib__more" onClick={() => setDrawn(cards.length + DRAWN)}>
          Show {Math.min(rest, DRAWN)} more of {rest}
        </button>
      ) : null}
    </div>
  );
}

const placeOf = (id: string | null, exercises: readonly Exercise[]): number =>
  id === null ? -1 : exercises.findIndex((exercise) => exercise.id === id);
