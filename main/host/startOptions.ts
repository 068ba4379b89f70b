import path from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../shared/result';
import { defaultDataFolder } from '../dataFolder';

export type StartOptions = {
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Skip Electron even where it is installed. */
  readonly browser: boolean;
  /** Open the default browser at the printed address. */
  readonly open: boolean;
  /** Serve the page from its sources, with hot reload. */
  readonly dev: boolean;
};

const USAGE = 'Usage: npm start -- [--browser] [--data DIR] [--no-open]';

/** Reads the command line and the environment of `npm start`; a refusal is one plain line. */
export function startOptions(args: readonly string[], env: NodeJS.ProcessEnv): Result<StartOptions, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { data, browser = false, dev = false } = parsed.value;
  const port = portOf(env['OSTEON_PORT']);
  if (port === null) return err('OSTEON_PORT: must be a port from 0 to 65535.');
  if (data === '') return err('--data: must name a folder.');
  const folder = path.resolve(data ?? defaultDataFolder(env));
  return ok({ folder, port, browser, open: !parsed.value['no-open'], dev });
}

function parse(args: readonly string[]) {
  try {
    const options = {
      browser: { type: 'boolean' },
      data: { type: 'string' },
      'no-open': { type: 'boolean' },
      dev: { type: 'boolean' },
    } as const;
    return ok(parseArgs({ args: [...args], options, allowPositionals: false }).values);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // parseArgs tells a wrong flag with a TypeError
    return err(`${error.message.split('. ')[0]}. ${USAGE}`);
  }
}

function portOf(text: string | undefined): number | null {
  if (text === undefined || text === '') return 0;
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : null;
}
