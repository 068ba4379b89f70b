import { err, ok, type Result } from '../../../shared/result';
import { holds, NOT_WELL_FORMED } from './svgFault';
import { XmlTags } from './xmlTags';
import { unescapeXml } from './xmlText';

/** Names as written, values and text with their entities resolved. Comments and instructions are dropped. */
export type XmlToken =
  | {
      readonly kind: 'open';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly empty: boolean;
    }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.:\-]*`;
const OPEN = new RegExp(String.raw`<(${NAME})`, 'uy');
const ATTRIBUTE = new RegExp(String.raw`\s+(${NAME})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')`, 'uy');
const END = /\s*(\/?)>/y;
const CLOSE = new RegExp(String.raw`</(${NAME})\s*>`, 'uy');
const TEXT = /[^<]+/y;
const DECLARATION = /<!\s*([a-z]*)/iy;
const INSTRUCTION = /<\?\s*([^\s?>]*)/y;
// oxlint-disable-next-line no-control-regex -- XML forbids them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * Reads XML strictly, so that what was looked at is what is drawn: anything that two programs may read in two ways is
 * refused. So is every DOCTYPE, for it can define entities and name other files.
 */
export function readXml(source: string): Result<readonly XmlToken[], string> {
  if (FORBIDDEN.test(source)) return err(NOT_WELL_FORMED);
  const reader = new XmlReader(source.replace(/^\ufeff/, ''));
  const fault = reader.read();
  return fault === null ? ok(reader.tokens) : err(fault);
}

class XmlReader {
  readonly tokens: XmlToken[] = [];
  readonly #source: string;
  readonly #tags = new XmlTags();
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** The first fault in words; null when everything was read. */
  read(): string | null {
    while (this.#at < this.#source.length) {
      const fault = this.#next();
      if (fault !== null) return fault;
    }
    return this.#tags.isComplete() ? null : NOT_WELL_FORMED;
  }

  #next(): string | null {
    const text = this.#match(TEXT);
    if (text) return this.#text(unescapeXml(text[0]));
    if (this.#source.startsWith('<!--', this.#at)) return this.#skipTo('-->', 4);
    if (this.#source.startsWith('<![CDATA[', this.#at)) return this.#cdata();
    if (this.#source.startsWith('<!', this.#at)) return this.#declaration();
    if (this.#source.startsWith('<?', this.#at)) return this.#instruction();
    const close = this.#match(CLOSE);
    if (close) return this.#close(close[1] ?? '');
    const open = this.#match(OPEN);
    return open ? this.#open(open[1] ?? '') : NOT_WELL_FORMED;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found) this.#at = pattern.lastIndex;
    return found;
  }

  /** Goes on behind the next `end`, which stands at least `from` characters ahead. */
  #skipTo(end: string, from: number): string | null {
    const at = this.#source.indexOf(end, this.#at + from);
    if (at < 0) return NOT_WELL_FORMED;
    this.#at = at + end.length;
    return null;
  }

  #text(text: Result<string, string>): string | null {
    if (!text.ok) return text.error;
    // Blanks around the drawing are nothing; written anew as characters by number they would be words.
    if (this.#tags.isOutside()) return text.value.trim() === '' ? null : NOT_WELL_FORMED;
    this.tokens.push({ kind: 'text', text: text.value });
    return null;
  }

  #cdata(): string | null {
    const from = this.#at + '<![CDATA['.length;
    const fault = this.#skipTo(']]>', '<![CDATA['.length);
    return fault ?? this.#text(ok(this.#source.slice(from, this.#at - ']]>'.length)));
  }

  #declaration(): string {
    const word = this.#match(DECLARATION)?.[1]?.toUpperCase();
    if (word === 'DOCTYPE')
      return holds(/<!\s*ENTITY/i.test(this.#source) ? 'a DOCTYPE with an ENTITY' : 'a DOCTYPE');
    return word === 'ENTITY' ? holds('an ENTITY') : NOT_WELL_FORMED;
  }

  #instruction(): string | null {
    const target = this.#match(INSTRUCTION)?.[1]?.toLowerCase();
    return target === 'xml-stylesheet' ? holds('an xml-stylesheet') : this.#skipTo('?>', 0);
  }

  #close(name: string): string | null {
    if (!this.#tags.close(name)) return NOT_WELL_FORMED;
    this.tokens.push({ kind: 'close', name });
    return null;
  }

  #open(name: string): string | null {
    const attributes = new Map<string, string>();
    for (let found = this.#match(ATTRIBUTE); found; found = this.#match(ATTRIBUTE)) {
      const [, key = '', double, single = ''] = found;
      const value = unescapeXml(double ?? single);
      if (!value.ok) return value.error;
      if (attributes.has(key)) return NOT_WELL_FORMED;
      attributes.set(key, value.value);
    }
    const end = this.#match(END);
    const empty = end?.[1] === '/';
    if (!end || !this.#tags.open(name, empty)) return NOT_WELL_FORMED;
    this.tokens.push({ kind: 'open', name, attributes, empty });
    return null;
  }
}
