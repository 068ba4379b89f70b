import type { XmlToken } from './readXml';
import { holds, holdsReference } from './svgFault';

/** A picture inside a drawing, from a reference that holds its bytes. */
const EMBEDDED = /^\s*data:image\/(?:png|jpeg);base64,([a-z0-9+/=\s]*)$/i;

/** `base` is xml:base, from where other references are followed. */
const REFERENCES = new Set(['href', 'src', 'base']);

/** Elements that run, embed or fetch. */
const ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['script', 'a script'],
  ['foreignobject', 'a foreignObject'],
  ['include', 'an XInclude'],
  ['iframe', 'an iframe'],
  ['object', 'an object'],
  ['embed', 'an embed'],
]);

/** A name without its prefix: which prefix stands for SVG is up to the file. */
export const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1).toLowerCase();

/** What is unsafe in a drawing, as a sentence, or the pictures that it holds. */
export type Inspected = { readonly fault: string | null; readonly pictures: readonly Uint8Array[] };

/**
 * Looks for whatever runs or reaches outside of the drawing. Only references to its own parts (`#...`) and to PNG and JPEG
 * pictures that it holds are taken.
 */
export function findUnsafe(tokens: readonly XmlToken[]): Inspected {
  const pictures: Uint8Array[] = [];
  const isTaken = (reference: string): boolean => {
    if (reference.trim().startsWith('#')) return true;
    const base64 = EMBEDDED.exec(reference)?.[1];
    if (base64 !== undefined) pictures.push(Buffer.from(base64, 'base64'));
    return base64 !== undefined;
  };
  let styles = 0;
  let css = '';
  for (const token of tokens) {
    if (token.kind === 'text') css += styles > 0 ? token.text : '';
    else if (localName(token.name) === 'style') styles += token.kind === 'open' ? 1 : -1;
    const fault = token.kind === 'open' ? ofElement(token, isTaken) : null;
    if (fault !== null) return { fault, pictures };
  }
  return { fault: ofStyle(css, isTaken), pictures };
}

type IsTaken = (reference: string) => boolean;

function ofElement(
  { name, attributes }: XmlToken & { readonly kind: 'open' },
  isTaken: IsTaken,
): string | null {
  const element = ELEMENTS.get(localName(name));
  if (element !== undefined) return holds(element);
  for (const [key, value] of attributes) {
    const local = localName(key);
    if (/^on[a-z]+$/.test(local)) return holds(`an event handler (${key})`);
    const isReference = REFERENCES.has(local);
    if (isReference && !isTaken(value)) return holdsReference(value);
    const fault = isReference ? null : ofStyle(value, isTaken);
    if (fault !== null) return fault;
  }
  return null;
}

const FUNCTION = /(?:url|src|image-set)\s*\(\s*["']?([^"')]*)/gi;

/** Every way in which a style may be read: with its escapes resolved or not, with comments or without. */
function readings(css: string): readonly string[] {
  const plain = css.replaceAll(/\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign ?? '') : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), 0x10ffff)),
  );
  const both = plain === css ? [css] : [css, plain];
  return both.flatMap((text) => (text.includes('/*') ? [text, withoutComments(text)] : [text]));
}

const withoutComments = (css: string): string => css.replaceAll(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '');

function ofStyle(css: string, isTaken: IsTaken): string | null {
  for (const text of readings(css)) {
    if (/@\s*import/i.test(text)) return holds('an @import');
    for (const [, reference = ''] of text.matchAll(FUNCTION))
      if (!isTaken(reference)) return holdsReference(reference);
  }
  return null;
}
