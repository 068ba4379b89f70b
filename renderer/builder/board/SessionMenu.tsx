import MenuItem from '@mui/material/MenuItem';
import type { ReactNode } from 'react';
import type { SessionId } from '../../../shared/id';
import { phaseOfWeek } from '../../../shared/program/calendar';
import type { Program } from '../../../shared/program/schema';
import { columnsOf } from './columns';

type Choice = {
  readonly verb: 'move' | 'copy';
  /** The session they are in already. */
  readonly without: SessionId | null;
  readonly onPick: (session: SessionId) => void;
};

/** The sessions of a program as entries of a menu: those of the phase shown first, then the others with their phase. */
export function placeItems(program: Program, week: number, { verb, without, onPick }: Choice): ReactNode[] {
  const shown = phaseOfWeek(program, week)?.phase;
  const phases = [
    ...program.phases.filter(({ id }) => id === shown?.id),
    ...program.phases.filter(({ id }) => id !== shown?.id),
  ];
  const lead = verb === 'move' ? 'Move to' : 'Copy to';
  const places = phases.flatMap((phase) =>
    columnsOf(phase.sessions)
      .filter(({ id }) => id !== without)
      .map((session) => ({ session, phase })),
  );
  if (places.length === 0)
    return [
      <MenuItem key="none" disabled>
        There is no other session
      </MenuItem>,
    ];
  return places.map(({ session, phase }) => (
    <MenuItem key={session.id} onClick={() => onPick(session.id)}>
      {lead} {session.name}
      {phase.id === shown?.id ? '' : `, ${phase.name}`}
    </MenuItem>
  ));
}
