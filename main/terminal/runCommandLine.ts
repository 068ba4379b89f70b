import { exchangeJsonSchema } from '../../shared/api/exchangeFile';
import { builtInKnowledge } from '../api/knowledge';
import { createPdfExporter } from '../pdf/exporter';
import { checkCommand, type Outcome, refused } from './checkCommand';
import { figuresCommand } from './figuresCommand';
import { COMMANDS, dateOf, parseFlags, templateOf, USAGE, type Values } from './flags';
import { handoutCommand } from './handoutCommand';
import { handoutChoice } from './handoutFlags';
import { plainLine } from './plainLine';
import { templateCommand } from './templateCommand';

/** Does what a command line asks for; `pdfWorker` is the built script that lays pages out. Bad input is an outcome, not a throw. */
export async function runCommandLine(args: readonly string[], pdfWorker: URL): Promise<Outcome> {
  const parsed = parseFlags(args);
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
  return command === 'check' ? check(file, values) : handout(file, values, pdfWorker);
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

async function handout(file: string, values: Values, pdfWorker: URL): Promise<Outcome> {
  const choice = handoutChoice(values);
  if (!choice.ok) return refused(choice.error);
  const exporter = createPdfExporter(pdfWorker);
  try {
    return await handoutCommand(builtInKnowledge, exporter, file, choice.value);
  } finally {
    await exporter.close();
  }
}
