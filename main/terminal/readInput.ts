import { readFile, stat } from 'node:fs/promises';
import { EXCHANGE_LIMIT, type ExchangeFile, readExchangeFile } from '../../shared/api/exchangeFile';
import { clinicExercises } from '../../shared/exercise/clinicExercises';
import { err, ok, type Result } from '../../shared/result';
import { ownTemplateFault } from '../../shared/template/ownFault';
import type { Template } from '../../shared/template/schema';
import { readTemplateFile, TEMPLATE_FILE_LIMIT } from '../../shared/template/templateFile';
import type { Knowledge } from '../api/knowledge';
import { programFault } from '../api/programFault';
import { errorCode } from '../store/replaceFile';

/** An exchange file, and what is known while its program is looked at: its own exercises beside the library. */
export type ReadInput = { readonly file: ExchangeFile; readonly knowledge: Knowledge };

/** Reads an exchange file given on the command line; a refusal is one plain line that names the file. */
export async function readInput(file: string, knowledge: Knowledge): Promise<Result<ReadInput, string>> {
  const text = await readText(file, EXCHANGE_LIMIT);
  const read = text.ok ? readExchangeFile(text.value) : text;
  if (!read.ok) return err(`${file}: ${read.error}`);
  const { ownExercises, program } = read.value;
  const findExercise = clinicExercises(ownExercises, knowledge.findExercise).find;
  const fault = programFault(program, findExercise);
  if (fault !== null) return err(`${file}: file.program: ${fault}`);
  return ok({ file: read.value, knowledge: { ...knowledge, findExercise } });
}

/** Reads a template file given on the command line; null without one. A refusal is one plain line that names the file. */
export async function readTemplate(
  file: string | null,
  { findTemplate, findExercise }: Pick<Knowledge, 'findTemplate' | 'findExercise'>,
): Promise<Result<Template | null, string>> {
  if (file === null) return ok(null);
  const text = await readText(file, TEMPLATE_FILE_LIMIT);
  const read = text.ok ? readTemplateFile(text.value) : text;
  if (!read.ok) return err(`${file}: ${read.error}`);
  const fault = ownTemplateFault(read.value, { findResearch: findTemplate, findExercise });
  return fault === null ? read : err(`${file}: file.template.${fault}`);
}

/** The text of an ordinary file of at most `limit` bytes. */
async function readText(file: string, limit: number): Promise<Result<string, string>> {
  try {
    // Asked before reading: a pipe would wait for ever and a huge file would fill the memory.
    const about = await stat(file);
    if (about.isDirectory()) return err('this is a folder, not a file.');
    if (!about.isFile()) return err('this is not an ordinary file.');
    if (about.size > limit) return err(`the file is larger than ${limit / 1e6} MB.`);
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
