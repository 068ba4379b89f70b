import { memo } from 'react';
import { isOwnId } from '../../../shared/exercise/ownId';
import type { Exercise } from '../../../shared/exercise/schema';
import { ExerciseFigure } from '../../figure/ExerciseFigure';
import { avoidReason } from '../../library/avoidReason';
import { StarButton } from '../../library/StarButton';
import { patternName, siteNames } from '../../library/words';
import { useNavigate } from '../../navigation';
import { wordsFor } from '../../patient/wording';
import { useBuilder } from '../builderStore';
import { useCase } from '../caseContext';
import { useExerciseDrag } from '../board/useDrag';
import { useMoves } from '../board/useMoves';

/** An exercise to drag into a session or to add to one, and the way to its page. An edit of the program leaves it be. */
export const LibraryCard = memo(function LibraryCard({ exercise }: { readonly exercise: Exercise }) {
  const card = useExerciseDrag(exercise.id);
  const navigate = useNavigate();
  const { patient } = useCase();
  const moves = useMoves();
  const programId = useBuilder((state) => state.history.present.id);
  const hasTarget = useBuilder((state) => state.targetSession !== null);
  const reason = avoidReason(exercise, patient);
  const sites = siteNames(exercise);
  const { name } = exercise.text.en;
  const from = { patientId: patient.id, programId };
  return (
    <li
      ref={card}
      className={reason ? 'librarycard librarycard--avoid' : 'librarycard'}
      data-exercise={exercise.id}
    >
      <span className="librarycard__figure">
        <ExerciseFigure exerciseId={exercise.id} motion="hover" decorative />
      </span>
      <div className="librarycard__text">
        <button
          type="button"
          className="librarycard__name"
          aria-label={`About ${name}`}
          title="How it is done, what it needs, what is easier and harder"
          onClick={() => navigate({ screen: 'library', exercise: exercise.id, from })}
        >
          {name}
        </button>
        <span className="librarycard__meta">
          {isOwnId(exercise.id) ? 'own · ' : ''}
          {patternName(exercise.movementPattern)}
          {exercise.equipment.length > 0
            ? ` · ${exercise.equipment.map(([first]) => wordsFor(first ?? '').toLowerCase()).join(', ')}`
            : ''}
        </span>
        {sites.length > 0 ? <span className="librarycard__sites">{sites.join(' · ')}</span> : null}
        {exercise.supervisedOnly ? <span className="librarycard__meta">supervised only</span> : null}
        {reason ? <span className="librarycard__avoid">{reason}</span> : null}
      </div>
      <div className="librarycard__actions">
        <button
          type="button"
          className="button button--small librarycard__add"
          aria-label={`Add ${name}`}
          aria-disabled={!hasTarget}
          onClick={() => moves.addToTarget(exercise.id)}
        >
          Add
        </button>
        <StarButton exercise={exercise} />
      </div>
    </li>
  );
});
