import type { Exercise } from '../../shared/exercise/schema';
import type { MassUnit } from '../../shared/mass';
import type { Dose, Effort, Load, ResistanceDose } from '../../shared/program/dose';
import { parseMass, parseRange } from '../../shared/program/doseGrammar/numbers';
import { followTyped } from '../../shared/program/followTyped';
import { typedUnit } from '../../shared/program/typedUnit';
import { withLoad, withPercent, withWork } from '../../shared/program/workBasis';
import type { Range } from '../../shared/range';
import { err, ok, type Result } from '../../shared/result';
import { rangeText } from './doseText';

/** One number of a dose as text: how it reads, and the dose that what was typed would make. */
export type DoseField = {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly write: (text: string) => Result<Dose, string>;
};

const parseNumber = (text: string): number | null => {
  const range = parseRange(text);
  return range && range.low === range.high ? range.low : null;
};

type Spec = { readonly key: string; readonly label: string };

const rangeField = (spec: Spec, range: Range, put: (range: Range) => Dose): DoseField => ({
  ...spec,
  value: rangeText(range),
  write: (text) => {
    const parsed = parseRange(text);
    return parsed ? ok(put(parsed)) : err(`${spec.label}: a number such as 8, or a range such as 8-12.`);
  },
});

const numberField = (spec: Spec, value: number, put: (value: number) => Dose): DoseField => ({
  ...spec,
  value: rangeText({ low: value, high: value }),
  write: (text) => {
    const parsed = parseNumber(text);
    return parsed === null ? err(`${spec.label}: a number above 0.`) : ok(put(parsed));
  },
});

/** As the others, but an empty field means none. */
const optionalField = <T>(
  spec: Spec,
  value: string,
  parse: (text: string) => T | null,
  put: (value: T | null) => Dose,
  example: string,
): DoseField => ({
  ...spec,
  value,
  write: (text) => {
    if (text.trim() === '') return ok(put(null));
    const parsed = parse(text);
    return parsed === null ? err(`${spec.label}: ${example}, or empty for none.`) : ok(put(parsed));
  },
});

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
  const perHand = exercise.implement === 'dumbbell-pair';
  return optionalField(
    spec,
    value,
    (text) => parseMass(text, unit),
    (mass) => put(mass && { kind: 'mass', mass, perHand }),
    `a weight such as 12 ${unit}`,
  );
}

function resistanceFields(dose: ResistanceDose, exercise: Exercise, unit: MassUnit): readonly DoseField[] {
  const work = dose.groups.find((group) => group.role === 'work');
  if (!work) return [];
  const fields: DoseField[] = [
    numberField({ key: 'sets', label: 'Sets' }, work.sets, (sets) => withWork(dose, (g) => ({ ...g, sets }))),
    rangeField({ key: 'reps', label: 'Reps' }, work.reps, (reps) => withWork(dose, (g) => ({ ...g, reps }))),
  ];
  if (exercise.loading.type === 'percent1RM')
    fields.push(
      optionalField(
        { key: 'percent1RM', label: '% of 1RM' },
        work.percent1RM ? rangeText(work.percent1RM) : '',
        parseRange,
        (percent) => withPercent(dose, percent),
        'a band such as 80-85',
      ),
    );
  fields.push(
    optionalField(
      { key: 'effort', label: 'Effort, 0-10' },
      work.effort ? rangeText(work.effort.range) : '',
      parseRange,
      (range) => withWork(dose, (g) => ({ ...g, effort: rated(g.effort, range) })),
      'a number such as 7',
    ),
  );
  if (exercise.implement !== 'body' && exercise.implement !== 'band')
    fields.push(
      loadField({ key: 'load', label: 'Weight' }, work.load, exercise, unit, (load) => withLoad(dose, load)),
    );
  return fields;
}

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
