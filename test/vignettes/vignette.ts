import { check } from '../../shared/check/check';
import type { Report } from '../../shared/check/finding';
import type { RuleId } from '../../shared/check/ruleIds';
import type { ExerciseLookup, Exercise } from '../../shared/exercise/schema';
import { findExercise } from '../../shared/exercise/library';
import type { Patient } from '../../shared/patient/schema';
import type { Program } from '../../shared/program/schema';
import { findTemplate } from '../../shared/template/registry';
import type { Template } from '../../shared/template/schema';
import { anInput } from '../support/programs';

/** A short clinical case: one patient, one program, and all that the check must say of them. */
export type Vignette = {
  /** What happens, in one sentence. */
  readonly story: string;
  /** The row of the evidence table, the paper or the guideline it is drawn from. */
  readonly from: string;
  readonly patient: Patient;
  readonly program: Program;
  /** Exercises of the clinic's own, beside the library. */
  readonly ownExercises?: readonly Exercise[];
  /** Every rule that stops, and every rule that warns. One more or one less fails the case. */
  readonly stops: readonly RuleId[];
  readonly warnings: readonly RuleId[];
  /** Rows of the table against the template that depart from it, where the case says something about them. */
  readonly departs?: readonly string[];
  /** A published protocol: all rows meet it, and it stops only where its template says so itself. */
  readonly reproduces?: true;
  /** Stops that this case stays one step short of. */
  readonly nearMissOf?: readonly RuleId[];
};

/** The template a program stands on. */
export function templateOf({ program }: Vignette): Template | null {
  if (program.template === null) return null;
  const template = findTemplate(program.template.id);
  if (!template) throw new Error(`no template ${program.template.id}`);
  return template;
}

/** The exercises a case knows: its own before the library. */
export const libraryOf =
  ({ ownExercises = [] }: Vignette): ExerciseLookup =>
  (id) =>
    ownExercises.find((own) => own.id === id) ?? findExercise(id);

export const reportOf = (vignette: Vignette): Report =>
  check({
    ...anInput(vignette.program, vignette.patient, templateOf(vignette)),
    library: libraryOf(vignette),
  });
