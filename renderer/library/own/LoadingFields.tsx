import { withImplement, withWay } from '../../../shared/exercise/editOwn';
import { OwnExercise } from '../../../shared/exercise/own';
import { ImpactLevel } from '../../../shared/exercise/schema';
import { wayOf } from '../../../shared/exercise/waysOfLoading';
import { rangeText } from '../../builder/doseText';
import { ChoiceField } from '../../design/ChoiceField';
import { DraftField } from '../../design/DraftField';
import { readNumberAs, readValue } from '../../design/readText';
import { choicesFor } from '../../patient/wording';
import { readRange, readRangeOrNone } from '../../templates/readRange';
import { Faults } from './faults';
import type { ExerciseEditing } from './ownEditing';
import { AMOUNTS, IMPLEMENTS, WAYS } from './ownWords';

const { loading: LOADING, startingDose: START } = OwnExercise.shape;
const LEVELS = choicesFor(ImpactLevel.options);
const SIDES = [
  { value: 'both', label: 'Both together' },
  { value: 'each', label: 'Each side in turn' },
] as const;

/** How it is loaded and dosed, and what a freshly added one starts with. */
export function LoadingFields({ exercise, change }: ExerciseEditing) {
  const { loading } = exercise;
  const way = wayOf(exercise);
  return (
    <section className="panel own-form__panel" aria-labelledby="own-loading">
      <h2 id="own-loading">Loading and dose</h2>
      <div className="form-grid">
        <div className="form-grid__double">
          <ChoiceField
            label="Dosed as"
            value={way?.id ?? 'body-reps'}
            choices={WAYS}
            onChoose={(id) => change(withWay(exercise, id))}
          />
          <Faults at={['loading.type', 'loading.alsoRpe', 'doseKind']} label="The dose" />
        </div>
        {way && way.implements.length > 1 ? (
          <div>
            <ChoiceField
              label="Loaded with"
              value={exercise.implement}
              choices={way.implements.map((value) => ({ value, label: IMPLEMENTS[value] }))}
              onChoose={(implement) => change(withImplement(exercise, implement))}
            />
            <Faults at={['implement']} label="Loaded with" />
          </div>
        ) : null}
        {loading.type === 'impact' ? (
          <div>
            <ChoiceField
              label="Impact"
              value={loading.impactLevel ?? 'low'}
              choices={LEVELS}
              onChoose={(impactLevel) => change({ ...exercise, loading: { ...loading, impactLevel } })}
            />
            <Faults at={['loading.impactLevel', 'loading.peakForceBodyWeights']} label="Impact" />
          </div>
        ) : null}
        {way?.alsoRpe === null ? (
          <label className="check check--field">
            <input
              type="checkbox"
              checked={loading.alsoRpe}
              onChange={(event) =>
                change({ ...exercise, loading: { ...loading, alsoRpe: event.target.checked } })
              }
            />
            Effort may be prescribed
          </label>
        ) : null}
      </div>
      <StartFields exercise={exercise} change={change} />
    </section>
  );
}

function StartFields({ exercise, change }: ExerciseEditing) {
  const { loading, startingDose: start } = exercise;
  const { shape } = START;
  const set = (next: Partial<OwnExercise['startingDose']>) =>
    change({ ...exercise, startingDose: { ...start, ...next } });
  const amount = AMOUNTS[loading.unit];
  return (
    <fieldset className="checks">
      <legend className="field__label">Starts with, when it is added to a program</legend>
      <div className="own-form__start">
        <DraftField
          label="Sets"
          value={String(start.sets)}
          read={(text) => readNumberAs(shape.sets, text, 'Sets')}
          onCommit={(sets) => set({ sets })}
          inputMode="numeric"
        />
        {exercise.doseKind === 'hold' ? (
          <DraftField
            label="Holds a set"
            value={String(start.holds)}
            read={(text) => readNumberAs(shape.holds, text, 'Holds a set')}
            onCommit={(holds) => set({ holds })}
            inputMode="numeric"
          />
        ) : null}
        <DraftField
          label={amount}
          value={rangeText(start.amount)}
          read={(text) => readRange(shape.amount, text, amount)}
          onCommit={(next) => set({ amount: next })}
          inputMode="decimal"
        />
        {loading.type === 'percent1RM' ? (
          <DraftField
            label="% of 1RM"
            value={start.percent1RM ? rangeText(start.percent1RM) : ''}
            read={(text) => readRange(shape.percent1RM.unwrap(), text, '% of 1RM')}
            onCommit={(percent1RM) => set({ percent1RM })}
            inputMode="decimal"
          />
        ) : null}
        {loading.alsoRpe ? (
          <DraftField
            label="Effort, 0–10"
            hint="Blank for none"
            value={start.effort ? rangeText(start.effort) : ''}
            read={(text) => readRangeOrNone(shape.effort.unwrap(), text, 'Effort')}
            onCommit={(effort) => set({ effort })}
            inputMode="decimal"
          />
        ) : null}
        <ChoiceField label="Side" value={start.side} choices={SIDES} onChoose={(side) => set({ side })} />
        <DraftField
          label="Typical dose, in words"
          className="own-form__typical"
          hint="Stands beside the dose while it is changed"
          value={loading.typicalDose}
          read={(text) => readValue(LOADING.shape.typicalDose, text.trim(), 'Typical dose')}
          onCommit={(typicalDose) => change({ ...exercise, loading: { ...loading, typicalDose } })}
        />
      </div>
      <Faults at={['startingDose', 'loading.typicalDose']} label="The starting dose" />
    </fieldset>
  );
}
