import { exerciseIdsOf } from '../../../shared/program/items';
import { useExercises } from '../../api/exercises';
import { useNavigate } from '../../navigation';
import { useProgram } from '../builderStore';

/** Own exercises that the program holds and nobody can read: kept as they are, and never printed by half. */
export function LostExercises() {
  const program = useProgram();
  const { find } = useExercises();
  const navigate = useNavigate();
  const lost = exerciseIdsOf(program).filter((id) => !find(id));
  if (lost.length === 0) return null;
  return (
    <p className="notice">
      {lost.length === 1
        ? 'An own exercise of this program cannot be read. It stays in the program, but only its dose is checked, and'
        : `${lost.length} own exercises of this program cannot be read. They stay in the program, but only their doses are checked, and`}{' '}
      no handout can be printed until the file is back or the exercise is taken out.{' '}
      <button type="button" className="link" onClick={() => navigate({ screen: 'clinic' })}>
        See which
      </button>
    </p>
  );
}
