import { useEffect, useRef } from 'react';
import type { FilterCase } from '../../shared/exercise/filter';
import { PHOTO_POSITIONS } from '../../shared/exercise/own';
import type { Exercise } from '../../shared/exercise/schema';
import { MarkedText, Mark } from '../evidence/Mark';
import { ExerciseFigure } from '../figure/ExerciseFigure';
import { FigureCaption } from '../figure/FigureCaption';
import { useLooks } from '../figure/useLooks';
import type { LibraryPlace } from '../navigation';
import { reasonAgainst } from './avoidReason';
import { ExerciseBadges } from './ExerciseBadges';
import { ExerciseFacts } from './ExerciseFacts';
import { ExercisePrecautions } from './ExercisePrecautions';
import { Ladder } from './Ladder';
import { OwnExerciseActions } from './own/OwnExerciseActions';
import { unbracketed } from './sourceLine';
import { StarButton } from './StarButton';
import { patternLabel } from './words';

type Props = {
  readonly exercise: Exercise;
  readonly about: FilterCase;
  /** Where the form of an own exercise leads back to. */
  readonly back: LibraryPlace;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
};

/** All that is known about one exercise: how it looks, how it is done, for whom it is not, and what leads to it. */
export function ExercisePage({ exercise, about, back, onOpen, onClose }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.screen__body')?.scrollTo({ top: 0 });
  }, []);
  const { name, steps, cues, stopIf } = exercise.text.en;
  const reason = reasonAgainst(exercise, about);
  return (
    <article className="expage" aria-labelledby="exercise-name">
      <div className="expage__head">
        <button type="button" className="button button--small" onClick={onClose} aria-keyshortcuts="Escape">
          <span aria-hidden="true">←</span> All exercises
        </button>
        <div className="expage__title">
          <h1 id="exercise-name" ref={heading} tabIndex={-1}>
            {name}
          </h1>
          <StarButton exercise={exercise} className="expage__star" />
          <OwnExerciseActions exercise={exercise} back={{ ...back, exercise: exercise.id }} />
        </div>
        <p className="expage__sub">
          <span className="muted">{patternLabel(exercise.movementPattern)}</span>
          <ExerciseBadges exercise={exercise} />
        </p>
      </div>
      {reason ? <p className="notice notice--stop expage__against">{reason}.</p> : null}
      <div className="expage__body">
        <Pictures exerciseId={exercise.id} />
        <div className="expage__how">
          <section aria-labelledby="exercise-steps">
            <h2 id="exercise-steps">How to do it</h2>
            <ol className="expage__steps">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <Lines id="exercise-cues" title="Cues" lines={cues} />
          <Lines id="exercise-stop" title="Stop if" lines={stopIf} className="expage__stop" />
        </div>
        <div className="expage__aside">
          <ExerciseFacts exercise={exercise} about={about} />
          <ExercisePrecautions exercise={exercise} patient={about.patient} />
        </div>
      </div>
      <Ladder exercise={exercise} about={about} onOpen={onOpen} />
      <section className="expage__evidence" aria-labelledby="exercise-evidence">
        <h2 id="exercise-evidence">Evidence</h2>
        {exercise.evidence === '' ? (
          <p className="muted">No source names this exercise.</p>
        ) : (
          <p>
            <MarkedText line={unbracketed(exercise.evidence)} />
          </p>
        )}
        <p className="muted expage__filing">
          Ladder, precautions and starting dose: <Mark confidence={exercise.confidence} />
        </p>
      </section>
    </article>
  );
}

/** How it looks: large, and the two moments that are printed. Nothing where nothing shows it. */
function Pictures({ exerciseId }: { readonly exerciseId: string }) {
  const { photos, figureOf } = useLooks(exerciseId);
  if (photos.length === 0 && figureOf === null)
    return <p className="expage__figure muted">No picture shows this exercise.</p>;
  const moments = photos.length > 0 ? photos.map(({ position }) => position) : PHOTO_POSITIONS;
  return (
    <figure className="expage__figure">
      <div className="expage__big">
        <ExerciseFigure exerciseId={exerciseId} motion="loop" />
      </div>
      <figcaption className="expage__moments">
        {moments.map((moment) => (
          <span key={moment} className="expage__moment">
            <span className="expage__thumb">
              <ExerciseFigure exerciseId={exerciseId} motion="still" moment={moment} decorative />
            </span>
            <FigureCaption exerciseId={exerciseId} moment={moment} />
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

type LinesProps = {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly className?: string;
};

function Lines({ id, title, lines, className = '' }: LinesProps) {
  if (lines.length === 0) return null;
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="expage__lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
