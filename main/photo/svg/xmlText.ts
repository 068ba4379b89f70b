import { err, ok, type Result } from '../../../shared/result';
import { holds, NOT_WELL_FORMED } from './svgFault';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ENTITY = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([\p{L}_][\p{L}\p{N}_.:-]*));/giu;

/** Text with its entities resolved: the five of XML and characters by number, for others need a DOCTYPE. */
export function unescapeXml(text: string): Result<string, string> {
  if (!text.includes('&')) return ok(text);
  if (text.replaceAll(ENTITY, '').includes('&')) return err(NOT_WELL_FORMED);
  let fault: string | null = null;
  const plain = text.replaceAll(ENTITY, (whole, hex?: string, decimal?: string, name?: string) => {
    const character =
      name === undefined ? characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)) : NAMED[name];
    if (character === undefined)
      fault ??= name === undefined ? NOT_WELL_FORMED : holds(`the entity ${whole}`);
    return character ?? '';
  });
  return fault === null ? ok(plain) : err(fault);
}

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

const characterOf = (code: number): string | undefined =>
  isCharacter(code) ? String.fromCodePoint(code) : undefined;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Else they would be read as blanks where they stand in an attribute.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text as it stands in XML, in an attribute or between tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"\n\r\t]/g, (sign) => ESCAPES[sign] ?? '');
