import type { Clinic } from '../../shared/clinic/schema';
import { newClinic } from '../../shared/clinic/newClinic';
import { findExercise } from '../../shared/exercise/library';
import type { Patient } from '../../shared/patient/schema';
import { Program } from '../../shared/program/schema';
import { generateProgram, type LeftOut } from '../../shared/template/generate';
import { findTemplate } from '../../shared/template/registry';
import type { Template } from '../../shared/template/schema';
import { aProgram, idsFrom } from './programs';

/** Programs that the generator makes of the research templates. */

export function aTemplate(id: string): Template {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

export type Made = { readonly program: Program; readonly leftOut: readonly LeftOut[] };

/** A generated program as the app would save it: read through the schema. */
export function made(
  template: Template,
  patient: Patient,
  clinic: Clinic = newClinic(),
  weeks?: number,
): Made {
  const result = generateProgram({
    template,
    patient,
    clinic,
    findExercise,
    newId: idsFrom(1000),
    weeks: weeks ?? null,
  });
  if (!result.ok) throw new Error(result.error);
  const { leftOut, ...parts } = result.value;
  return { program: Program.parse(aProgram([], parts)), leftOut };
}

/** Every exercise of a program, phase by phase and session by session. */
export const exercisesOf = ({ program }: Made): readonly string[] =>
  program.phases.flatMap(({ sessions }) =>
    sessions.flatMap(({ items }) => items.map(({ exerciseId }) => exerciseId)),
  );

/** The items of one phase, with the session they stand in. */
export const itemsOf = ({ program }: Made, purpose: Program['phases'][number]['purpose']) =>
  program.phases
    .filter((phase) => phase.purpose === purpose)
    .flatMap(({ sessions }) =>
      sessions.flatMap((session) => session.items.map((item) => ({ session, item }))),
    );
