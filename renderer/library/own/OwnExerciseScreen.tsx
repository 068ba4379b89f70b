import '../../design/forms.css';
import './own.css';
import { useMemo, useState } from 'react';
import { blankOwn, copyAsOwn } from '../../../shared/exercise/editOwn';
import { asOwn, type OwnExercise } from '../../../shared/exercise/own';
import type { LocalDate } from '../../../shared/localDate';
import { type Exercises, useExercises } from '../../api/exercises';
import { useLoaded } from '../../api/useLoaded';
import { CannotOpen } from '../../design/CannotOpen';
import { ChoiceField } from '../../design/ChoiceField';
import type { OwnExercisePlace } from '../../navigation';
import { OwnExerciseForm } from './OwnExerciseForm';

/** Opens an own exercise for editing, a copy of any exercise, or a blank one. */
export function OwnExerciseScreen({ place }: { readonly place: OwnExercisePlace }) {
  const clinic = useLoaded('clinic.load', {});
  const info = useLoaded('app.info', {});
  for (const part of [clinic, info])
    if (part.state === 'failed') return <CannotOpen what="This exercise" error={part.error} />;
  if (clinic.state !== 'ready' || info.state !== 'ready') return <p className="page muted">Opening…</p>;
  return <Opened place={place} clinic={clinic.value.clinic} today={info.value.today} />;
}

type OpenedProps = Pick<Parameters<typeof OwnExerciseForm>[0], 'clinic' | 'today'> & {
  readonly place: OwnExercisePlace;
};

function Opened({ place, clinic, today }: OpenedProps) {
  const exercises = useExercises();
  const [{ from, started }, setStart] = useState(() => ({
    from: place.copyOf ?? BLANK,
    started: startOf(place, exercises, today),
  }));
  if (started === null)
    return (
      <CannotOpen
        what="This exercise"
        error={{ code: 'not-found', message: 'It is not among the exercises of this clinic any more.' }}
      />
    );
  // Once it is on the disk, what stands there is what an edit starts from.
  const entry = exercises.own.find(({ exercise }) => exercise.id === started.id);
  const startFrom = (id: string) =>
    setStart({
      from: id,
      started: startOf(id === BLANK ? {} : { copyOf: id }, exercises, today),
    });
  return (
    <OwnExerciseForm
      key={started.id}
      exercise={entry?.exercise ?? started}
      revision={entry?.revision ?? 0}
      clinic={clinic}
      today={today}
      back={place.back}
      startChoice={<StartField from={from} onChoose={startFrom} />}
    />
  );
}

const BLANK = '';

type StartProps = { readonly from: string; readonly onChoose: (id: string) => void };

function StartField({ from, onChoose }: StartProps) {
  const { all } = useExercises();
  const choices = useMemo(
    () => [
      { value: BLANK, label: 'Blank' },
      ...all
        .map(({ id, text }) => ({ value: id, label: text.en.name }))
        .toSorted((a, b) => a.label.localeCompare(b.label)),
    ],
    [all],
  );
  return (
    <ChoiceField
      label="Start from"
      hint="A copy of any exercise: what is changed here does not touch it"
      className="own-form__from"
      value={from}
      choices={choices}
      onChoose={onChoose}
    />
  );
}

/** What the form starts with; null when the exercise is not here any more. */
function startOf(
  { exerciseId, copyOf }: Pick<OwnExercisePlace, 'exerciseId' | 'copyOf'>,
  { own, find }: Exercises,
  today: LocalDate,
): OwnExercise | null {
  if (exerciseId !== undefined)
    return own.find(({ exercise }) => exercise.id === exerciseId)?.exercise ?? null;
  const fresh = { uuid: crypto.randomUUID(), today };
  if (copyOf === undefined) return blankOwn(fresh);
  const original = find(copyOf);
  return original ? copyAsOwn(original, asOwn(original)?.own ?? null, fresh) : null;
}
