import type { Exercise } from '../../../shared/exercise/schema';
import type { MassUnit } from '../../../shared/mass';
import type { Dose, Effort, Load, ResistanceDose, SetGroup } from '../../../shared/program/dose';
import { parseMass, parseRange } from '../../../shared/program/doseGrammar/numbers';
import { isSame } from '../../../shared/program/editRefusal';
import { followTyped } from '../../../shared/program/followTyped';
import { typedUnit } from '../../../shared/program/typedLoad';
import { withLoad, withPercent, withWork } from '../../../shared/program/workBasis';
import type { Range } from '../../../shared/range';
import { ok } from '../../../shared/result';
import { type DoseField, numberField, optionalField, parseNumber, rangeField, type Spec } from './doseField';
import { rangeText } from '../doseText';

const rated = (current: Effort | null, range: Range | null): Effort | null =>
  range === null ? null : { scale: current?.scale ?? 'rir-rpe', range };

function loadField(
  spec: Spec,
  load: Load | null,
  exercise: Exercise,
  unit: MassUnit,
  put: (load: Load | null) => Dose,
): DoseField {
  const value =
    load?.kind === 'mass'
      ? `${rangeText({ low: load.mass.value, high: load.mass.value })} ${load.mass.unit}`
      : '';
  const isPair = exercise.implement === 'dumbbell-pair';
  const perHand = load?.kind === 'mass' ? load.perHand : isPair;
  return optionalField(
    isPair && !perHand ? { ...spec, label: `${spec.label} in all` } : spec,
    value,
    (text) => parseMass(text, unit),
    (mass) => put(mass && { kind: 'mass', mass, perHand }),
    `a weight such as 12 ${unit}`,
  );
}

/** Only what all work sets share: a field writes them all, and would level up a back-off set that it does not show. */
function resistanceFields(dose: ResistanceDose, exercise: Exercise, unit: MassUnit): readonly DoseField[] {
  const [work, ...more] = dose.groups.filter((group) => group.role === 'work');
  if (!work) return [];
  const isShared = (...keys: readonly (keyof SetGroup)[]) =>
    more.every((group) => keys.every((key) => isSame(group[key], work[key])));
  const fields: DoseField[] = [];
  if (more.length === 0)
    fields.push(
      numberField({ key: 'sets', label: 'Sets' }, work.sets, (sets) =>
        withWork(dose, (g) => ({ ...g, sets })),
      ),
    );
  if (isShared('reps'))
    fields.push(
      rangeField({ key: 'reps', label: 'Reps' }, work.reps, (reps) =>
        withWork(dose, (g) => ({ ...g, reps })),
      ),
    );
  if (exercise.loading.type === 'percent1RM' && isShared('percent1RM', 'load'))
    fields.push(
      optionalField(
        { key: 'percent1RM', label: '% of 1RM' },
        work.percent1RM ? rangeText(work.percent1RM) : '',
        parseRange,
        (percent) => withPercent(dose, percent),
        'a band such as 80-85',
      ),
    );
  if (isShared('effort'))
    fields.push(
      optionalField(
        { key: 'effort', label: 'Effort, 0-10' },
        work.effort ? rangeText(work.effort.range) : '',
        parseRange,
        (range) => withWork(dose, (g) => ({ ...g, effort: rated(g.effort, range) })),
        'a number such as 7',
      ),
    );
  if (exercise.implement !== 'body' && exercise.implement !== 'band' && isShared('percent1RM', 'load'))
    fields.push(
      loadField({ key: 'load', label: 'Weight' }, work.load, exercise, unit, (load) => withLoad(dose, load)),
    );
  return fields;
}

/** Whether some of a dose can only be changed in its line: several groups of sets have no field of their own. */
export const hasSeveralGroups = (dose: Dose): boolean =>
  dose.kind === 'resistance' && dose.groups.filter(({ role }) => role === 'work').length > 1;

/**
 * Every number of a dose as a field, the most telling first. What is typed, a ramp of it follows. `unit` is that of a weight
 * typed without one where the dose itself has none.
 */
export const doseFields = (dose: Dose, exercise: Exercise, unit: MassUnit): readonly DoseField[] =>
  fieldsOf(dose, exercise, typedUnit(dose) ?? unit).map((field) => ({
    ...field,
    write: (text) => {
      const typed = field.write(text);
      return typed.ok ? ok(followTyped(dose, typed.value)) : typed;
    },
  }));

function fieldsOf(dose: Dose, exercise: Exercise, unit: MassUnit): readonly DoseField[] {
  const rest = optionalField(
    { key: 'rest', label: 'Rest, seconds' },
    dose.restSeconds === null ? '' : String(dose.restSeconds),
    parseNumber,
    (restSeconds) => ({ ...dose, restSeconds }),
    'seconds such as 90',
  );
  const daily = numberField(
    { key: 'timesPerDay', label: 'Times a day' },
    dose.timesPerDay,
    (timesPerDay) => ({ ...dose, timesPerDay }),
  );
  if (dose.kind === 'resistance') return [...resistanceFields(dose, exercise, unit), rest, daily];

  const sets = numberField({ key: 'sets', label: 'Sets' }, dose.sets, (value) => ({
    ...dose,
    sets: value,
  }));
  const effort = optionalField(
    { key: 'effort', label: 'Effort, 0-10' },
    dose.effort ? rangeText(dose.effort.range) : '',
    parseRange,
    (range) => ({ ...dose, effort: rated(dose.effort, range) }),
    'a number such as 5',
  );
  const amount = (label: string) =>
    dose.kind === 'repetition'
      ? rangeField({ key: 'reps', label }, dose.reps, (reps) => ({ ...dose, reps }))
      : rangeField({ key: 'amount', label }, dose.amount, (value) => ({
          ...dose,
          amount: value,
        }));
  const common = exercise.loading.alsoRpe ? [effort, rest, daily] : [rest, daily];
  switch (dose.kind) {
    case 'carry':
      return [
        sets,
        amount(dose.measure === 'metres' ? 'Metres' : dose.measure === 'steps' ? 'Steps' : 'Seconds'),
        loadField({ key: 'load', label: 'Weight' }, dose.load, exercise, unit, (load) => ({
          ...dose,
          load,
        })),
        ...common,
      ];
    case 'impact':
      return [sets, amount('Contacts'), ...common];
    case 'hold':
      return [
        sets,
        amount('Seconds'),
        numberField({ key: 'holds', label: 'Holds a set' }, dose.holds, (holds) => ({ ...dose, holds })),
        ...common,
      ];
    case 'repetition':
      return [sets, amount(exercise.loading.unit === 'steps' ? 'Steps' : 'Reps'), ...common];
    case 'time':
      return [sets, amount('Minutes'), ...common];
  }
}
