/**
 * A copy with every text in composed form (NFC) and without control characters, as the font expects it. What holds no
 * words stays: bytes, and the poses of a drawing, which are most of a document.
 */
export function cleaned<T>(value: T): T {
  return clean(value) as T;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (ArrayBuffer.isView(value)) return value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, key === 'drawing' ? inner : clean(inner)]),
    );
  return value;
}

/**
 * Control characters but the line feed, soft hyphens, and marks without width: those that set the direction of writing
 * come along when a phone number is pasted from a list of contacts.
 */
const UNPRINTABLE = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

const cleanText = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : ''));
