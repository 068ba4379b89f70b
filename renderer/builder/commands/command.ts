import type { Desk } from './desk';

export const COMMAND_GROUPS = [
  'Chosen exercise',
  'Program',
  'Go to',
  'Check',
  'Template',
  'Screens',
  'Help',
] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];

/** How a command is run: `stays` keeps the palette open, so that the focus must not leave it. */
export type Running = { readonly stays: boolean };

/** A command as it can be given now. One command may have many: a week to go to, a template to hold against. */
export type Offer = {
  /** Tells the offers of one command apart; empty where there is only one. */
  readonly key: string;
  readonly words: string;
  /** What it is about, in a few words more. */
  readonly note?: string;
  /** Other words somebody may type for it. */
  readonly also?: string;
  /** Why it cannot be done now, as a sentence; null when it can. */
  readonly blocked: string | null;
  readonly run: (how: Running) => void;
};

/** A row of the table of commands. */
export type Command = {
  readonly id: string;
  /** What it is called in the sheet of keys. */
  readonly name: string;
  readonly group: CommandGroup;
  /** Kept out of the palette until something is typed: there would be too many. */
  readonly whenTyped?: true;
  /** Not in the palette at all. */
  readonly keysOnly?: true;
  readonly offers: (desk: Desk) => readonly Offer[];
};

/** The one offer of a command that needs no choice. */
export const one = (
  words: string,
  run: (how: Running) => void,
  more: Partial<Pick<Offer, 'note' | 'also' | 'blocked'>> = {},
): readonly Offer[] => [{ key: '', words, blocked: null, run, ...more }];
