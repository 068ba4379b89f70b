import type { HandoutDocument } from '../../shared/handout/model';
import type { PrintFonts } from './fonts';
import { type PrintedPlace, printedPlaces, stringsIn } from './printedPlaces';

/** More than so many places are counted, more characters of one place left out: it is a sentence on a screen. */
const MOST_PLACES = 3;
const MOST_CHARACTERS = 6;
const LONGEST_QUOTE = 40;

/**
 * Names each character that the font lacks and the text it stands in, for without this check it prints as an empty box;
 * null when all can be printed. What is only measured, such as the twin, does not count.
 */
export function unprintable(document: HandoutDocument, fonts: PrintFonts): string | null {
  if (missingGlyphs({ ...document, twin: null }, fonts).length === 0) return null;
  const found = placesWithout(document, fonts);
  const named = found
    .slice(0, MOST_PLACES)
    .map(
      ({ place, text, missing }) =>
        `${missing.slice(0, MOST_CHARACTERS).map(nameCharacter).join(', ')}${missing.length > MOST_CHARACTERS ? ' …' : ''} in ${place}, “${quoted(text, missing)}”`,
    );
  const more = found.length - MOST_PLACES;
  const others = more > 0 ? `; and in ${more} other ${more === 1 ? 'place' : 'places'}` : '';
  return `The font cannot print ${named.join('; ')}${others}. Please write it another way.`;
}

type Lacking = PrintedPlace & { readonly missing: readonly string[] };

/** Each place once, and what only repeats a text that is named already not at all. */
function placesWithout(document: HandoutDocument, fonts: PrintFonts): readonly Lacking[] {
  const seen = new Set<string>();
  const named = new Set<string>();
  return printedPlaces(document).flatMap((printed): readonly Lacking[] => {
    const missing = missingGlyphs(printed.text, fonts);
    if (missing.length === 0) return [];
    const words = wordsWith(printed.text, missing);
    const key = `${printed.place}\n${words.join(' ')}`;
    if (seen.has(key) || (printed.isCopy && words.every((word) => named.has(word)))) return [];
    seen.add(key);
    for (const word of words) named.add(word);
    return [{ ...printed, missing }];
  });
}

const wordsWith = (text: string, signs: readonly string[]): readonly string[] =>
  text
    .split(/\s+/)
    .filter((word) => signs.some((sign) => word.includes(sign)))
    .map((word) => word.replaceAll(/^[!-/:-@]+|[!-/:-@]+$/g, ''));

/** The characters of all texts of a value that a font lacks, each once. */
export function missingGlyphs(value: unknown, fonts: PrintFonts): readonly string[] {
  const missing = new Set<string>();
  for (const text of stringsIn(value))
    for (let at = 0; at < text.length; at += 1) {
      const code = text.codePointAt(at) ?? 0;
      if (code > 0xffff) at += 1;
      if (fonts.regular.has(code) && fonts.bold.has(code)) continue;
      const character = String.fromCodePoint(code);
      if (!/\s/.test(character)) missing.add(character);
    }
  return [...missing];
}

/** "🙂 (U+1F642)"; a character that shows nothing by its number alone. */
function nameCharacter(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `${character} (${code})` : code;
}

/** The text around its first character that cannot be printed. */
function quoted(text: string, missing: readonly string[]): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' ').trim());
  if (characters.length <= LONGEST_QUOTE) return characters.join('');
  const at = characters.findIndex((character) => missing.includes(character));
  const from = Math.max(0, Math.min(at - LONGEST_QUOTE / 2, characters.length - LONGEST_QUOTE));
  const part = characters.slice(from, from + LONGEST_QUOTE).join('');
  return `${from > 0 ? '…' : ''}${part}${from + LONGEST_QUOTE < characters.length ? '…' : ''}`;
}
