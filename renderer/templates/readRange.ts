import type * as z from 'zod';
import { parseRange } from '../../shared/program/doseGrammar/numbers';
import type { Range } from '../../shared/range';
import { err, ok, type Result } from '../../shared/result';
import { readNumberAs, readValue } from '../design/readText';

/** What stands in a field of a template: a range, a number, or nothing where it is not given. */

/** "3", "3-5" or nothing; a refusal names the field and the limit. */
export function readRangeOrNone<S extends z.ZodType<Range>>(
  schema: S,
  text: string,
  label: string,
): Result<z.infer<S> | null, string> {
  return text.trim() === '' ? ok(null) : readRange(schema, text, label);
}

/** "3" or "3-5". */
export function readRange<S extends z.ZodType<Range>>(
  schema: S,
  text: string,
  label: string,
): Result<z.infer<S>, string> {
  const range = parseRange(text);
  if (range === null) return err(`${label} must be a number such as 3, or a range such as 3-5.`);
  if (range.low > range.high) return err(`${label} must start with its low end.`);
  return readValue(schema, range, label);
}

/** A number, or nothing. */
export const readNumberOrNone = <S extends z.ZodType<number>>(
  schema: S,
  text: string,
  label: string,
): Result<z.infer<S> | null, string> => (text.trim() === '' ? ok(null) : readNumberAs(schema, text, label));
