import { findExercise } from '../../../../shared/exercise/library';
import type { Exercise } from '../../../../shared/exercise/schema';
import type { MassUnit } from '../../../../shared/mass';
import type { Dose, ResistanceDose, SetGroup } from '../../../../shared/program/dose';
import { readDose } from '../../../../shared/program/doseGrammar/readDose';
import { startingDose } from '../../../../shared/program/startingDose';

export function exerciseOf(id: string): Exercise {
  const exercise = findExercise(id);
  if (!exercise) throw new Error(id);
  return exercise;
}

export const contextOf = (
  id: string,
  change: (dose: Dose) => Dose = (dose) => dose,
  unit: MassUnit = 'kg',
) => {
  const exercise = exerciseOf(id);
  return { exercise, dose: change(startingDose(exercise, true)), unit };
};

export const read = (id: string, text: string, change?: (dose: Dose) => Dose, unit?: MassUnit) =>
  readDose(text, contextOf(id, change, unit));

/** The dose of a line that must read. */
export function doseOf(id: string, text: string, change?: (dose: Dose) => Dose, unit?: MassUnit): Dose {
  const dose = read(id, text, change, unit);
  if (!dose.ok) throw new Error(`${text}: ${dose.error.message}`);
  return dose.value;
}

export function faultOf(id: string, text: string, change?: (dose: Dose) => Dose) {
  const dose = read(id, text, change);
  if (dose.ok) throw new Error(`${text} reads`);
  const { message, suggestion, from, to } = dose.error;
  return { message, suggestion, marked: text.slice(from, to) };
}

export function resistance(change: (dose: ResistanceDose) => Dose): (dose: Dose) => Dose {
  return (dose) => {
    if (dose.kind !== 'resistance') throw new Error(dose.kind);
    return change(dose);
  };
}

export function workOf(dose: Dose): SetGroup {
  const work = dose.kind === 'resistance' ? dose.groups.find(({ role }) => role === 'work') : undefined;
  if (!work) throw new Error('no work sets');
  return work;
}
