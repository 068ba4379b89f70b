import { NO_WORDS, withSpanish, withText } from '../../../shared/exercise/editOwn';
import { ExerciseText } from '../../../shared/exercise/schema';
import { ok } from '../../../shared/result';
import { DraftField } from '../../design/DraftField';
import { readValue } from '../../design/readText';
import { Faults } from './faults';
import { readLines, readLinesOrNone } from './lines';
import type { ExerciseEditing } from './ownEditing';

const { shape } = ExerciseText;

/** What the patient reads. */
export function WordsFields({ exercise, change }: ExerciseEditing) {
  return (
    <section className="panel own-form__panel" aria-labelledby="own-words">
      <h2 id="own-words">What the patient reads</h2>
      <TextFields
        language="en"
        of=""
        words={exercise.text.en}
        change={(words) => change(withText(exercise, words))}
        stepsHint="One a line, at most 8. Short sentences, one action a step"
        cuesHint="One a line, at most 6: what you say while it is done"
        stopHint="One a line, at most 6"
      />
      <div className="own-form__spanish" role="group" aria-labelledby="own-spanish">
        <h3 id="own-spanish">Spanish words (optional)</h3>
        <p className="muted">
          Line for line what the English says. Left empty, a Spanish handout prints the English words and the
          Handout screen says so.
        </p>
        <TextFields
          language="es"
          of=" in Spanish"
          words={exercise.text.es ?? NO_WORDS}
          change={(words) => change(withSpanish(exercise, words))}
          stepsHint={`One a line, as many as in English: ${exercise.text.en.steps.length}`}
          cuesHint={`As many as in English: ${exercise.text.en.cues.length}`}
          stopHint={`As many as in English: ${exercise.text.en.stopIf.length}`}
        />
      </div>
    </section>
  );
}

type TextProps = {
  readonly language: 'en' | 'es';
  /** What each label ends with, so that no two fields have one name. */
  readonly of: string;
  readonly words: ExerciseText;
  readonly change: (words: Partial<ExerciseText>) => void;
  readonly stepsHint: string;
  readonly cuesHint: string;
  readonly stopHint: string;
};

/** The words of one language. Spanish ones may all be left empty; whether only some are is told as a fault. */
function TextFields({ language, of, words, change, stepsHint, cuesHint, stopHint }: TextProps) {
  const isOptional = language === 'es';
  const lines = (part: 'steps' | 'cues' | 'stopIf', name: string, hint: string) => (
    <div>
      <DraftField
        label={`${name}${of}`}
        hint={hint}
        value={words[part].join('\n')}
        read={(text) => (isOptional ? readLinesOrNone : readLines)(shape[part], text, `${name}${of}`)}
        onCommit={(next) => change({ [part]: next })}
        multiline
      />
      <Faults at={[`text.${language}.${part}`]} label={`${name}${of}`} />
    </div>
  );
  return (
    <>
      <div>
        <DraftField
          label={`Name${of}`}
          className="own-form__name"
          value={words.name}
          read={(text) =>
            isOptional && text.trim() === '' ? ok('') : readValue(shape.name, text.trim(), `Name${of}`)
          }
          onCommit={(name) => change({ name })}
        />
        <Faults at={[`text.${language}.name`]} label={`Name${of}`} />
      </div>
      <div>
        <DraftField
          label={`Name on paper${of} (optional)`}
          className="own-form__name"
          hint="What the body does, in everyday words. Left empty, the paper prints the name"
          value={words.plainName ?? ''}
          read={(text) =>
            text.trim() === '' ? ok(undefined) : readValue(shape.plainName, text.trim(), `Name on paper${of}`)
          }
          onCommit={(plainName) => change({ plainName })}
        />
        <Faults at={[`text.${language}.plainName`]} label={`Name on paper${of}`} />
      </div>
      <div className="own-form__words">
        {lines('steps', 'Steps', stepsHint)}
        {lines('cues', 'Cues', cuesHint)}
        {lines('stopIf', 'Stop if', stopHint)}
      </div>
    </>
  );
}
