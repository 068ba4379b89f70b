import { err, ok, type Result } from '../../../shared/result';
import { drawnShapes } from './drawnShapes';
import { escapeXml } from './escapeXml';
import { findUnsafe, localName } from './findUnsafe';
import { readXml, type XmlToken } from './readXml';
import { NOT_WELL_FORMED } from './svgFault';
import { fitted, svgSize } from './svgSize';

export type CleanSvg = {
  /** Written anew from what was looked at, so that nothing else is drawn. */
  readonly svg: string;
  /** PNG and JPEG pictures inside it, as they are. */
  readonly pictures: readonly Uint8Array[];
};

/** What is drawn in a second or two; a logo has some hundred. */
const SHAPES = 20_000;

const SIZELESS =
  'The SVG does not say how large it is: it has neither a width and a height nor a viewBox. Export it again with one of them, or as PNG.';

/** Whether bytes start as markup does, after blanks and the mark of UTF-8 or UTF-16. */
export const isMarkup = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*</.test(latin1(bytes)) || isUtf16(bytes);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 256)).toString('latin1');

/** Text of two bytes a character, by its mark or by the nought beside its first sign. */
const isUtf16 = (bytes: Uint8Array): boolean => /^(?:\u00ff\u00fe|\u00fe\u00ff|<\0|\0<)/.test(latin1(bytes));

/**
 * A drawing that neither runs nor fetches anything, as large as fits into a box in pixels of CSS (96 to the inch). A
 * refusal says in words what was found. Null when it is markup of another kind.
 */
export function cleanSvg(
  bytes: Uint8Array,
  box: { readonly width: number; readonly height: number },
): Result<CleanSvg, string> | null {
  const text = utf8(bytes);
  if (text === null) return err('The SVG is not written in UTF-8. Save it again as a plain SVG in UTF-8.');
  if (!/<(?:[\w.-]+:)?svg[\s/>]/i.test(text)) return null;
  const tokens = readXml(text);
  if (!tokens.ok) return tokens;
  const root = tokens.value.find((token) => token.kind === 'open');
  if (!root || localName(root.name) !== 'svg') return err(NOT_WELL_FORMED);
  const { fault, pictures } = findUnsafe(tokens.value);
  if (fault !== null) return err(fault);
  if (drawnShapes(tokens.value, SHAPES) > SHAPES)
    return err(`The SVG draws more than ${SHAPES} shapes, or nests them too deep. Save it again as PNG.`);
  const size = svgSize(root.attributes);
  if (size === null) return err(SIZELESS);
  const sized = { ...root, attributes: withNamespaces(fitted(root.attributes, size, box)) };
  return ok({ svg: tokens.value.map((token) => written(token === root ? sized : token)).join(''), pictures });
}

/** A drawing cut out of a web page has none, for there it needs none. */
const withNamespaces = (attributes: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
    ...attributes,
  ]);

function utf8(bytes: Uint8Array): string | null {
  if (isUtf16(bytes)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function written(token: XmlToken): string {
  switch (token.kind) {
    case 'text':
      return escapeXml(token.text);
    case 'close':
      return `</${token.name}>`;
    case 'open': {
      const attributes = [...token.attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
      return `<${token.name}${attributes.join('')}>`;
    }
  }
}
