import type * as z from 'zod';
import { err, ok, type Result } from '../../shared/result';

/** A number as people type it: comma or point, and any of the minus signs. Null when it is not one. */
export function readNumber(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace(/^[−–]/, '-');
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain) ? Number(plain) : null;
}

/** What is wrong, in words that follow a field's name: "must be at least 1". */
export function faultWords(issue: z.core.$ZodIssue): string {
  if (/^must\b/.test(issue.message)) return issue.message;
  if (issue.code === 'too_small')
    return `must be ${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`;
  if (issue.code === 'too_big')
    return `must be ${issue.inclusive === false ? 'below' : 'at most'} ${issue.maximum}`;
  if (issue.code === 'invalid_value') return 'must be chosen';
  if (issue.code === 'invalid_type')
    return issue.expected === 'int' ? 'must be a whole number' : `must be a ${issue.expected}`;
  return 'cannot be read';
}

/** The first fault of a parse as a sentence that names the field: "Given name must not be empty." */
export function faultSentence(error: z.ZodError, label: string): string {
  const [issue] = error.issues;
  return `${label} ${issue ? faultWords(issue) : 'cannot be read'}.`;
}

/** Reads what stands in a field through the schema of the value. */
export function readValue<S extends z.ZodType>(
  schema: S,
  value: unknown,
  label: string,
): Result<z.infer<S>, string> {
  const parsed = schema.safeParse(value);
  return parsed.success ? ok(parsed.data) : err(faultSentence(parsed.error, label));
}

/** Reads a typed number through a schema. */
export const readNumberAs = <S extends z.ZodType>(
  schema: S,
  text: string,
  label: string,
): Result<z.infer<S>, string> => {
  const number = readNumber(text);
  return number === null ? err(`${label} must be a number.`) : readValue(schema, number, label);
};
