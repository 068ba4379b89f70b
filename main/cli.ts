import { parseArgs } from 'node:util';
import { exchangeJsonSchema } from '../shared/api/exchangeFile';
import { Paper } from '../shared/clinic/schema';
import { HANDOUT_KINDS, HandoutOptions, Layout } from '../shared/handout/options';
import { LocalDate } from '../shared/localDate';
import { err, ok, type Result } from '../shared/result';
import { builtInKnowledge } from './api/knowledge';
import { APP_VERSION } from './appVersion';
import { createPdfExporter } from './pdf/exporter';
import { systemClock } from './systemClock';
import { checkCommand, type Outcome, refused } from './terminal/checkCommand';
import { figuresCommand } from './terminal/figuresCommand';
import { handoutCommand, type HandoutChoice } from './terminal/handoutCommand';
import { plainLine } from './terminal/plainLine';
import { templateCommand } from './terminal/templateCommand';

/** Built to out/node/cli.js: Osteon's check and handout without a window, for one exchange file. */
const USAGE = `Osteon ${APP_VERSION}

  check FILE [--json] [--date YYYY-MM-DD] [--template TEMPLATE]
      Check the program in an exchange file (*.osteon.json) against the evidence. A program that follows a template
      of a clinic's own is held against it only when its file is given with --template; its policy then holds too.
  handout FILE -o OUT.pdf [--documents handout,summary,log,calendar,moving-safely,therapist]
          [--layout standard|large|compact] [--large] [--paper letter|a4] [--binding] [--in-english] [--week N]
          [--date YYYY-MM-DD] [--template TEMPLATE]
      Write the patient's handout as a PDF: the documents named, in that order, or page 1 with the exercises alone.
      --large is short for --layout large; --binding leaves 20 mm on the left for holes; --in-english prints in
      English although the patient reads another language.
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
type Flags = Exclude<keyof typeof OPTIONS, 'help'>;

/** The flags that each command knows; another flag is a mistake worth telling. */
const COMMANDS: Readonly<Record<string, readonly Flags[]>> = {
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

async function run(args: readonly string[]): Promise<Outcome> {
  const parsed = parse(args);
  if (!parsed.ok) return refused(parsed.error);
  const { values, positionals } = parsed.value;
  const [command, file, ...more] = positionals;
  if (values.help || command === undefined) return { code: values.help ? 0 : 2, out: USAGE, err: '' };
  const known = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!known) return refused(`There is no command "${plainLine(command)}". See --help.`);
  const flag = Object.keys(values).find((name) => !known.some((other) => other === name));
  if (flag !== undefined) return refused(`"${command}" has no option --${flag}. See --help.`);
  if (command === 'schema')
    return file === undefined
      ? { code: 0, out: `${JSON.stringify(exchangeJsonSchema(), null, 2)}\n`, err: '' }
      : refused('"schema" takes no file.');
  if (command === 'figures')
    return file === undefined && typeof values.output === 'string' && values.output !== ''
      ? figuresCommand(values.output)
      : refused('"figures" needs -o FOLDER and takes no file. See --help.');
  if (file === undefined || more.length > 0) return refused(`"${command}" needs one file. See --help.`);
  if (command === 'template') return templateCommand(builtInKnowledge, file);
  return command === 'check' ? check(file, values) : handout(file, values);
}

type Values = { readonly [F in Flags]?: string | boolean | undefined };

function parse(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs tells a wrong flag with a TypeError
    return err(`${error.message.split('. ')[0]?.replace(/\.$/, '')}. See --help.`);
  }
}

async function check(file: string, values: Values): Promise<Outcome> {
  const today = dateOf(values.date);
  if (!today.ok) return refused(today.error);
  return checkCommand(builtInKnowledge, file, {
    json: values.json === true,
    today: today.value,
    template: templateOf(values),
  });
}

const templateOf = ({ template }: Values): string | null => (typeof template === 'string' ? template : null);

async function handout(file: string, values: Values): Promise<Outcome> {
  const choice = choiceOf(values);
  if (!choice.ok) return refused(choice.error);
  const exporter = createPdfExporter(new URL('./pdfWorker.js', import.meta.url));
  try {
    return await handoutCommand(builtInKnowledge, exporter, file, choice.value);
  } finally {
    await exporter.close();
  }
}

function choiceOf(values: Values): Result<HandoutChoice, string> {
  const date = dateOf(values.date);
  if (!date.ok) return date;
  const target = typeof values.output === 'string' ? values.output : '';
  if (target === '') return err('"handout" needs -o OUT.pdf. See --help.');
  const paper = values.paper === undefined ? null : Paper.safeParse(values.paper);
  if (paper && !paper.success) return err('--paper: must be letter or a4.');
  const documents = documentsOf(values.documents);
  if (!documents.ok) return documents;
  const layout = layoutOf(values);
  if (!layout.ok) return layout;
  const week = String(values.week ?? '1');
  if (!/^[1-9]\d{0,3}$/.test(week)) return err('--week: must be a whole number from 1.');
  const today = systemClock.today();
  return ok({
    target,
    documents: documents.value,
    layout: layout.value,
    paper: paper?.data ?? null,
    binding: values.binding === true,
    inEnglish: values['in-english'] === true,
    week: Number(week),
    date: date.value,
    today,
    template: templateOf(values),
  });
}

/** The documents named, in that order; page 1 with the exercises without. */
function documentsOf(names: string | boolean | undefined): Result<HandoutChoice['documents'], string> {
  if (names === undefined) return ok(['handout']);
  const documents = HandoutOptions.shape.documents.safeParse(String(names).split(','));
  return documents.success
    ? ok(documents.data)
    : err(`--documents: must be some of ${HANDOUT_KINDS.join(',')}, each once.`);
}

function layoutOf({ layout, large }: Values): Result<HandoutChoice['layout'], string> {
  if (layout === undefined) return ok(large === true ? 'large' : 'standard');
  const named = Layout.safeParse(layout);
  if (!named.success) return err('--layout: must be standard, large or compact.');
  if (large === true && named.data !== 'large') return err('--large and --layout contradict each other.');
  return ok(named.data);
}

function dateOf(text: string | boolean | undefined): Result<LocalDate, string> {
  if (text === undefined) return ok(systemClock.today());
  const date = LocalDate.safeParse(text);
  return date.success ? ok(date.data) : err('--date: must be a real date such as 2026-11-23.');
}

// A reader that has seen enough (`| head`) closes the pipe: that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

const outcome = await run(process.argv.slice(2)).catch((error: unknown) =>
  refused(`Something went wrong inside Osteon: ${error instanceof Error ? error.message : String(error)}`),
);
process.stdout.write(outcome.out);
process.stderr.write(outcome.err);
process.exitCode = outcome.code;
