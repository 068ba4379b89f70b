import { CHECK_COMMANDS } from './checkCommands';
import type { Command, Running } from './command';
import type { Desk } from './desk';
import { GO_COMMANDS } from './goCommands';
import { ITEM_COMMANDS } from './itemCommands';
import { PHASE_COMMANDS } from './phaseCommands';
import { PROGRAM_COMMANDS } from './programCommands';
import { SCREEN_COMMANDS } from './screenCommands';
import { TEMPLATE_COMMANDS } from './templateCommands';

/** Every command of the builder: keys, palette and buttons all end here. Adding an exercise is in `addExercise.ts`. */
export const COMMANDS: readonly Command[] = [
  ...ITEM_COMMANDS,
  ...PROGRAM_COMMANDS,
  ...GO_COMMANDS,
  ...PHASE_COMMANDS,
  ...CHECK_COMMANDS,
  ...TEMPLATE_COMMANDS,
  ...SCREEN_COMMANDS,
];

/** The row of a command. Throws for one that is not in the table. */
export function commandOf(id: string): Command {
  const command = COMMANDS.find((candidate) => candidate.id === id);
  if (!command) throw new Error(`no command ${id}`);
  return command;
}

/** Gives a command; where it cannot be given now, says why and changes nothing. */
export function runCommand(desk: Desk, id: string, key = '', how: Running = { stays: false }): void {
  const offer = commandOf(id)
    .offers(desk)
    .find((candidate) => candidate.key === key);
  if (!offer) throw new Error(`no offer ${key} of ${id}`);
  if (offer.blocked === null) offer.run(how);
  else desk.say(offer.blocked);
}
