import { type Draft, enablePatches, type Patch, produceWithPatches } from 'immer';
import type * as z from 'zod';
import type { ExerciseLookup } from '../exercise/schema';
import type { ItemId, PhaseId, SessionId } from '../id';
import { type LocalDate } from '../localDate';
import { err, ok, type Result } from '../result';
import { Dose, doseMisfit, workLoads } from './dose';
import {
  type ContactPlan,
  type Goal,
  Override,
  Phase,
  Program,
  ProgramItem,
  Schedule,
  Session,
  type Setting,
} from './schema';

enablePatches();

/**
 * Every change of a program, as plain data: dragging, typing, a template and a one-click fix all make these.
 * New ids are made by the caller and carried in, so that applying and replaying stay pure. `index` is the place
 * in the target list after the edit; beyond the end means last.
 */
export type ProgramEdit =
  | {
      readonly kind: 'add-item';
      readonly session: SessionId;
      readonly index: number;
      readonly item: ProgramItem;
    }
  | { readonly kind: 'move-item'; readonly item: ItemId; readonly session: SessionId; readonly index: number }
  | {
      readonly kind: 'copy-item';
      readonly item: ItemId;
      readonly newId: ItemId;
      readonly session: SessionId;
      readonly index: number;
    }
  | { readonly kind: 'remove-item'; readonly item: ItemId }
  | { readonly kind: 'set-dose'; readonly item: ItemId; readonly dose: Dose }
  | {
      readonly kind: 'swap-exercise';
      readonly item: ItemId;
      readonly exerciseId: string;
      readonly dose: Dose;
    }
  | {
      readonly kind: 'set-item-text';
      readonly item: ItemId;
      readonly cues: readonly string[] | null;
      readonly note: string;
    }
  | { readonly kind: 'add-phase'; readonly index: number; readonly phase: Phase }
  | { readonly kind: 'remove-phase'; readonly phase: PhaseId }
  | { readonly kind: 'resize-phase'; readonly phase: PhaseId; readonly weeks: number }
  | { readonly kind: 'rename-phase'; readonly phase: PhaseId; readonly name: string }
  | {
      readonly kind: 'add-session';
      readonly phase: PhaseId;
      readonly index: number;
      readonly session: Session;
    }
  | { readonly kind: 'remove-session'; readonly session: SessionId }
  | { readonly kind: 'rename-session'; readonly session: SessionId; readonly name: string }
  | { readonly kind: 'set-schedule'; readonly session: SessionId; readonly schedule: Schedule }
  | { readonly kind: 'set-setting'; readonly session: SessionId; readonly setting: Setting }
  | { readonly kind: 'set-planned-minutes'; readonly session: SessionId; readonly minutes: number | null }
  | { readonly kind: 'set-title'; readonly title: string }
  | { readonly kind: 'set-dates'; readonly startDate: LocalDate; readonly reviewOn: LocalDate | null }
  | { readonly kind: 'set-goals'; readonly goals: readonly Goal[] }
  | { readonly kind: 'set-contact-plan'; readonly contactPlan: ContactPlan | null }
  | { readonly kind: 'add-override'; readonly override: Override }
  | { readonly kind: 'remove-override'; readonly ruleId: string; readonly path: string }
  /** Puts a generated program's template, title, goals and phases in place of what was there. */
  | {
      readonly kind: 'start-from-template';
      readonly from: Pick<Program, 'template' | 'title' | 'goals' | 'phases'>;
    };

/** Why an edit was refused; nothing has changed. `ruleId` names the rule it would break, if one does. */
export type EditRefusal = {
  readonly field: string;
  readonly message: string;
  readonly ruleId: string | null;
};

export type AppliedEdit = {
  readonly program: Program;
  readonly redo: readonly Patch[];
  readonly undo: readonly Patch[];
};

/** Applies one edit. The program handed in is never changed; a refusal says what field broke which limit. */
export function applyEdit(
  program: Program,
  edit: ProgramEdit,
  findExercise: ExerciseLookup,
): Result<Program, EditRefusal> {
  const applied = applyEditWithPatches(program, edit, findExercise);
  return applied.ok ? ok(applied.value.program) : applied;
}

