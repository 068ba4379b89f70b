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
  /** What it is about, in a few words more; worked out only for the lines that are drawn where that takes long. */
  readonly note?: string | (() => string);
  /** Other words somebody may type for it. */
  readonly also?: string;
  /** Whether there is such a thing at all, where that takes long: asked only once the typed words mean it. */
  readonly exists?: () => boolean;
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
  /** Letters that must be typed before the palette offers it: there are too many, or they take long. */
  readonly whenTyped?: number;
  /** Not in the palette at all. */
  readonly keysOnly?: true;
  readonly offers: (desk: Desk) => readonly Offer[];
};

/** Why it cannot be done, or what it is about; empty when there is nothing to add. */
export function noteOf({ blocked, note }: Offer): string {
  if (blocked !== null) return blocked;
  return typeof note === 'function' ? note() : (note ?? '');
}

/** The one offer of a command that needs no choice. */
export const one = (
  words: string,
  run: (how: Running) => void,
  more: Partial<Pick<Offer, 'note' | 'also' | 'blocked'>> = {},
): readonly Offer[] => [{ key: '', words, blocked: null, run, ...more }];
