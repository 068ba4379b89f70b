import type { HandoutContext, TherapistFacts } from './composeContext';
import { type Block, plain, type RichText, type Table, type TableCell } from './model';

/** What the therapist copy is composed from: everything in it is written in English. */
export type TherapistContext = HandoutContext & { readonly facts: TherapistFacts };

export const paragraph = (words: string): Block => ({ kind: 'paragraph', text: [plain(words)] });
export const heading = (words: string, aside = ''): Block => ({ kind: 'heading', text: words, aside });
export const cell = (words: string | RichText): TableCell => ({
  text: typeof words === 'string' ? [plain(words)] : words,
  picture: null,
});

/** A table by its heads and the part of the width each column takes. It goes on over pages, as a list cannot. */
export const tableOf = (
  columns: readonly (readonly [head: string, share: number])[],
  rows: Table['rows'],
): Block => ({
  kind: 'table',
  table: { columns: columns.map(([head, share]) => ({ head, share })), rows },
});
