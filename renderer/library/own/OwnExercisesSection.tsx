import './own.css';
import { exerciseName, type OwnExercise } from '../../../shared/exercise/own';
import { findExercise } from '../../../shared/exercise/library';
import { useExercises } from '../../api/exercises';
import { CATEGORY_NAMES } from '../words';
import { formatDay } from '../../design/formatDate';
import { SetAsideNotice } from '../../design/SetAsideNotice';
import { OwnExerciseActions } from './OwnExerciseActions';
import { OwnLibraryActions } from './OwnLibraryActions';

/** The clinic's own exercises: listed, edited, handed on, retired and brought in here. */
export function OwnExercisesSection() {
  const { own, unread } = useExercises();
  return (
    <section className="panel clinic__panel" aria-labelledby="own-exercises">
      <div className="own-exercises__head">
        <h2 id="own-exercises">Own exercises</h2>
        <OwnLibraryActions />
      </div>
      <p className="muted clinic__intro">
        They stand beside the library in every program, and every rule of the check holds for them.
      </p>
      <SetAsideNotice files={unread} />
      {own.length === 0 ? <p className="muted">None yet.</p> : null}
      {own.length > 0 ? (
        <ul className="own-exercises">
          {own.map(({ exercise }) => (
            <li key={exercise.id} className="own-exercises__row">
              <div className="own-exercises__text">
                <h3>
                  {exercise.text.en.name}
                  {exercise.own.retired ? <span className="chip">Retired</span> : null}
                </h3>
                <p className="muted">{aboutWords(exercise)}</p>
              </div>
              <OwnExerciseActions exercise={exercise} />
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** "Knee · made from Goblet squat to box · saved 3 Nov 2026 by A. Therapist, PT". */
function aboutWords({ category, own: { basedOn, savedBy, savedOn } }: OwnExercise): string {
  const from =
    basedOn === null ? 'not from the library' : `made from ${exerciseName(findExercise(basedOn), basedOn)}`;
  return `${CATEGORY_NAMES[category]} · ${from} · saved ${formatDay(savedOn)}${savedBy === '' ? '' : ` by ${savedBy}`}`;
}
