import { withText } from '../../../shared/exercise/editOwn';
import { ExerciseText } from '../../../shared/exercise/schema';
import { DraftField } from '../../design/DraftField';
import { readValue } from '../../design/readText';
import { Faults } from './faults';
import { readLines } from './lines';
import type { ExerciseEditing } from './ownEditing';

const { shape } = ExerciseText;

/** What the patient reads. */
export function WordsFields({ exercise, change }: ExerciseEditing) {
  const { name, steps, cues, stopIf } = exercise.text.en;
  return (
    <section className="panel own-form__panel" aria-labelledby="own-words">
      <h2 id="own-words">What the patient reads</h2>
      <div>
        <DraftField
          label="Name"
          className="own-form__name"
          value={name}
          read={(text) => readValue(shape.name, text.trim(), 'Name')}
          onCommit={(next) => change(withText(exercise, { name: next }))}
        />
        <Faults at={['text.en.name']} label="Name" />
      </div>
      <div className="own-form__words">
        <div>
          <DraftField
            label="Steps"
            hint="One a line, at most 8. Short sentences, one action a step"
            value={steps.join('\n')}
            read={(text) => readLines(shape.steps, text, 'Steps')}
            onCommit={(next) => change(withText(exercise, { steps: next }))}
            multiline
          />
          <Faults at={['text.en.steps']} label="Steps" />
        </div>
        <div>
          <DraftField
            label="Cues"
            hint="One a line, at most 6: what you say while it is done"
            value={cues.join('\n')}
            read={(text) => readLines(shape.cues, text, 'Cues')}
            onCommit={(next) => change(withText(exercise, { cues: next }))}
            multiline
          />
          <Faults at={['text.en.cues']} label="Cues" />
        </div>
        <div>
          <DraftField
            label="Stop if"
            hint="One a line, at most 6"
            value={stopIf.join('\n')}
            read={(text) => readLines(shape.stopIf, text, 'Stop if')}
            onCommit={(next) => change(withText(exercise, { stopIf: next }))}
            multiline
          />
          <Faults at={['text.en.stopIf']} label="Stop if" />
        </div>
      </div>
    </section>
  );
}