/** As `applyEdit`, with the patches that undo and redo it. */
export function applyEditWithPatches(
  program: Program,
  edit: ProgramEdit,
  findExercise: ExerciseLookup,
): Result<AppliedEdit, EditRefusal> {
  let refusal: EditRefusal | null = null;
  const [next, redo, undo] = produceWithPatches(program, (draft) => {
    refusal = change(draft, edit, findExercise);
  });
  if (refusal !== null) return err(refusal);
  return ok({ program: next, redo, undo });
}

const refuse = (field: string, message: string, ruleId: string | null = null): EditRefusal => ({
  field,
  message,
  ruleId,
});

/** The first fault of a value against its schema, as a refusal that names the field and the limit. */
function fault(schema: z.ZodType, value: unknown, field: string): EditRefusal | null {
  const parsed = schema.safeParse(value);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  if (!issue) throw new Error('a failed parse without an issue');
  const path = [field, ...issue.path.map(String)].join('.');
  return refuse(path, `${path}: ${issue.message}.`, isZeroDose(path, issue) ? 'B20-zero' : null);
}

/** Rule B20: a number of a dose that is zero, below, or no number at all. */
const isZeroDose = (path: string, issue: z.core.$ZodIssue): boolean =>
  /(^|\.)dose(\.|$)/.test(path) &&
  (issue.code === 'too_small' ||
    (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)));

