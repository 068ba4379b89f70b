import { exerciseName, OwnExercise } from '../../../shared/exercise/own';
import { useExercises } from '../../api/exercises';
import { DraftField } from '../../design/DraftField';
import { Field } from '../../design/Field';
import { useFocusWithin } from '../../design/focusWithin';
import { readValue } from '../../design/readText';
import { Faults } from './faults';
import { readLines } from './lines';
import type { ExerciseEditing } from './ownEditing';

const { shape } = OwnExercise;

/** Where it stands among other exercises, and what comes first. */
export function LadderFields({ exercise, change }: ExerciseEditing) {
  return (
    <section className="panel own-form__panel" aria-labelledby="own-ladder">
      <h2 id="own-ladder">Easier and harder</h2>
      <p className="muted own-form__intro">
        Fixes of the check swap along these, the nearest first. The ladder must not lead in circles.
      </p>
      <div className="own-ladder">
        <Rungs direction="easier" label="Easier exercises" exercise={exercise} change={change} />
        <Rungs direction="harder" label="Harder exercises" exercise={exercise} change={change} />
      </div>
      <div className="own-ladder">
        <div>
          <DraftField
            label="What should come first"
            hint="One a line, such as: 10 weighted sit to stands at RPE 6"
            value={exercise.prerequisites.join('\n')}
            read={(text) => readLines(shape.prerequisites, text, 'What should come first')}
            onCommit={(prerequisites) => change({ ...exercise, prerequisites })}
            multiline
          />
          <Faults at={['prerequisites']} label="What should come first" />
        </div>
        <div>
          <DraftField
            label="Where it comes from"
            hint="For you: a course, a paper, your own idea. Never printed for the patient"
            value={exercise.evidence}
            read={(text) => readValue(shape.evidence, text.trim(), 'Where it comes from')}
            onCommit={(evidence) => change({ ...exercise, evidence })}
            multiline
          />
          <Faults at={['evidence']} label="Where it comes from" />
        </div>
      </div>
    </section>
  );
}

type RungProps = ExerciseEditing & { readonly direction: 'easier' | 'harder'; readonly label: string };

function Rungs({ exercise, change, direction, label }: RungProps) {
  const { find, offered } = useExercises();
  const { place, focusOn } = useFocusWithin<HTMLDivElement>();
  const named = exercise[direction];
  const set = (ids: string[]) => change({ ...exercise, [direction]: ids });
  const taken = new Set([exercise.id, ...exercise.easier, ...exercise.harder]);
  const choices = offered
    .filter(({ id }) => !taken.has(id))
    .map(({ id, text }) => ({ id, name: text.en.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <div ref={place} className="own-rungs" role="group" aria-label={label}>
      <h3 className="field__label own-form__legend">{label}</h3>
      {named.length === 0 ? <p className="muted">None.</p> : null}
      {named.length > 0 ? (
        <ul className="own-rungs__list">
          {named.map((id) => {
            const name = exerciseName(find(id), id);
            return (
              <li key={id} className="own-rungs__rung">
                <span>{name}</span>
                <button
                  type="button"
                  className="button button--small button--quiet"
                  aria-label={`Remove ${name} from ${label.toLowerCase()}`}
                  onClick={() => {
                    set(named.filter((other) => other !== id));
                    focusOn('select');
                  }}
                >
                  Remove
                </button>
              </li>
            );
          })}
        </ul>
      ) : null}
      <Field label={`Add to ${label.toLowerCase()}`}>
        {({ id }) => (
          <select
            id={id}
            className="input"
            value=""
            onChange={(event) => event.target.value !== '' && set([...named, event.target.value])}
          >
            <option value="">Choose</option>
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {choice.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Faults at={[direction]} label={label} />
    </div>
  );
}
