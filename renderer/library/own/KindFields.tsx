import { withSupervisedOnly } from '../../../shared/exercise/editOwn';
import { OwnExercise } from '../../../shared/exercise/own';
import { ExerciseCategory, MOVEMENT_PATTERNS } from '../../../shared/exercise/schema';
import { CATEGORY_NAMES } from '../words';
import { CheckGroup } from '../../design/CheckGroup';
import { ChoiceField } from '../../design/ChoiceField';
import { choicesFor } from '../../patient/wording';
import { Faults } from './faults';
import type { ExerciseEditing } from './ownEditing';

const { shape } = OwnExercise;
const CATEGORIES = ExerciseCategory.options.map((value) => ({ value, label: CATEGORY_NAMES[value] }));
const PATTERNS = choicesFor(MOVEMENT_PATTERNS).toSorted((a, b) => a.label.localeCompare(b.label));
const POSITIONS = choicesFor(shape.position.options);
const SITES = choicesFor(shape.targetBoneSites.element.options);

type Trait = 'unilateral' | 'startsFromFloor' | 'axial' | 'handSupport' | 'ballistic';
const TRAITS: readonly { readonly value: Trait; readonly label: string }[] = [
  { value: 'unilateral', label: 'One side at a time' },
  { value: 'startsFromFloor', label: 'Lifts from the floor' },
  { value: 'axial', label: 'Loads the upright spine along its axis' },
  { value: 'handSupport', label: 'A hand holds on to something' },
  { value: 'ballistic', label: 'Fast, with a bounce or a landing' },
];

/** What kind of exercise it is and where it may be done: what the check looks at. */
export function KindFields({ exercise, change }: ExerciseEditing) {
  const traits = TRAITS.filter(({ value }) => exercise[value]).map(({ value }) => value);
  const withTraits = (chosen: readonly Trait[]): OwnExercise => ({
    ...exercise,
    ...Object.fromEntries(TRAITS.map(({ value }) => [value, chosen.includes(value)])),
  });
  return (
    <section className="panel own-form__panel" aria-labelledby="own-kind">
      <h2 id="own-kind">Kind of exercise</h2>
      <div className="form-grid">
        <ChoiceField
          label="Category"
          value={exercise.category}
          choices={CATEGORIES}
          onChoose={(category) => change({ ...exercise, category })}
        />
        <ChoiceField
          label="Movement"
          hint="Decides what the handout says it is good for"
          value={exercise.movementPattern}
          choices={PATTERNS}
          onChoose={(movementPattern) => change({ ...exercise, movementPattern })}
        />
        <ChoiceField
          label="Position"
          value={exercise.position}
          choices={POSITIONS}
          onChoose={(position) => change({ ...exercise, position })}
        />
      </div>
      <CheckGroup
        legend="Bones it loads"
        choices={SITES}
        chosen={exercise.targetBoneSites}
        onChange={(targetBoneSites) => change({ ...exercise, targetBoneSites })}
      />
      <CheckGroup
        legend="How it is done"
        choices={TRAITS}
        chosen={traits}
        onChange={(chosen) => change(withTraits(chosen))}
      />
      <fieldset className="checks">
        <legend className="field__label">Where it may be done</legend>
        <div className="checks__boxes">
          <label className="check">
            <input
              type="checkbox"
              checked={exercise.supervisedOnly}
              onChange={(event) => change(withSupervisedOnly(exercise, event.target.checked))}
            />
            Supervised only
          </label>
          <label className="check">
            <input
              type="checkbox"
              checked={exercise.homeSuitable}
              onChange={(event) =>
                change({
                  ...exercise,
                  homeSuitable: event.target.checked,
                  supervisedOnly: exercise.supervisedOnly && !event.target.checked,
                })
              }
            />
            At home, alone
          </label>
        </div>
        <Faults at={['homeSuitable', 'supervisedOnly']} label="At home" />
      </fieldset>
    </section>
  );
}
