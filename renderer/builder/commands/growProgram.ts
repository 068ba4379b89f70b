import { PhaseId } from '../../../shared/id';
import { phaseOfWeek } from '../../../shared/program/calendar';
import type { Phase } from '../../../shared/program/schema';
import type { BuilderStore } from '../builderStore';
import { newSession } from '../board/newItem';

type Say = (message: string) => void;

/** Puts a phase of four weeks at the end and shows it. */
export function addPhase(store: BuilderStore, say: Say): void {
  const { history, apply, showPhase } = store.getState();
  const { phases } = history.present;
  const name = `Phase ${phases.length + 1}`;
  const phase: Phase = {
    id: PhaseId.parse(crypto.randomUUID()),
    name,
    purpose: 'maintain',
    weeks: 4,
    sessions: [newSession('Session 1', 'wed')],
  };
  // A refusal is said by the board.
  if (apply([{ kind: 'add-phase', index: phases.length, phase }], `add ${name}`)) return;
  showPhase(phase.id);
  say(`${name} added, 4 weeks`);
}

/** Puts a session at the end of the phase that is shown; exercises are added to it from then on. */
export function addSession(store: BuilderStore, say: Say): void {
  const { history, week, apply, targetAt } = store.getState();
  const phase = phaseOfWeek(history.present, week)?.phase;
  if (!phase) return;
  const session = newSession(`Session ${phase.sessions.length + 1}`, 'sat');
  const index = phase.sessions.length;
  if (apply([{ kind: 'add-session', phase: phase.id, index, session }], 'add session')) return;
  targetAt(session.id);
  say(`${session.name} added to ${phase.name}. Exercises are added to it now`);
}
