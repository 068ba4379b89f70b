import type * as z from 'zod';
import { err, ok, type Result } from '../../../shared/result';
import { faultWords } from '../../design/readText';

/** A list as it is typed: one entry a line, blank lines left out. */
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Reads a typed list through its schema; a refusal names the line and the limit. */
export function readLines<S extends z.ZodType<string[]>>(
  schema: S,
  text: string,
  label: string,
): Result<z.infer<S>, string> {
  const parsed = schema.safeParse(linesOf(text));
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  if (!issue) return err(`${label} cannot be read.`);
  const [line] = issue.path;
  if (typeof line === 'number') return err(`${label}: line ${line + 1} ${faultWords(issue)} characters.`);
  if (issue.code === 'too_small') return err(`${label} must not be empty.`);
  return err(`${label} ${faultWords(issue)}${issue.code === 'too_big' ? ' lines' : ''}.`);
}

/** The same for a list that may be left empty, whatever its schema asks of a written one. */
export const readLinesOrNone = <S extends z.ZodType<string[]>>(
  schema: S,
  text: string,
  label: string,
): Result<z.infer<S> | [], string> => (linesOf(text).length === 0 ? ok([]) : readLines(schema, text, label));
