import type { Dose, ProgressVariable } from '../../../shared/program/dose';
import { typedUnit } from '../../../shared/program/typedLoad';
import { isShared, variableRange } from '../../../shared/program/variableRange';

/** Something that can rise in a dose: what it is called, and where it stands now. */
export type Rising = {
  readonly name: ProgressVariable;
  readonly label: string;
  readonly now: number;
  readonly top: number;
  /** Whether it can rise in a straight line: over groups of sets that differ a line would level them. */
  readonly inLine: boolean;
};

/** The usual choice first. */
const ORDER: readonly ProgressVariable[] = ['percent1RM', 'load', 'reps', 'amount', 'sets'];

/** What can rise in this dose, the usual choice first. */
export const progressVariables = (dose: Dose): readonly Rising[] =>
  ORDER.flatMap((name) => {
    const range = variableRange(dose, name);
    if (range === null) return [];
    return [
      { name, label: labelOf(name, dose), now: range.low, top: range.high, inLine: isShared(dose, name) },
    ];
  });

function labelOf(name: ProgressVariable, dose: Dose): string {
  switch (name) {
    case 'percent1RM':
      return '% of 1RM';
    case 'load':
      return `weight (${typedUnit(dose) ?? ''})`;
    case 'amount':
      return amountLabel(dose);
    case 'reps':
    case 'sets':
      return name;
  }
}

function amountLabel(dose: Dose): string {
  switch (dose.kind) {
    case 'carry':
      return dose.measure;
    case 'impact':
      return 'contacts';
    case 'hold':
      return 'seconds';
    case 'time':
      return 'minutes';
    case 'resistance':
    case 'repetition':
      return 'amount';
  }
}
