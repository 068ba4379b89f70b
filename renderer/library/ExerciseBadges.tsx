import { isOwnId } from '../../shared/exercise/ownId';
import type { Exercise } from '../../shared/exercise/schema';
import { IMPACT_NAMES } from './words';

/** What must not be overlooked about an exercise: the clinic's own, only under supervision, and how hard it lands. */
export function ExerciseBadges({ exercise }: { readonly exercise: Exercise }) {
  const { impactLevel } = exercise.loading;
  const isOwn = isOwnId(exercise.id);
  if (!isOwn && !exercise.supervisedOnly && impactLevel === null) return null;
  return (
    <span className="extags">
      {isOwn ? <span className="extag">Own</span> : null}
      {exercise.supervisedOnly ? <span className="extag extag--strong">Supervised</span> : null}
      {impactLevel === null ? null : <span className="extag">{IMPACT_NAMES[impactLevel]}</span>}
    </span>
  );
}
