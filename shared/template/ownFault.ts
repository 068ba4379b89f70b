import type { ExerciseLookup } from '../exercise/schema';
import { doseMisfit } from '../program/dose';
import type { TemplateLookup } from './registry';
import type { Template } from './schema';
import { looseningFault } from './tighten';

export type Known = { readonly findResearch: TemplateLookup; readonly findExercise: ExerciseLookup };

/**
 * Why a template that its schema takes may not be one of the clinic: it loosens a safety gate, or stands on exercises
 * that the library does not have or doses otherwise. Names the field by its path; null for a sound one.
 */
export const ownTemplateFault = (template: Template, { findResearch, findExercise }: Known): string | null =>
  looseningFault(template, findResearch) ??
  unknownExercise(template, findExercise) ??
  blueprintFault(template, findExercise);

function unknownExercise({ families, phases }: Template, findExercise: ExerciseLookup): string | null {
  const named = [
    ...families.map(({ exercises }, index) => ({ path: `families.${index}.exercises`, exercises })),
    ...phases.flatMap(({ starts }, index) =>
      starts.value.map(({ exercises }, at) => ({
        path: `phases.${index}.starts.value.${at}.exercises`,
        exercises: exercises ?? [],
      })),
    ),
  ];
  for (const { path, exercises } of named) {
    const at = exercises.findIndex((id) => findExercise(id) === undefined);
    if (at >= 0) return `${path}.${at}: the library has no exercise "${exercises[at] ?? ''}".`;
  }
  return null;
}

function blueprintFault({ own }: Template, findExercise: ExerciseLookup): string | null {
  for (const [p, phase] of (own?.blueprint ?? []).entries())
    for (const [s, session] of phase.sessions.entries())
      for (const [i, { exerciseId, dose }] of session.items.entries()) {
        const path = `own.blueprint.${p}.sessions.${s}.items.${i}`;
        const exercise = findExercise(exerciseId);
        if (!exercise) return `${path}.exerciseId: the library has no exercise "${exerciseId}".`;
        const misfit = doseMisfit(exercise, dose);
        if (misfit) return `${path}.dose.${misfit.field}: ${misfit.message}`;
      }
  return null;
}
