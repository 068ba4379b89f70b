import type * as z from 'zod';
import { plainIssue } from '../../plainIssue';
import { type DoseFault, faultAt, rewritten, type Span } from './fault';

/** A field of a dose as the line shows it: its name and where it stands. */
export type Place = { readonly name: string; readonly span: Span };

/**
 * The first limit of a schema that a value breaks, as a fault that names the field: "Reps: at most 100." A range
 * written from high to low is offered the other way round.
 */
export function limitFault(
  schema: z.ZodType,
  value: unknown,
  line: string,
  placeOf: (path: readonly PropertyKey[]) => Place,
): DoseFault | null {
  const parsed = schema.safeParse(value, { error: plainIssue });
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  if (!issue) throw new Error('a failed parse without an issue');
  const { name, span } = placeOf(issue.path);
  return faultAt(span, `${name}: ${issue.message.replace(/^must be /, '')}.`, turnedRound(line, span));
}

const BACKWARDS = /(\d+(?:[.,]\d+)?)(\s*(?:-|–|—|to)\s*)(\d+(?:[.,]\d+)?)/iu;

function turnedRound(line: string, span: Span): string | null {
  const written = line.slice(span.from, span.to);
  const [, low, , high] = BACKWARDS.exec(written) ?? [];
  if (low === undefined || high === undefined) return null;
  if (Number(low.replace(',', '.')) <= Number(high.replace(',', '.'))) return null;
  return rewritten(line, span, written.replace(BACKWARDS, '$3$2$1'));
}
