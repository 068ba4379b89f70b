/** Sentences about drawings that are not taken. */

export const NOT_WELL_FORMED = 'The SVG drawing is damaged or cut off. Save it again as a plain SVG.';

/** What a drawing that is to be printed has no use for. */
export const holds = (what: string): string =>
  `The SVG holds ${what}, which a logo must not. Save it again as a plain SVG without that, or as PNG.`;

/** "a reference to "https://..."". */
export function holdsReference(to: string): string {
  const start = to.trim().slice(0, 60);
  return holds(
    start === '' ? 'an empty reference' : `a reference to "${start}${start === to.trim() ? '' : '…'}"`,
  );
}
