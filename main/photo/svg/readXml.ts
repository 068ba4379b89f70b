import { SaxesParser } from 'saxes';
import { err, ok, type Result } from '../../../shared/result';
import { holds, NOT_WELL_FORMED } from './svgFault';

/**
 * Names as written, values and text with their entities resolved; every tag is closed by one of its own. DOCTYPE,
 * comments and instructions are dropped.
 */
export type XmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Thrown out of the parser: what it hands on after a fault cannot be relied on. Its message is the sentence. */
class XmlFault extends Error {}

/**
 * Reads XML strictly, so that what was looked at is what is drawn: anything that two programs may read in two ways is
 * refused. A DOCTYPE that declares nothing of its own is taken, for then no entity has a meaning but the five of XML.
 */
export function readXml(source: string): Result<readonly XmlToken[], string> {
  try {
    return ok(tokensOf(source.trimStart()));
  } catch (error) {
    if (error instanceof XmlFault) return err(error.message);
    throw error;
  }
}

function tokensOf(source: string): readonly XmlToken[] {
  const tokens: XmlToken[] = [];
  // As XML 1.0 whatever the file says: that is how the clean one is read. Names stay whole, with the prefix.
  const parser = new SaxesParser({ forceXMLVersion: true, defaultXMLVersion: '1.0', position: false });
  let depth = 0;
  // Blanks around the drawing are nothing; written anew as characters by number they would be words.
  const takeText = (text: string) => depth > 0 && tokens.push({ kind: 'text', text });
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    tokens.push({ kind: 'open', name, attributes: new Map(Object.entries(attributes)) });
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    tokens.push({ kind: 'close', name });
  });
  parser.on('doctype', refuseDeclarations);
  parser.on('processinginstruction', refuseStylesheet);
  parser.on('error', ({ message }) => {
    throw new XmlFault(sentenceOf(message, source.slice(0, parser.position)));
  });
  parser.write(source).close();
  return tokens;
}

function refuseDeclarations(doctype: string): void {
  if (/<!\s*ENTITY/i.test(doctype)) throw new XmlFault(holds('a DOCTYPE with an ENTITY'));
  if (doctype.includes('[')) throw new XmlFault(holds('a DOCTYPE with declarations'));
}

function refuseStylesheet({ target }: { readonly target: string }): void {
  if (target.toLowerCase() === 'xml-stylesheet') throw new XmlFault(holds('an xml-stylesheet'));
}

/** What the parser found at the end of `read`; a person has use for no more of it than this. */
function sentenceOf(message: string, read: string): string {
  if (message === 'undefined entity.')
    return holds(`the entity ${read.slice(read.lastIndexOf('&')).slice(0, 60)}`);
  // Where it may not stand, or in small letters.
  const [, word] = /<!(DOCTYPE|ENTITY)\s?$/i.exec(read.slice(-10)) ?? [];
  if (word === undefined) return NOT_WELL_FORMED;
  return holds(word.toUpperCase() === 'ENTITY' ? 'an ENTITY' : 'a DOCTYPE');
}
