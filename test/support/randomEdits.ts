import { ItemId, PhaseId, SessionId } from '../../shared/id';
import type { ProgramEdit } from '../../shared/program/edit';
import { itemsOf } from '../../shared/program/items';
import type { Program } from '../../shared/program/schema';
import { countedId } from './programs';

/** Any edit of a program, chosen by two numbers: which kind, and of which part. Null where there is no such part. */
export function anyEdit(program: Program, kind: number, at: number): ProgramEdit | null {
  const make = KINDS[kind % KINDS.length];
  return make?.(program, at) ?? null;
}

type Make = (program: Program, at: number) => ProgramEdit | null;

const nth = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const sessionsOf = (program: Program) => program.phases.flatMap(({ sessions }) => sessions);

/** Some item with some session and some index to put it at. */
const placed = (program: Program, at: number) => {
  const item = nth(itemsOf(program), at);
  const session = nth(sessionsOf(program), Math.floor(at / 7));
  return item && session ? { item: item.id, session: session.id, index: at % 5 } : null;
};

const KINDS: readonly Make[] = [
  (program, at) => {
    const place = placed(program, at);
    return place && { kind: 'move-item', ...place };
  },
  (program, at) => {
    const place = placed(program, at);
    return place && { kind: 'copy-item', newId: ItemId.parse(countedId()), ...place };
  },
  (program, at) => {
    const place = placed(program, at);
    const other = nth(itemsOf(program), at + 1);
    if (!place || !other || other.id === place.item) return null;
    const { item, ...target } = place;
    return { kind: 'move-items', items: [item, other.id], ...target };
  },
  (program, at) => {
    const [first, second] = nth(sessionsOf(program), at)?.items ?? [];
    return first && second
      ? { kind: 'set-superset', items: [first.id, second.id], superset: at % 3 === 0 ? null : 'B' }
      : null;
  },
  (program, at) => {
    const session = nth(sessionsOf(program), at);
    return session ? { kind: 'move-session', session: session.id, index: at % 3 } : null;
  },
  (program, at) => {
    const item = nth(itemsOf(program), at);
    return item ? { kind: 'remove-item', item: item.id } : null;
  },
  (program, at) => {
    const item = nth(itemsOf(program), at);
    return item
      ? { kind: 'set-dose', item: item.id, dose: { ...item.dose, restSeconds: (at % 8) * 30, side: 'each' } }
      : null;
  },
  (program, at) => {
    const item = nth(itemsOf(program), at);
    return item ? { kind: 'set-item-text', item: item.id, cues: null, note: `note ${at}` } : null;
  },
  (program, at) => {
    const session = nth(sessionsOf(program), at);
    return session ? { kind: 'rename-session', session: session.id, name: `Session ${at}` } : null;
  },
  (program, at) => {
    const session = nth(sessionsOf(program), at);
    return session ? { kind: 'remove-session', session: session.id } : null;
  },
  (program, at) => {
    const phase = nth(program.phases, at);
    return phase ? { kind: 'resize-phase', phase: phase.id, weeks: (at % 20) + 1 } : null;
  },
  (program, at) => {
    const phase = nth(program.phases, at);
    const session = {
      id: SessionId.parse(countedId()),
      name: 'Another day',
      schedule: { kind: 'every-other-day' as const },
      setting: 'home' as const,
      plannedMinutes: null,
      supervisor: null,
      groupSize: null,
      items: [],
    };
    return phase ? { kind: 'add-session', phase: phase.id, index: at % 3, session } : null;
  },
  (_, at) => ({
    kind: 'add-phase',
    index: at % 3,
    phase: { id: PhaseId.parse(countedId()), name: 'More', purpose: 'maintain', weeks: 3, sessions: [] },
  }),
  (program, at) => {
    const phase = nth(program.phases, at);
    return phase ? { kind: 'remove-phase', phase: phase.id } : null;
  },
  (_, at) => ({ kind: 'set-title', title: `Program ${at}` }),
];
