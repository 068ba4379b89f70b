/** Characters that no decomposition brings down to ASCII, as clinicians type them by hand. */
const WRITTEN: Readonly<Record<string, string>> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '″': '"',
  '×': 'x',
  '÷': '/',
  '⁄': '/',
  '·': '-',
  '•': '-',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  '≈': '~',
  '±': '+/-',
  '→': '->',
  '←': '<-',
  '°': ' deg',
  µ: 'u',
  μ: 'u',
  '€': 'EUR',
  '£': 'GBP',
  '¿': '?',
  '¡': '!',
  '…': '...',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
};

/**
 * A text in printable ASCII: accents fall away, dashes, quotes and signs are typed by hand, white space becomes a
 * space, what nobody sees goes, and any other character becomes "?". No text makes it fail.
 */
export function toAscii(text: string): string {
  let plain = '';
  for (const character of text) plain += WRITTEN[character] ?? decomposed(character);
  return plain;
}

function decomposed(character: string): string {
  if (/^[\x20-\x7e]$/.test(character)) return character;
  if (/^[\s\p{Cc}]$/u.test(character)) return ' ';
  if (/^[\p{Cf}\p{Mn}]$/u.test(character)) return '';
  const parts = Array.from(character.normalize('NFKD'));
  if (parts.length === 1 && parts[0] === character) return '?';
  return parts.map((part) => WRITTEN[part] ?? decomposed(part)).join('');
}
