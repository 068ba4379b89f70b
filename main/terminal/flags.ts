import { parseArgs } from 'node:util';
import { LocalDate } from '../../shared/localDate';
import { err, ok, type Result } from '../../shared/result';
import { APP_VERSION } from '../appVersion';
import { systemClock } from '../systemClock';

export const USAGE = `Osteon ${APP_VERSION}

  check FILE [--json] [--date YYYY-MM-DD] [--template TEMPLATE]
      Check the program in an exchange file (*.osteon.json) against the evidence. A program that follows a template
      of a clinic's own is held against it only when its file is given with --template; its policy then holds too.
  handout FILE -o OUT.pdf [--documents handout,summary,log,calendar,moving-safely,therapist]
          [--layout standard|large|compact] [--large] [--paper letter|a4] [--binding] [--in-english] [--week N]
          [--date YYYY-MM-DD] [--template TEMPLATE]
      Write the patient's handout as a PDF: the documents named, in that order, or page 1 with the exercises alone.
      --large is short for --layout large; --binding leaves 20 mm on the left for holes; --in-english prints in
      English although the patient reads another language. Without --week it is the week of --date, or of today.
  template FILE
      Say whether a template file, as the app exports it, is sound: "sound", or the path of the fault.
  figures -o FOLDER
      Write a contact sheet of every drawn exercise, figures.svg and figures.pdf.
  schema
      Print the JSON Schema of the exchange file.

Exit codes: 0 no stop is open, 1 a stop is open (a handout is then a draft), 2 wrong input.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  output: { type: 'string', short: 'o' },
  paper: { type: 'string' },
  documents: { type: 'string' },
  layout: { type: 'string' },
  large: { type: 'boolean' },
  binding: { type: 'boolean' },
  'in-english': { type: 'boolean' },
  week: { type: 'string' },
  date: { type: 'string' },
  template: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Flag = Exclude<keyof typeof OPTIONS, 'help'>;

/** The flags that each command knows; another flag is a mistake worth telling. */
export const COMMANDS: Readonly<Record<string, readonly Flag[]>> = {
  check: ['json', 'date', 'template'],
  handout: [
    'output',
    'documents',
    'layout',
    'large',
    'paper',
    'binding',
    'in-english',
    'week',
    'date',
    'template',
  ],
  template: [],
  figures: ['output'],
  schema: [],
};

export type Values = { readonly [F in Flag]?: string | boolean | undefined };

/** The command line taken apart; a wrong flag is told in words. */
export function parseFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs tells a wrong flag with a TypeError
    return err(`${error.message.split('. ')[0]?.replace(/\.$/, '')}. See --help.`);
  }
}

/** `--date`, or today by the clock of this computer. */
export function dateOf(text: string | boolean | undefined): Result<LocalDate, string> {
  if (text === undefined) return ok(systemClock.today());
  const date = LocalDate.safeParse(text);
  return date.success ? ok(date.data) : err('--date: must be a real date such as 2026-11-23.');
}

/** The file that `--template` names; null without one. */
export const templateOf = ({ template }: Values): string | null =>
  typeof template === 'string' ? template : null;
