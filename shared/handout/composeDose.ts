import type { Exercise } from '../exercise/schema';
import type { Dose, DoseOf, SetGroup } from '../program/dose';
import { asIron } from '../program/iron';
import { kitOf } from '../program/prescription';
import { doseInWeek } from '../program/weekPlan';
import type { DoseContext } from './composeContext';
import { formatMetres, formatRange } from './composeFormat';
import { type LoadWords, loadWords } from './composeLoad';
import type { DoseCell } from './model';

/** What is done in one week: how many sets, how much in each, with what. */
export type WeekDose = {
  readonly sets: DoseCell | null;
  readonly amounts: readonly DoseCell[];
  /** Sets and amount in one: "3 × 8"; of sets that differ, in repetitions or weight, each: "1 × 5, then 3 × 8". */
  readonly each: string;
  readonly loads: readonly LoadWords[];
  readonly weight: DoseCell | null;
};

/** The dose of each of the `weeks` of its phase, first to last. */
export const weekDoses = (
  dose: Dose,
  exercise: Exercise,
  weeks: number,
  context: DoseContext,
): readonly WeekDose[] =>
  Array.from({ length: weeks }, (_, i) =>
    weekDose(ironInWeek(dose, exercise, { week: i + 1, weeks }, context), exercise, context),
  );

/** A week of a phase: `week` counts from 1 to `weeks`. */
export type WeekOfPhase = { readonly week: number; readonly weeks: number };

/** The dose of one week with its loads as iron. */
export const ironInWeek = (
  dose: Dose,
  exercise: Exercise,
  { week, weeks }: WeekOfPhase,
  { setting, patient, clinic }: Pick<DoseContext, 'setting' | 'patient' | 'clinic'>,
): Dose => asIron(doseInWeek(dose, week, weeks), dose, exercise, kitOf(setting, patient, clinic));

/** The words of a dose that is what is done in one week. */
export function weekDose(dose: Dose, exercise: Exercise, context: DoseContext): WeekDose {
  if (dose.kind === 'resistance') return resistanceDose(dose, exercise, context);
  const { text } = context;
  const loads =
    dose.kind === 'carry' ? [loadWords(exercise, { load: dose.load, percent1RM: null }, context)] : [];
  const sets =
    dose.kind === 'time' && dose.sets === 1 ? null : { label: text.dose.sets, value: String(dose.sets) };
  const amounts = amountCells(dose, exercise, context);
  return {
    sets,
    amounts,
    each: text.times([...(sets ? [sets] : []), ...amounts].map((cell) => cell.value)),
    loads,
    weight:
      dose.kind === 'time' ? null : { label: text.dose.weight, value: loads[0]?.weight ?? text.noWeight },
  };
}

function resistanceDose(dose: DoseOf<'resistance'>, exercise: Exercise, context: DoseContext): WeekDose {
  const { text, locale } = context;
  const work = dose.groups.filter((group) => group.role === 'work');
  const loads = work.map((group) => loadWords(exercise, group, context));
  const sets = work.reduce((sum, group) => sum + group.sets, 0);
  const reps = work.map((group) => formatRange(group.reps, locale, text));
  const differ = setsDiffer(reps, loads);
  return {
    sets: { label: text.dose.sets, value: String(sets) },
    amounts: [{ label: text.dose.times, value: text.thenEach(unlessEqual(reps)) }],
    each: differ
      ? text.thenEach(work.map((group, i) => text.times([String(group.sets), reps[i] ?? ''])))
      : text.times([String(sets), reps[0] ?? '']),
    loads,
    weight: { label: text.dose.weight, value: text.thenEach(unlessEqual(loads.map((load) => load.weight))) },
  };
}

/** Whether work sets differ in repetitions or weight, so that it must be said how many there are of each. */
export const setsDiffer = (reps: readonly string[], loads: readonly LoadWords[]): boolean =>
  unlessEqual(reps).length > 1 || unlessEqual(loads.map((load) => load.weight)).length > 1;

/** All values, or the one they share. */
export const unlessEqual = (values: readonly string[]): readonly string[] =>
  values.every((value) => value === values[0]) ? values.slice(0, 1) : values;

function amountCells(
  dose: Exclude<Dose, { kind: 'resistance' }>,
  exercise: Exercise,
  context: DoseContext,
): readonly DoseCell[] {
  const { text, locale } = context;
  const range = (value: { low: number; high: number }) => formatRange(value, locale, text);
  switch (dose.kind) {
    case 'carry':
      return [carryCell(dose, context)];
    case 'impact':
      return [{ label: text.contacts(exercise.movementPattern), value: range(dose.amount) }];
    case 'hold':
      return [
        ...(dose.holds === 1 ? [] : [{ label: text.dose.times, value: String(dose.holds) }]),
        { label: text.dose.hold, value: text.secondsValue(range(dose.amount)) },
      ];
    case 'repetition':
      return [
        {
          label: exercise.loading.unit === 'steps' ? text.dose.steps : text.dose.times,
          value: range(dose.reps),
        },
      ];
    case 'time':
      return [{ label: text.dose.minutes, value: range(dose.amount) }];
  }
}

function carryCell(dose: DoseOf<'carry'>, { locale, text }: DoseContext): DoseCell {
  switch (dose.measure) {
    case 'metres':
      return { label: text.dose.distance, value: formatMetres(dose.amount, locale, text) };
    case 'steps':
      return { label: text.dose.steps, value: formatRange(dose.amount, locale, text) };
    case 'seconds':
      return { label: text.dose.seconds, value: formatRange(dose.amount, locale, text) };
  }
}

/** "2 sets of 5 with 10 kg": the sets of one group in words. */
export function setGroupLine(group: SetGroup, exercise: Exercise, context: DoseContext): string {
  const { text, locale } = context;
  const reps = formatRange(group.reps, locale, text);
  const load = loadWords(exercise, group, context);
  if (load.ask && group.role === 'warm-up') return text.warmUpAsk(group.sets, reps);
  const unloaded = load.ask || load.weight === text.noWeight;
  return unloaded ? text.setLineNoWeight(group.sets, reps) : text.setLine(group.sets, reps, load.weight);
}
