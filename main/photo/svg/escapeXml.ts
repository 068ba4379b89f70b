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
