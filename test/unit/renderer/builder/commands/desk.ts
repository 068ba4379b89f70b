import { createBuilderStore } from '../../../../../renderer/builder/builderStore';
import type { Desk } from '../../../../../renderer/builder/commands/desk';
import type { BuilderDialog } from '../../../../../renderer/builder/commands/dialogs';
import { phaseMoves } from '../../../../../renderer/builder/ruler/phaseMoves';
import type { Place } from '../../../../../renderer/navigation';
import { check } from '../../../../../shared/check/check';
import { newClinic } from '../../../../../shared/clinic/newClinic';
import { examples } from '../../../../../shared/examples';
import { findExercise } from '../../../../../shared/exercise/library';
import { LocalDate } from '../../../../../shared/localDate';
import { clinicTemplates } from '../../../../../shared/template/clinicTemplates';

/** What a desk was used for, in order. */
export type Used = {
  readonly said: string[];
  readonly shown: BuilderDialog[];
  readonly went: Place[];
  readonly moved: string[];
  readonly held: (string | null)[];
};

/** The commands' desk over an example's program: a real store, and notes of what leaves it. */
export function deskOver(example: number): { readonly desk: Desk; readonly used: Used } {
  const found = examples[example];
  if (!found) throw new Error(`no example ${example}`);
  const { patient, program } = found;
  const templates = clinicTemplates([]);
  const template = program.template ? (templates.find(program.template.id) ?? null) : null;
  const about = { patient, clinic: newClinic(), template, today: LocalDate.parse('2026-11-02') };
  const store = createBuilderStore(program, () => undefined, findExercise);
  const used: Used = { said: [], shown: [], went: [], moved: [], held: [] };
  const note = (verb: string) => () => void used.moved.push(verb);
  const say = (words: string) => void used.said.push(words);
  const desk: Desk = {
    store,
    about,
    report: check({
      program,
      ...about,
      library: findExercise,
      handoutOptions: null,
      policy: templates.policy,
    }),
    exercises: { find: findExercise },
    templates,
    moves: {
      addToTarget: (id) => void used.moved.push(`add ${id}`),
      nudge: note('nudge'),
      moveToSession: note('to session'),
      copyToSession: note('copy'),
      duplicate: note('copy'),
      remove: note('remove'),
      joinPrevious: note('join'),
      leave: note('leave'),
    },
    phases: phaseMoves(store, findExercise, say),
    undo: {
      undo: () => say(`Undone: ${store.getState().undo()}`),
      redo: () => say(`Redone: ${store.getState().redo()}`),
    },
    holdAgainst: (id) => void used.held.push(id),
    navigate: (place) => void used.went.push(place),
    say,
    show: (dialog) => void used.shown.push(dialog),
    visited: { current: null },
  };
  return { desk, used };
}
