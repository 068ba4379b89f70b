/** A stretch of a text, in characters from its start. */
export type Span = { readonly from: number; readonly to: number };

/** Why a line cannot be read: what to say, where in the text, and the whole line put right where one is plausible. */
export type DoseFault = Span & { readonly message: string; readonly suggestion: string | null };

export const faultAt = (
  { from, to }: Span,
  message: string,
  suggestion: string | null = null,
): DoseFault => ({ message, from, to, suggestion });

/** The text with one stretch rewritten and single spaces, as a suggestion. */
export const rewritten = (text: string, { from, to }: Span, by: string): string =>
  `${text.slice(0, from)}${by}${text.slice(to)}`.trim().replaceAll(/\s+/g, ' ');
