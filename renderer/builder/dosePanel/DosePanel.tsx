import './dosePanel.css';
import { exerciseName } from '../../../shared/exercise/own';
import { useExercises } from '../../api/exercises';
import { ExplainedTerms } from '../../design/ExplainedTerms';
import { typeset } from '../../library/sourceLine';
import { useBuilder, useProgram } from '../builderStore';
import { DoseLineField } from '../doseLine/DoseLineField';
import { DoseChoices } from './DoseChoices';
import { DoseNumbers } from './DoseNumbers';
import { ItemNote } from './ItemNote';
import { OneRmLine } from './OneRmLine';
import { WarmUpChoice } from './WarmUpChoice';
import { doseTerms } from './doseTerms';
import { ProgressionFields } from '../progression/ProgressionFields';

/** The whole dose of the chosen exercise, its iron, its progression and a note. */
export function DosePanel() {
  const program = useProgram();
  const { find } = useExercises();
  const selected = useBuilder((state) => state.selectedItem);
  const place = program.phases
    .flatMap((phase) =>
      phase.sessions.flatMap((session) => session.items.map((item) => ({ item, session, phase }))),
    )
    .find(({ item }) => item.id === selected);
  if (!place)
    return (
      <p className="inspector__hint muted">Choose an exercise on the board to see and change its dose.</p>
    );
  const exercise = find(place.item.exerciseId);
  return (
    <div className="dose" key={place.item.id}>
      <h2>{exerciseName(exercise, place.item.exerciseId)}</h2>
      <p className="muted">
        {place.phase.name} · {place.session.name}
        {exercise ? ` · typical ${typeset(exercise.loading.typicalDose)}` : ''}
      </p>
      {exercise ? <DoseLineField item={place.item} exercise={exercise} label="shown" /> : null}
      <ExplainedTerms terms={doseTerms(place.item.dose)} />
      <DoseNumbers item={place.item} />
      <DoseChoices item={place.item} />
      <OneRmLine item={place.item} setting={place.session.setting} />
      <ProgressionFields item={place.item} weeks={place.phase.weeks} />
      <WarmUpChoice item={place.item} />
      <ItemNote item={place.item} />
    </div>
  );
}