function change(
  program: Draft<Program>,
  edit: ProgramEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  switch (edit.kind) {
    case 'add-item': {
      const session = sessionById(program, edit.session);
      if (!session) return missing('session');
      if (itemPlace(program, edit.item.id)) return refuse('item', 'This exercise is already in the program.');
      const bad =
        fault(ProgramItem, edit.item, 'item') ??
        doseFault(program, edit.item.exerciseId, edit.item.dose, findExercise);
      if (bad) return bad;
      return insertItem(session, edit.index, structuredClone(edit.item));
    }
    case 'move-item': {
      const place = itemPlace(program, edit.item);
      const session = sessionById(program, edit.session);
      if (!place) return missing('exercise');
      if (!session) return missing('session');
      const from = place.session;
      if (from !== session && session.items.length >= 60) return fullSession();
      from.items.splice(place.index, 1);
      session.items.splice(clampIndex(edit.index, session.items.length), 0, place.item);
      return null;
    }
    case 'copy-item': {
      const place = itemPlace(program, edit.item);
      const session = sessionById(program, edit.session);
      if (!place) return missing('exercise');
      if (!session) return missing('session');
      if (itemPlace(program, edit.newId)) return refuse('newId', 'This id is already used.');
      const copy = structuredClone(originalOf(place.item));
      return insertItem(session, edit.index, { ...copy, id: edit.newId });
    }
    case 'remove-item': {
      const place = itemPlace(program, edit.item);
      if (!place) return missing('exercise');
      place.session.items.splice(place.index, 1);
      return null;
    }
    case 'set-dose': {
      const place = itemPlace(program, edit.item);
      if (!place) return missing('exercise');
      const bad =
        fault(Dose, edit.dose, 'dose') ??
        doseFault(program, place.item.exerciseId, edit.dose, findExercise, edit.item);
      if (bad) return bad;
      if (!same(place.item.dose, edit.dose)) place.item.dose = structuredClone(edit.dose);
      return null;
    }
    case 'swap-exercise': {
      const place = itemPlace(program, edit.item);
      if (!place) return missing('exercise');
      const bad =
        fault(Dose, edit.dose, 'dose') ??
        doseFault(program, edit.exerciseId, edit.dose, findExercise, edit.item);
      if (bad) return bad;
      place.item.exerciseId = edit.exerciseId;
      place.item.dose = structuredClone(edit.dose);
      place.item.cues = null;
      return null;
    }
    case 'set-item-text': {
      const place = itemPlace(program, edit.item);
      if (!place) return missing('exercise');
      const cues = edit.cues === null ? null : [...edit.cues];
      const bad =
        fault(ProgramItem.shape.cues, cues, 'cues') ?? fault(ProgramItem.shape.note, edit.note, 'note');
      if (bad) return bad;
      if (!same(place.item.cues, cues)) place.item.cues = cues;
      place.item.note = edit.note;
      return null;
    }
    case 'add-phase': {
      const bad = fault(Phase, edit.phase, 'phase');
      if (bad) return bad;
      if (program.phases.length >= 30) return refuse('phases', 'A program has at most 30 phases.');
      if (idsOf(edit.phase).some((id) => allIds(program).has(id)))
        return refuse('phase', 'This phase is already in the program.');
      program.phases.splice(clampIndex(edit.index, program.phases.length), 0, structuredClone(edit.phase));
      return null;
    }
    case 'remove-phase': {
      const index = program.phases.findIndex((phase) => phase.id === edit.phase);
      if (index < 0) return missing('phase');
      program.phases.splice(index, 1);
      return null;
    }
    case 'resize-phase': {
      const phase = program.phases.find((candidate) => candidate.id === edit.phase);
      if (!phase) return missing('phase');
      return (
        fault(Phase.shape.weeks, edit.weeks, 'weeks') ??
        assign(() => {
          phase.weeks = edit.weeks;
        })
      );
    }
    case 'rename-phase': {
      const phase = program.phases.find((candidate) => candidate.id === edit.phase);
      if (!phase) return missing('phase');
      return (
        fault(Phase.shape.name, edit.name, 'name') ??
        assign(() => {
          phase.name = edit.name;
        })
      );
    }
    case 'add-session': {
      const phase = program.phases.find((candidate) => candidate.id === edit.phase);
      if (!phase) return missing('phase');
      const bad = fault(Session, edit.session, 'session');
      if (bad) return bad;
      if (phase.sessions.length >= 20) return refuse('sessions', 'A phase has at most 20 sessions.');
      if (sessionIds(edit.session).some((id) => allIds(program).has(id)))
        return refuse('session', 'This session is already in the program.');
      phase.sessions.splice(clampIndex(edit.index, phase.sessions.length), 0, structuredClone(edit.session));
      return null;
    }
    case 'remove-session': {
      const phase = program.phases.find((candidate) => candidate.sessions.some((s) => s.id === edit.session));
      if (!phase) return missing('session');
      phase.sessions.splice(
        phase.sessions.findIndex((s) => s.id === edit.session),
        1,
      );
      return null;
    }
    case 'rename-session': {
      const session = sessionById(program, edit.session);
      if (!session) return missing('session');
      return (
        fault(Session.shape.name, edit.name, 'name') ??
        assign(() => {
          session.name = edit.name;
        })
      );
    }
    case 'set-schedule': {
      const session = sessionById(program, edit.session);
      if (!session) return missing('session');
      return (
        fault(Schedule, edit.schedule, 'schedule') ??
        assign(() => {
          if (!same(session.schedule, edit.schedule)) session.schedule = structuredClone(edit.schedule);
        })
      );
    }
    case 'set-setting': {
      const session = sessionById(program, edit.session);
      if (!session) return missing('session');
      return (
        fault(Session.shape.setting, edit.setting, 'setting') ??
        assign(() => {
          session.setting = edit.setting;
        })
      );
    }
    case 'set-planned-minutes': {
      const session = sessionById(program, edit.session);
      if (!session) return missing('session');
      return (
        fault(Session.shape.plannedMinutes, edit.minutes, 'minutes') ??
        assign(() => {
          session.plannedMinutes = edit.minutes;
        })
      );
    }
    case 'set-title':
      return (
        fault(Program.shape.title, edit.title, 'title') ??
        assign(() => {
          program.title = edit.title;
        })
      );
    case 'set-dates':
      return (
        fault(Program.shape.startDate, edit.startDate, 'startDate') ??
        fault(Program.shape.reviewOn, edit.reviewOn, 'reviewOn') ??
        assign(() => {
          program.startDate = edit.startDate;
          program.reviewOn = edit.reviewOn;
        })
      );
    case 'set-goals':
      return (
        fault(Program.shape.goals, edit.goals, 'goals') ??
        assign(() => {
          program.goals = [...edit.goals];
        })
      );
    case 'set-contact-plan':
      return (
        fault(Program.shape.contactPlan, edit.contactPlan, 'contactPlan') ??
        assign(() => {
          program.contactPlan = edit.contactPlan && { ...edit.contactPlan };
        })
      );
    case 'add-override': {
      const bad = fault(Override, edit.override, 'override');
      if (bad) return bad;
      const { ruleId, path } = edit.override;
      program.overrides = program.overrides.filter((o) => o.ruleId !== ruleId || o.path !== path);
      program.overrides.push({ ...edit.override });
      return null;
    }
    case 'remove-override': {
      const index = program.overrides.findIndex((o) => o.ruleId === edit.ruleId && o.path === edit.path);
      if (index < 0) return missing('override');
      program.overrides.splice(index, 1);
      return null;
    }
    case 'start-from-template': {
      const next = { ...originalOf(program), ...edit.from };
      const bad = fault(Program, next, 'program');
      if (bad) return bad;
      const items = edit.from.phases.flatMap((phase) => phase.sessions.flatMap((session) => session.items));
      for (const item of items) {
        const misfit = exerciseFault(item.exerciseId, item.dose, findExercise);
        if (misfit) return misfit;
      }
      program.template = edit.from.template && { ...edit.from.template };
      program.title = edit.from.title;
      program.goals = [...edit.from.goals];
      program.phases = structuredClone(edit.from.phases);
      return null;
    }
  }
}

