import './phaseMenu.css';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import type { PhaseId } from '../../../shared/id';
import { phaseSpans } from '../../../shared/program/calendar';
import type { Phase } from '../../../shared/program/schema';
import { Icon } from '../../design/Icon';
import { useBuilder, useProgram } from '../builderStore';
import { splitWeek } from './splitWeek';
import { usePhaseMoves } from './usePhaseMoves';

/** What can be done to a phase as a whole. */
export function PhaseMenu({ phaseId }: { readonly phaseId: PhaseId }) {
  const name = useProgram().phases.find(({ id }) => id === phaseId)?.name ?? '';
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <button
        type="button"
        className="ruler__more"
        aria-label={`More for phase ${name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Icon name="more" />
      </button>
      {anchor === null ? null : (
        <Menu
          open
          anchorEl={anchor}
          disablePortal
          slotProps={{ list: { disabledItemsFocusable: true } }}
          onClose={() => setAnchor(null)}
        >
          <Choices phaseId={phaseId} onDone={() => setAnchor(null)} />
        </Menu>
      )}
    </>
  );
}

type ChoicesProps = { readonly phaseId: PhaseId; readonly onDone: () => void };

type Choice = {
  readonly name: string;
  /** What will happen, or why it cannot. */
  readonly says: string | null;
  readonly isOff: boolean;
  readonly run: () => void;
};

/** The choices, each with what it will do; one that cannot be stays in reach and says why. Worked out while open. */
function Choices({ phaseId, onDone }: ChoicesProps) {
  return useChoices(phaseId).map(({ name, says, isOff, run }) => (
    <MenuItem
      key={name}
      aria-disabled={isOff}
      className={isOff ? 'phasemenu__item phasemenu__item--off' : 'phasemenu__item'}
      onClick={() => {
        if (isOff) return;
        onDone();
        run();
      }}
    >
      <span>{name}</span>
      {says === null ? null : <span className="phasemenu__says">{says}</span>}
    </MenuItem>
  ));
}

function useChoices(phaseId: PhaseId): readonly Choice[] {
  const program = useProgram();
  const week = useBuilder((state) => state.week);
  const moves = usePhaseMoves();
  const index = program.phases.findIndex(({ id }) => id === phaseId);
  const span = phaseSpans(program)[index];
  if (!span) return [];
  const { phase } = span;
  const next = program.phases[index + 1];
  const last = program.phases.length - 1;
  const from = splitWeek(span, week);
  const at = from - span.firstWeek;
  const noSplit = moves.whyNoSplit(phase, at);
  const noMerge = moves.whyNoMerge(phase);
  const choice = (name: string, run: () => void, isOff: boolean, says: string | null = null): Choice => ({
    name,
    says,
    isOff,
    run,
  });
  return [
    choice(
      phase.weeks < 2 ? 'Split' : `Split here at week ${from}`,
      () => moves.split(phase, at),
      noSplit !== null,
      noSplit ?? splitSays(phase.sessions, at),
    ),
    choice(
      'Duplicate',
      () => moves.duplicate(phase),
      false,
      'The same sessions and doses once more, after it.',
    ),
    choice(
      next ? `Merge with ${next.name}` : 'Merge with the next',
      () => moves.merge(phase),
      noMerge !== null,
      noMerge ?? mergeSays(phase, next),
    ),
    choice('Move earlier', () => moves.nudge(phase, -1), index === 0),
    choice('Move later', () => moves.nudge(phase, 1), index === last),
    choice('Remove', () => moves.remove(phase), last === 0, last === 0 ? 'A program keeps one phase.' : null),
  ];
}

type Scheduled = readonly { readonly schedule: { readonly kind: string } }[];

const isShifted = (sessions: Scheduled, weeks: number): boolean =>
  weeks % 2 === 1 && sessions.some(({ schedule }) => schedule.kind === 'every-other-day');

/** Every other day is counted from the first day of a phase, so an odd number of weeks shifts it by a day. */
function splitSays(sessions: Scheduled, at: number): string {
  return isShifted(sessions, at)
    ? 'Every week keeps its doses. Every-other-day sessions start afresh on the first day of the new phase.'
    : 'Every week keeps its doses.';
}

type Named = Pick<Phase, 'name' | 'purpose' | 'weeks' | 'sessions'>;

function mergeSays(phase: Named, next: Named | undefined): string {
  const weeks = phase.weeks + (next?.weeks ?? 0);
  const purpose = next && next.purpose !== phase.purpose ? ` All of it counts as ${phase.purpose}.` : '';
  const days = isShifted(phase.sessions, phase.weeks)
    ? ' Every-other-day sessions run on over the border.'
    : '';
  return `${weeks} weeks called ${phase.name}; every week keeps its doses.${purpose}${days}`;
}
