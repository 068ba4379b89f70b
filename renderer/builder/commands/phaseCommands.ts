import { type PhaseSpan, phaseOfWeek } from '../../../shared/program/calendar';
import { splitWeek } from '../ruler/splitWeek';
import { type Command, type Offer, one } from './command';
import type { Desk } from './desk';

const NO_PHASE = 'This program has no phase yet.';

type Shown = PhaseSpan & { readonly index: number; readonly last: number };

/** A command about the phase on the board. */
const withPhase =
  (words: string, offers: (shown: Shown, desk: Desk) => readonly Offer[]) =>
  (desk: Desk): readonly Offer[] => {
    const { history, week } = desk.store.getState();
    const span = phaseOfWeek(history.present, week);
    if (!span) return one(words, () => undefined, { blocked: NO_PHASE });
    const { phases } = history.present;
    return offers({ ...span, index: phases.indexOf(span.phase), last: phases.length - 1 }, desk);
  };

/**
 * What can be done to the phase on the board; its menu on the ruler does the same. Trying a split or a merge takes too
 * long for every letter typed: where it cannot be, the board says why.
 */
export const PHASE_COMMANDS: readonly Command[] = [
  {
    id: 'split-phase',
    name: 'Split the phase',
    group: 'Program',
    whenTyped: 2,
    offers: withPhase('Split the phase', (shown, { store, phases }) => {
      const week = splitWeek(shown, store.getState().week);
      const at = week - shown.firstWeek;
      return one(`Split ${shown.phase.name} at week ${week}`, () => phases.split(shown.phase, at));
    }),
  },
  {
    id: 'duplicate-phase',
    name: 'Duplicate the phase',
    group: 'Program',
    whenTyped: 2,
    offers: withPhase('Duplicate the phase', ({ phase }, { phases }) =>
      one(`Duplicate ${phase.name}`, () => phases.duplicate(phase), { also: 'copy phase' }),
    ),
  },
  {
    id: 'merge-phases',
    name: 'Merge the phase with the next',
    group: 'Program',
    whenTyped: 2,
    offers: withPhase('Merge the phase with the next', ({ phase }, { phases }) =>
      one(`Merge ${phase.name} with the next phase`, () => phases.merge(phase), {
        also: 'join',
      }),
    ),
  },
  {
    id: 'move-phase-earlier',
    name: 'Move the phase earlier',
    group: 'Program',
    whenTyped: 2,
    offers: withPhase('Move the phase earlier', ({ phase, index }, { phases }) =>
      one(`Move ${phase.name} earlier`, () => phases.nudge(phase, -1), {
        blocked: index === 0 ? `${phase.name} is the first phase already.` : null,
      }),
    ),
  },
  {
    id: 'move-phase-later',
    name: 'Move the phase later',
    group: 'Program',
    whenTyped: 2,
    offers: withPhase('Move the phase later', ({ phase, index, last }, { phases }) =>
      one(`Move ${phase.name} later`, () => phases.nudge(phase, 1), {
        blocked: index === last ? `${phase.name} is the last phase already.` : null,
      }),
    ),
  },
  {
    id: 'remove-phase',
    name: 'Remove the phase',
    group: 'Program',
    whenTyped: 2,
    offers: withPhase('Remove the phase', ({ phase, last }, { phases }) =>
      one(`Remove phase ${phase.name}`, () => phases.remove(phase), {
        also: 'delete',
        blocked: last === 0 ? 'A program keeps one phase.' : null,
      }),
    ),
  },
];
