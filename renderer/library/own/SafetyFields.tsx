import { standingOfFlag, withFlag } from '../../../shared/exercise/editOwn';
import { movementsOf } from '../../../shared/exercise/restricted';
import type { Precaution } from '../../../shared/exercise/schema';
import { CheckGroup } from '../../design/CheckGroup';
import { ChoiceField } from '../../design/ChoiceField';
import { Faults } from './faults';
import type { ExerciseEditing } from './ownEditing';
import { FLAGS, MOVEMENTS, STANDINGS } from './ownWords';

/** For whom it is not, and what it does to the spine: the safety rules read both. */
export function SafetyFields({ exercise, change }: ExerciseEditing) {
  const byName = movementsOf(exercise).filter((movement) => !exercise.movement.includes(movement));
  return (
    <section className="panel own-form__panel" aria-labelledby="own-safety">
      <h2 id="own-safety">Safety</h2>
      <CheckGroup
        legend="Movement of the spine"
        choices={MOVEMENTS}
        chosen={exercise.movement}
        onChange={(movement) => change({ ...exercise, movement })}
      />
      {byName.map((movement) => (
        <p key={movement} className="notice" role="status">
          By its name it {movement === 'spinal-flexion' ? 'bends' : 'twists'} the spine. The check treats it
          so, whether the box is ticked or not.
        </p>
      ))}
      <div>
        <h3 className="field__label own-form__legend">When the patient has</h3>
        <div className="own-flags">
          {(Object.keys(FLAGS) as Precaution[]).map((flag) => (
            <ChoiceField
              key={flag}
              label={FLAGS[flag]}
              value={standingOfFlag(exercise, flag)}
              choices={STANDINGS}
              onChoose={(standing) => change(withFlag(exercise, flag, standing))}
            />
          ))}
        </div>
        <Faults at={['avoidIf', 'cautionIf', 'tags']} label="The flags" />
      </div>
    </section>
  );
}
