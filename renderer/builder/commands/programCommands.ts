import { phaseOfWeek } from '../../../shared/program/calendar';
import { type Command, one } from './command';
import type { Desk } from './desk';
import { addPhase, addSession } from './growProgram';

const NO_PHASE = 'This program has no phase yet. Add one first.';

const shownPhase = ({ store }: Desk) => {
  const { history, week } = store.getState();
  return phaseOfWeek(history.present, week)?.phase ?? null;
};

const shownSession = ({ store }: Desk) => {
  const { history, targetSession } = store.getState();
  return history.present.phases.flatMap(({ sessions }) => sessions).find(({ id }) => id === targetSession);
};

/** What is done to the program as a whole. */
export const PROGRAM_COMMANDS: readonly Command[] = [
  {
    id: 'undo',
    name: 'Undo the last change',
    group: 'Program',
    offers: ({ store, undo }) => {
      const label = store.getState().history.past.at(-1)?.label;
      return one(label === undefined ? 'Undo' : `Undo ${label}`, undo.undo, {
        also: 'back',
        blocked: label === undefined ? 'Nothing to undo' : null,
      });
    },
  },
  {
    id: 'redo',
    name: 'Redo what was undone',
    group: 'Program',
    offers: ({ store, undo }) => {
      const label = store.getState().history.future[0]?.label;
      return one(label === undefined ? 'Redo' : `Redo ${label}`, undo.redo, {
        also: 'again',
        blocked: label === undefined ? 'Nothing to redo' : null,
      });
    },
  },
  {
    id: 'add-exercise',
    name: 'Add an exercise',
    group: 'Program',
    offers: ({ show }) =>
      one('Add an exercise', () => show({ kind: 'palette', onlyExercises: true }), { also: 'new' }),
  },
  {
    id: 'add-session',
    name: 'Add a session',
    group: 'Program',
    offers: (desk) => {
      const phase = shownPhase(desk);
      return one('Add session', () => addSession(desk.store, desk.say), {
        ...(phase ? { note: `to ${phase.name}` } : {}),
        also: 'new day',
        blocked: phase ? null : NO_PHASE,
      });
    },
  },
  {
    id: 'add-phase',
    name: 'Add a phase',
    group: 'Program',
    offers: (desk) =>
      one('Add phase', () => addPhase(desk.store, desk.say), { note: 'at the end', also: 'new block' }),
  },
  {
    id: 'target-session',
    name: 'Choose where exercises are added',
    group: 'Program',
    offers: (desk) => {
      const target = desk.store.getState().targetSession;
      return (shownPhase(desk)?.sessions ?? [])
        .filter(({ id }) => id !== target)
        .map(({ id, name }) => ({
          key: id,
          words: `Add exercises to ${name}`,
          also: 'target session',
          blocked: null,
          run: () => {
            desk.store.getState().targetAt(id);
            desk.say(`Exercises are added to ${name} now`);
          },
        }));
    },
  },
  {
    id: 'session-settings',
    name: 'Edit the session',
    group: 'Program',
    offers: (desk) => {
      const session = shownSession(desk);
      return one(
        session ? `Edit session ${session.name}` : 'Edit session',
        () => session && desk.show({ kind: 'session', session: session.id }),
        {
          note: 'name, place, days, minutes',
          also: 'settings',
          blocked: session ? null : 'This week has no session. Add one first.',
        },
      );
    },
  },
  {
    id: 'program-settings',
    name: 'Edit the program',
    group: 'Program',
    offers: (desk) =>
      one('Edit program', () => desk.show({ kind: 'program', saveAsTemplate: false }), {
        note: 'name, dates, goals',
        also: 'settings',
      }),
  },
];
