/** The largest file that is read or written, in bytes. A program of a year has some 100 kB. */
export const FILE_LIMIT = 20_000_000;

/** A document that would make a larger file than can be read again. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

// `ignoreBOM: true` keeps the mark in the text, where JSON.parse refuses it: no program of ours writes one.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The bytes of a stored document: compact JSON in UTF-8. Only this file knows the byte format, so that sealing
 * (encryption) can come later. Throws TooLargeError above `FILE_LIMIT`.
 */
export function encode(document: object): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(document), 'utf8');
  if (bytes.byteLength > FILE_LIMIT) throw new TooLargeError(`must be at most ${FILE_LIMIT / 1e6} MB`);
  return bytes;
}

/** Reads what `encode` wrote. Anything but one JSON object is damage, told as a SyntaxError with plain words. */
export function decode(bytes: Uint8Array): object {
  if (bytes.byteLength === 0) throw new SyntaxError('the file is empty');
  const value = parse(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SyntaxError('the file does not hold a document');
  return value;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(UTF8.decode(bytes));
  } catch {
    // The parser's own message quotes the text, which may hold a patient's name.
    throw new SyntaxError('the file is cut off or is not JSON');
  }
}
