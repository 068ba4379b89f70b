import type { Exercise } from '../../shared/exercise/schema';
import { IMPACT_NAMES } from './words';

/** What must not be overlooked about an exercise: only under supervision, and how hard it lands. */
export function ExerciseBadges({ exercise }: { readonly exercise: Exercise }) {
  const { impactLevel } = exercise.loading;
  if (!exercise.supervisedOnly && impactLevel === null) return null;
  return (
    <span className="extags">
      {exercise.supervisedOnly ? <span className="extag extag--strong">Supervised</span> : null}
      {impactLevel === null ? null : <span className="extag">{IMPACT_NAMES[impactLevel]}</span>}
    </span>
  );
}
