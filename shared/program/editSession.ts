import type { Draft } from 'immer';
import type { ExerciseLookup } from '../exercise/schema';
import type { PhaseId, SessionId } from '../id';
import {
  clampIndex,
  doseFault,
  type EditRefusal,
  idsOf,
  isSame,
  missing,
  plainCopy,
  refuse,
  schemaFault,
} from './editRefusal';
import { itemsOf } from './items';
import { type Program, Schedule, Session, type Setting } from './schema';

/** Edits of one session of a phase. */
export type SessionEdit =
  | {
      readonly kind: 'add-session';
      readonly phase: PhaseId;
      readonly index: number;
      readonly session: Session;
    }
  /** Its place among the sessions of its phase, counted after it was taken out. */
  | { readonly kind: 'move-session'; readonly session: SessionId; readonly index: number }
  | { readonly kind: 'remove-session'; readonly session: SessionId }
  | { readonly kind: 'rename-session'; readonly session: SessionId; readonly name: string }
  | { readonly kind: 'set-schedule'; readonly session: SessionId; readonly schedule: Schedule }
  | { readonly kind: 'set-setting'; readonly session: SessionId; readonly setting: Setting }
  | {
      readonly kind: 'set-supervision';
      readonly session: SessionId;
      readonly supervisor: Session['supervisor'];
      /** Null when nobody said how many. */
      readonly groupSize: number | null;
    }
  | {
      readonly kind: 'set-planned-minutes';
      readonly session: SessionId;
      /** Null leaves the minutes to the estimate. */
      readonly minutes: number | null;
    };

const PHASE_SESSIONS = 20;

export function changeSession(
  program: Draft<Program>,
  edit: SessionEdit,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  if (edit.kind === 'add-session') return addSession(program, edit, findExercise);
  const phase = program.phases.find(({ sessions }) => sessions.some(({ id }) => id === edit.session));
  const session = phase?.sessions.find(({ id }) => id === edit.session);
  if (!phase || !session) return missing('session');
  switch (edit.kind) {
    case 'move-session':
      phase.sessions.splice(phase.sessions.indexOf(session), 1);
      phase.sessions.splice(clampIndex(edit.index, phase.sessions.length), 0, session);
      return null;
    case 'remove-session':
      phase.sessions.splice(phase.sessions.indexOf(session), 1);
      return null;
    case 'rename-session': {
      const refusal = schemaFault(Session.shape.name, edit.name, 'name');
      if (!refusal) session.name = edit.name;
      return refusal;
    }
    case 'set-schedule': {
      const refusal = schemaFault(Schedule, edit.schedule, 'schedule');
      if (!refusal && !isSame(session.schedule, edit.schedule)) session.schedule = plainCopy(edit.schedule);
      return refusal;
    }
    case 'set-setting': {
      const refusal = schemaFault(Session.shape.setting, edit.setting, 'setting');
      if (!refusal) session.setting = edit.setting;
      return refusal;
    }
    case 'set-supervision': {
      const { supervisor, groupSize } = edit;
      const refusal =
        schemaFault(Session.shape.supervisor, supervisor, 'supervisor') ??
        schemaFault(Session.shape.groupSize, groupSize, 'groupSize');
      if (!refusal) Object.assign(session, { supervisor, groupSize });
      return refusal;
    }
    case 'set-planned-minutes': {
      const refusal = schemaFault(Session.shape.plannedMinutes, edit.minutes, 'minutes');
      if (!refusal) session.plannedMinutes = edit.minutes;
      return refusal;
    }
  }
}

function addSession(
  program: Draft<Program>,
  edit: Extract<SessionEdit, { kind: 'add-session' }>,
  findExercise: ExerciseLookup,
): EditRefusal | null {
  const phase = program.phases.find(({ id }) => id === edit.phase);
  if (!phase) return missing('phase');
  const refusal =
    schemaFault(Session, edit.session, 'session') ??
    doseFault(edit.session.items, itemsOf(program), findExercise);
  if (refusal) return refusal;
  if (phase.sessions.length >= PHASE_SESSIONS)
    return refuse('sessions', `A phase has at most ${PHASE_SESSIONS} sessions.`);
  const used = idsOf(program.phases);
  if ([edit.session, ...edit.session.items].some(({ id }) => used.has(id)))
    return refuse('session', 'This session is already in the program.');
  phase.sessions.splice(clampIndex(edit.index, phase.sessions.length), 0, plainCopy(edit.session));
  return null;
}
