import { exerciseName } from '../../../shared/exercise/own';
import type { Exercise, ExerciseLookup } from '../../../shared/exercise/schema';
import { type Patient, StrengthTest } from '../../../shared/patient/schema';
import { estimateOneRm } from '../../../shared/patient/strength/oneRm';
import type { Choice } from '../../design/ChoiceField';
import { type Draft, type EntryField, type EntryShape, numberIn } from '../../design/entries/entryShape';
import { formatDay } from '../../design/formatDate';
import { UNITS } from '../../design/patientChoices';
import { oneRmWords } from './oneRmWords';

/** The exercises that are dosed by % of a one-repetition maximum: only these are worth testing. */
const testable = (exercises: readonly Exercise[]): readonly Choice<string>[] =>
  exercises
    .filter((exercise) => exercise.loading.type === 'percent1RM')
    .map(({ id, text }) => ({ value: id, label: text.en.name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));

const fieldsFor = (exercises: readonly Exercise[]): readonly EntryField[] => [
  {
    key: 'exerciseId',
    label: 'Exercise',
    kind: 'choice',
    choices: [{ value: '', label: 'Choose' }, ...testable(exercises)],
  },
  {
    key: 'load',
    label: 'Load',
    kind: 'number',
    hint: 'As lifted with the bar; one of a pair; for a landmine its plates only',
  },
  { key: 'unit', label: 'Load in', kind: 'choice', choices: UNITS },
  { key: 'reps', label: 'Repetitions', kind: 'number', hint: 'Best at 10 or fewer' },
  { key: 'rir', label: 'Reps in reserve', kind: 'number', hint: 'How many more were possible' },
  { key: 'date', label: 'Date', kind: 'day' },
];

const toCandidate = (draft: Draft) => ({
  date: draft['date'],
  exerciseId: draft['exerciseId'],
  load: { value: numberIn(draft, 'load'), unit: draft['unit'] },
  reps: numberIn(draft, 'reps'),
  rir: numberIn(draft, 'rir'),
});

/** The exercises a test may be of: retired ones too, whose loads programs still need. */
type Lifts = { readonly all: readonly Exercise[]; readonly find: ExerciseLookup };

/** A set taken close to failure, and the maximum estimated from it. */
export function strengthShape(patient: Patient, { all, find }: Lifts): EntryShape<StrengthTest> {
  const nameOf = (id: string) => exerciseName(find(id), id);
  return {
    noun: 'strength test',
    schema: StrengthTest,
    fields: fieldsFor(all),
    columns: [
      { heading: 'Exercise', cell: ({ exerciseId }) => nameOf(exerciseId) },
      {
        heading: 'Set',
        cell: ({ load, reps, rir }) => `${load.value} ${load.unit} × ${reps}, ${rir} in reserve`,
      },
    ],
    nameOf: ({ exerciseId, date }) => `${nameOf(exerciseId)} test of ${formatDay(date)}`,
    blank: (today) => ({ exerciseId: '', load: '', reps: '', rir: '', date: today, unit: patient.unit }),
    toDraft: ({ exerciseId, load, reps, rir, date }) => ({
      exerciseId,
      load: String(load.value),
      reps: String(reps),
      rir: String(rir),
      date,
      unit: load.unit,
    }),
    toCandidate,
    preview: (draft) => {
      const test = StrengthTest.safeParse({ ...toCandidate(draft), date: '2000-01-01', exerciseId: 'any' });
      return test.success ? `Estimated 1RM ${oneRmWords(estimateOneRm(test.data), patient.unit)}` : null;
    },
  };
}