function assign(set: () => void): null {
  set();
  return null;
}

const missing = (what: string) => refuse(what, `This ${what} is not in the program any more.`);
const fullSession = () => refuse('items', 'A session has at most 60 exercises.');
const clampIndex = (index: number, length: number) =>
  Number.isInteger(index) && index >= 0 ? Math.min(index, length) : length;
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
/** A plain copy of a draft, for cloning and parsing. */
const originalOf = <T>(draft: T): T => JSON.parse(JSON.stringify(draft)) as T;

const sessionsOf = (program: Draft<Program>) => program.phases.flatMap((phase) => phase.sessions);
const sessionById = (program: Draft<Program>, id: SessionId) =>
  sessionsOf(program).find((session) => session.id === id);

function itemPlace(program: Draft<Program>, id: ItemId) {
  for (const session of sessionsOf(program)) {
    const index = session.items.findIndex((item) => item.id === id);
    const item = session.items[index];
    if (item) return { session, index, item };
  }
  return null;
}

function insertItem(session: Draft<Session>, index: number, item: Draft<ProgramItem>): EditRefusal | null {
  if (session.items.length >= 60) return fullSession();
  session.items.splice(clampIndex(index, session.items.length), 0, item);
  return null;
}

const sessionIds = (session: Session): readonly string[] => [
  session.id,
  ...session.items.map((item) => item.id),
];
const idsOf = (phase: Phase): readonly string[] => [phase.id, ...phase.sessions.flatMap(sessionIds)];
const allIds = (program: Draft<Program>): ReadonlySet<string> => new Set(program.phases.flatMap(idsOf));

/** Refuses an unknown exercise and a dose of the wrong kind (rules B18, B19). */
function exerciseFault(exerciseId: string, dose: Dose, findExercise: ExerciseLookup): EditRefusal | null {
  const exercise = findExercise(exerciseId);
  if (!exercise) return refuse('exerciseId', `The library has no exercise "${exerciseId}".`);
  return doseMisfit(exercise, dose);
}

/** As `exerciseFault`, and refuses kg and lb in one program (rule B16). */
function doseFault(
  program: Draft<Program>,
  exerciseId: string,
  dose: Dose,
  findExercise: ExerciseLookup,
  except?: ItemId,
): EditRefusal | null {
  const misfit = exerciseFault(exerciseId, dose, findExercise);
  if (misfit) return misfit;
  const [unit, ...own] = unitsOf(dose);
  if (unit === undefined) return null;
  const others = sessionsOf(program)
    .flatMap((session) => session.items)
    .filter((item) => item.id !== except)
    .flatMap((item) => unitsOf(item.dose));
  const other = [...own, ...others].find((known) => known !== unit);
  if (other === undefined) return null;
  return refuse(
    'load.unit',
    `Loads of this program are in ${other}; one in ${unit} would mix units.`,
    'B16-units',
  );
}

const unitsOf = (dose: Dose) =>
  workLoads(dose).flatMap((load) => (load?.kind === 'mass' ? [load.mass.unit] : []));
