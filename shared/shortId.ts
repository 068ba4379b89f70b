/** Crockford's base32 alphabet: no I, L, O or U, so that an id survives being read aloud. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Six base32 characters of a random id: what a page shows so that two versions can be told apart. Never a counter. */
export function shortId(uuid: string): string {
  const bits = BigInt(`0x${uuid.replaceAll('-', '').slice(0, 8)}`);
  return Array.from({ length: 6 }, (_, i) => ALPHABET[Number((bits >> BigInt(5 * (5 - i))) & 31n)]).join('');
}
