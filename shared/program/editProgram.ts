import type { Draft } from 'immer';
import type { ExerciseLookup } from '../exercise/schema';
import type { LocalDate } from '../localDate';
import { doseFault, type EditRefusal, missing, plainCopy, schemaFault } from './editRefusal';
import { itemsOf } from './items';
import { type ContactPlan, type Goal, Override, Program } from './schema';

/** Edits of the program as a whole. */
export type WholeEdit =
  | { readonly kind: 'set-title'; readonly title: string }
  | { readonly kind: 'set-dates'; readonly startDate: LocalDate; readonly reviewOn: LocalDate | null }
  /** Holds the program against another research template, or none; its phases and doses stay as they are. */
  | { readonly kind: 'set-template'; readonly template: Program['template'] }
  | { readonly kind: 'set-goals'; readonly goals: readonly Goal[] }
  | { readonly kind: 'set-contact-plan'; readonly contactPlan: ContactPlan | null }
  /** Takes the place of an earlier reason for the very same finding. */
  | { readonly kind: 'add-override'; readonly override: Override }
  | ({ readonly kind: 'remove-override' } & Pick<Override, 'ruleId' | 'path' | 'values'>)
  /** Puts a generated program's template, title, goals and phases in place of what was there. */
  | {
      readonly kind: 'start-from-template';
      readonly from: Pick<Program, 'template' | 'title' | 'goals' | 'phases'>;
    };

export function changeProgram(
  program: Draft<Program>,
  edit: WholeEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  switch (edit.kind) {
    case 'set-title': {
      const refusal = schemaFault(Program.shape.title, edit.title, 'title');
      if (!refusal) program.title = edit.title;
      return refusal;
    }
    case 'set-dates': {
      const refusal =
        schemaFault(Program.shape.startDate, edit.startDate, 'startDate') ??
        schemaFault(Program.shape.reviewOn, edit.reviewOn, 'reviewOn');
      if (!refusal) Object.assign(program, { startDate: edit.startDate, reviewOn: edit.reviewOn });
      return refusal;
    }
    case 'set-template': {
      const refusal = schemaFault(Program.shape.template, edit.template, 'template');
      if (!refusal) program.template = plainCopy(edit.template);
      return refusal;
    }
    case 'set-goals': {
      const refusal = schemaFault(Program.shape.goals, edit.goals, 'goals');
      if (!refusal) program.goals = [...edit.goals];
      return refusal;
    }
    case 'set-contact-plan': {
      const refusal = schemaFault(Program.shape.contactPlan, edit.contactPlan, 'contactPlan');
      if (!refusal) program.contactPlan = plainCopy(edit.contactPlan);
      return refusal;
    }
    case 'add-override': {
      const refusal = schemaFault(Override, edit.override, 'override');
      if (refusal) return refusal;
      program.overrides = [
        ...program.overrides.filter((o) => !isSameFinding(o, edit.override)),
        edit.override,
      ];
      return null;
    }
    case 'remove-override': {
      const index = program.overrides.findIndex((override) => isSameFinding(override, edit));
      if (index < 0) return missing('override');
      program.overrides.splice(index, 1);
      return null;
    }
    case 'start-from-template':
      return startFromTemplate(program, edit.from, findExercise);
  }
}

type FindingKey = Pick<Override, 'ruleId' | 'path' | 'values'>;

const isSameFinding = (a: FindingKey, b: FindingKey): boolean =>
  a.ruleId === b.ruleId && a.path === b.path && a.values === b.values;

function startFromTemplate(
  program: Draft<Program>,
  { template, title, goals, phases }: Extract<WholeEdit, { kind: 'start-from-template' }>['from'],
  findExercise: ExerciseLookup,
): EditRefusal | null {
  const next = plainCopy({ ...program, template, title, goals, phases });
  const refusal = schemaFault(Program, next, 'program') ?? doseFault(itemsOf(next), [], findExercise);
  if (refusal) return refusal;
  program.template = next.template;
  program.title = next.title;
  program.goals = next.goals;
  program.phases = next.phases;
  return null;
}
