import { memo } from 'react';
import type { FilterCase } from '../../shared/exercise/filter';
import type { Exercise } from '../../shared/exercise/schema';
import { ExerciseFigure } from '../figure/ExerciseFigure';
import { reasonAgainst } from './avoidReason';
import { ExerciseBadges } from './ExerciseBadges';
import { StarButton } from './StarButton';
import { patternLabel, siteNames } from './words';

type Props = {
  readonly exercise: Exercise;
  readonly about: FilterCase;
  /** Whether the Tab key stops here. */
  readonly isCurrent: boolean;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
};

/** One exercise of the grid: figure, name, what it loads, and what speaks against it. */
export const ExerciseCard = memo(function ExerciseCard({
  exercise,
  about,
  isCurrent,
  onCurrent,
  onOpen,
}: Props) {
  const { id } = exercise;
  const reason = reasonAgainst(exercise, about);
  const sites = siteNames(exercise);
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li className={reason ? 'excard excard--against' : 'excard'} data-exercise={id}>
      <button
        type="button"
        className="excard__open"
        tabIndex={tabIndex}
        onFocus={() => onCurrent(id)}
        onClick={() => onOpen(id)}
      >
        <span className="excard__figure">
          <ExerciseFigure exerciseId={id} motion="hover" decorative />
        </span>
        <span className="excard__name">{exercise.text.en.name}</span>
        <span className="excard__meta">{patternLabel(exercise.movementPattern)}</span>
        {sites.length > 0 ? <span className="excard__sites">{sites.join(' · ')}</span> : null}
        <ExerciseBadges exercise={exercise} />
        {reason ? <span className="excard__reason">{reason}</span> : null}
      </button>
      <StarButton exercise={exercise} className="excard__star" tabIndex={tabIndex} />
    </li>
  );
});
