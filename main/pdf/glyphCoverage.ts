import type { PrintFonts } from './fonts';

/** The characters of a document that a font lacks, each once. Without this check they print as empty boxes. */
export function missingGlyphs(document: object, fonts: PrintFonts): readonly string[] {
  const missing = new Set<string>();
  for (const text of stringsIn(document))
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (/\s/.test(character)) continue;
      if (!fonts.regular.has(code) || !fonts.bold.has(code)) missing.add(character);
    }
  return [...missing];
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null && !ArrayBuffer.isView(value))
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}

/** "🙂 (U+1F642)". */
export const nameCharacter = (character: string): string =>
  `${character} (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
