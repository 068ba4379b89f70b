import type { ReactNode } from 'react';
import type * as z from 'zod';
import type { LocalDate } from '../../../shared/localDate';
import { err, ok, type Result } from '../../../shared/result';
import type { Choice } from '../ChoiceField';
import { faultWords, readNumber } from '../readText';

/** What stands in the fields of one entry while it is typed. */
export type Draft = Readonly<Record<string, string>>;

type Common = {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
};
export type EntryField = Common &
  (
    | { readonly kind: 'text' | 'partial-date' | 'day' }
    | { readonly kind: 'number' }
    | { readonly kind: 'check' }
    | { readonly kind: 'choice'; readonly choices: readonly Choice<string>[] }
  ) & {
    /** Left empty it is stored as null. */
    readonly optional?: boolean;
    readonly shownFor?: (draft: Draft) => boolean;
  };

/** One kind of entry in a list: how it is typed, checked and shown. */
export type EntryShape<T> = {
  /** What one entry is called on buttons: "scan". */
  readonly noun: string;
  readonly schema: z.ZodType<T>;
  readonly fields: readonly EntryField[];
  readonly columns: readonly { readonly heading: string; readonly cell: (entry: T) => ReactNode }[];
  /** Names an entry on its buttons and in announcements. */
  readonly nameOf: (entry: T) => string;
  readonly blank: (today: LocalDate, entries: readonly T[]) => Draft;
  readonly toDraft: (entry: T) => Draft;
  /** The stored value behind the draft, yet unchecked; without it each field stands for the key of its name. */
  readonly toCandidate?: (draft: Draft) => unknown;
  /** A sentence worked out from what is typed so far. */
  readonly preview?: (draft: Draft) => string | null;
};

type Readable<T> = Pick<EntryShape<T>, 'schema' | 'fields' | 'toCandidate'>;

export type DraftFaults = Readonly<Record<string, string>>;

/** A typed number, or NaN, which every number schema refuses in words. */
export const numberIn = (draft: Draft, key: string): number => readNumber(draft[key] ?? '') ?? Number.NaN;

function fieldValue(field: EntryField, draft: Draft): unknown {
  const text = (draft[field.key] ?? '').trim();
  const hidden = field.shownFor ? !field.shownFor(draft) : false;
  if (field.kind === 'check') return text === 'yes';
  if (field.optional && (text === '' || hidden)) return null;
  return field.kind === 'number' ? numberIn(draft, field.key) : text;
}

/** Each field's value under its own name. */
export const candidateOfFields = (fields: readonly EntryField[], draft: Draft): Record<string, unknown> =>
  Object.fromEntries(fields.map((field) => [field.key, fieldValue(field, draft)]));

/** The text of each field of a flat entry. */
export const draftOfFields = (
  fields: readonly EntryField[],
  entry: Readonly<Record<string, unknown>>,
): Draft => Object.fromEntries(fields.map(({ key }) => [key, textOf(entry[key])]));

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Today is the latest day that anything can have happened. */
function lateFaults(fields: readonly EntryField[], draft: Draft, today: LocalDate): Record<string, string> {
  const late = fields.filter((field) => {
    const text = draft[field.key] ?? '';
    return (field.kind === 'day' || field.kind === 'partial-date') && text > today.slice(0, text.length);
  });
  return Object.fromEntries(late.map(({ key, label }) => [key, `${label} must not lie after today.`]));
}

/** Reads the draft: the entry, or for each field at fault a sentence that names it and its limit. */
export function readEntry<T>(shape: Readable<T>, draft: Draft, today: LocalDate): Result<T, DraftFaults> {
  const candidate = shape.toCandidate?.(draft) ?? candidateOfFields(shape.fields, draft);
  const parsed = shape.schema.safeParse(candidate);
  const faults = lateFaults(shape.fields, draft, today);
  for (const issue of parsed.error?.issues ?? []) {
    const named = (path: string) => shape.fields.find((one) => one.key === path);
    const field = named(issue.path.join('.')) ?? named(String(issue.path[0])) ?? shape.fields[0];
    if (field)
      faults[field.key] ??=
        `${field.label} ${(draft[field.key] ?? '').trim() === '' ? 'must not be empty' : faultWords(issue)}.`;
  }
  return parsed.success && Object.keys(faults).length === 0 ? ok(parsed.data) : err(faults);
}
