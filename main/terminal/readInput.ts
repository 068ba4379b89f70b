import { readFile, stat } from 'node:fs/promises';
import { EXCHANGE_LIMIT, type ExchangeFile, readExchangeFile } from '../../shared/api/exchangeFile';
import type { ExerciseLookup } from '../../shared/exercise/schema';
import { err, ok, type Result } from '../../shared/result';
import { programFault } from '../api/programFault';
import { errorCode } from '../store/replaceFile';

/** Reads an exchange file given on the command line; a refusal is one plain line that names the file. */
export async function readInput(
  file: string,
  findExercise: ExerciseLookup,
): Promise<Result<ExchangeFile, string>> {
  const text = await readText(file);
  const read = text.ok ? readExchangeFile(text.value) : text;
  if (!read.ok) return err(`${file}: ${read.error}`);
  const fault = programFault(read.value.program, findExercise);
  return fault === null ? read : err(`${file}: file.program: ${fault}`);
}

async function readText(file: string): Promise<Result<string, string>> {
  try {
    // Asked before reading: a pipe would wait for ever and a huge file would fill the memory.
    const about = await stat(file);
    if (about.isDirectory()) return err('this is a folder, not a file.');
    if (!about.isFile()) return err('this is not an ordinary file.');
    if (about.size > EXCHANGE_LIMIT) return err(`the file is larger than ${EXCHANGE_LIMIT / 1e6} MB.`);
    return decode(await readFile(file));
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return err(REASONS[code] ?? `it cannot be read (${code}).`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file.',
  ENOTDIR: 'there is no such file.',
  EACCES: 'you may not read this file.',
  EPERM: 'you may not read this file.',
};

function decode(bytes: Uint8Array): Result<string, string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err('this is not a text file in UTF-8.');
  }
}
