import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanSvg, isMarkup } from '../../../main/photo/svg/cleanSvg';

const BOX = { width: 900, height: 300 };
const NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const clean = (text: string | Uint8Array) => cleanSvg(Buffer.from(text), BOX);
const svg = (inside: string, root = 'viewBox="0 0 30 10"') => `<svg ${NAMESPACES} ${root}>${inside}</svg>`;
const refusal = (text: string | Uint8Array): string => {
  const result = clean(text);
  return result === null || result.ok ? 'taken' : result.error;
};
const PNG = 'data:image/png;base64,iVBORw0KGgo=';

describe('a drawing that runs or reaches outside is refused by what was found', () => {
  test.each<readonly [string, string, string]>([
    ['a script', '<script>alert(1)</script>', 'a script'],
    ['a script in capitals', '<ScRiPt/>', 'a script'],
    ['a script under another prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>', 'a script'],
    ['an event handler', '<rect onload="x()"/>', 'an event handler (onload)'],
    ['an event handler in capitals', "<rect ONCLICK = 'x()'/>", 'an event handler (ONCLICK)'],
    ['a foreignObject', '<foreignObject><p>x</p></foreignObject>', 'a foreignObject'],
    ['an XInclude', '<xi:include href="file:///etc/passwd" parse="text"/>', 'an XInclude'],
    [
      'an external picture',
      '<image href="https://evil.example/x.png"/>',
      'a reference to "https://evil.example/x.png"',
    ],
    ['a link to a file', '<use xlink:href="file:///etc/passwd#a"/>', 'a reference to "file:///etc/passwd#a"'],
    [
      'a link by number',
      '<use xlink:href="&#x66;ile:///etc/passwd"/>',
      'a reference to "file:///etc/passwd"',
    ],
    ['javascript:', '<a href="java&#10;script:alert(1)"/>', 'a reference to "java'],
    ['a relative link', '<image xlink:href="logo.png"/>', 'a reference to "logo.png"'],
    ['an empty link', '<image href=""/>', 'an empty reference'],
    [
      'an SVG within',
      '<image href="data:image/svg+xml;base64,PHN2Zz4="/>',
      'a reference to "data:image/svg+xml',
    ],
    ['a web page within', '<image href="data:text/html,hi"/>', 'a reference to "data:text/html,hi"'],
    ['another base', '<g xml:base="https://evil.example/"/>', 'a reference to "https://evil.example/"'],
    [
      'a url in a fill',
      '<rect fill="url(https://evil.example/p#a)"/>',
      'a reference to "https://evil.example/p#a"',
    ],
    [
      'a quoted url with blanks',
      `<rect style="fill: URL( ' http://x/#a' )"/>`,
      'a reference to "http://x/#a"',
    ],
    ['a url in escapes', String.raw`<rect style="fill:u\72l(http://x/a)"/>`, 'a reference to "http://x/a"'],
    ['a url behind a comment', '<rect style="fill:/* url(#a) */url(/**/http://x/a)"/>', 'a reference to'],
    [
      'a url between two strings',
      `<rect style="a:'/*';fill:url(http://x/a);b:'*/'"/>`,
      'a reference to "http://x/a"',
    ],
    ['a url in a style', '<style>rect{fill:url(//x/a)}</style>', 'a reference to "//x/a"'],
    ['an @import', '<style>@import "x.css";</style>', 'an @import'],
    ['an @import in CDATA', '<style><![CDATA[@im]]><![CDATA[port "x.css";]]></style>', 'an @import'],
    ['an @import with a comment between', '<style>@im<!-- -->port "x"</style>', 'an @import'],
    ['an @import in escapes', String.raw`<style>@\69 mport "x";</style>`, 'an @import'],
    ['an @import in a style in a style', '<style><style/><style>a</style>@IMPORT "x";</style>', 'an @import'],
    [
      'a font of its own',
      '<style>@font-face{src:url(data:font/woff2;base64,AAAA)}</style>',
      'a reference to "data:font/woff2',
    ],
    ['an entity', '<text>&evil;</text>', 'the entity &evil;'],
    ['a stylesheet inside', '<?XML-stylesheet href="x.css"?>', 'an xml-stylesheet'],
  ])('%s', (_, inside, found) => {
    expect(refusal(svg(inside))).toContain(`The SVG holds ${found}`);
    expect(refusal(svg(`<g><g>${inside}</g></g>`))).toContain(`The SVG holds ${found}`);
  });

  test.each([
    ['a DOCTYPE', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x/svg11.dtd">', 'a DOCTYPE'],
    ['a doctype in small letters', '<!doctype svg>', 'a DOCTYPE'],
    ['an ENTITY', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 'a DOCTYPE with an ENTITY'],
    ['a stylesheet', '<?xml-stylesheet href="http://x/a.css"?>', 'an xml-stylesheet'],
  ])('%s before the drawing', (_, before, found) => {
    expect(refusal(`<?xml version="1.0"?>${before}${svg('')}`)).toContain(`The SVG holds ${found}, which`);
  });

  test('an event handler on the drawing itself', () => {
    expect(refusal(svg('', 'viewBox="0 0 1 1" onload="x()"'))).toContain('an event handler (onload)');
  });
});

describe('a drawing that cannot be told for certain is refused', () => {
  test.each([
    ['cut off', svg('<rect/>').slice(0, -3)],
    ['two of them', svg('') + svg('')],
    ['tags that cross', svg('<g><a></g></a>')],
    ['a value without quotes', svg('<rect width=3/>')],
    ['the same attribute twice', svg('<rect href="#a" href="http://x"/>')],
    ['a value with a < in it', svg('<rect id="<script>"/>')],
    ['a lone &', svg('<text>a & b</text>')],
    ['a character that XML forbids', svg('<text>\u0001</text>')],
    ['such a character by number', svg('<text>&#0;</text>')],
    ['a comment without an end', svg('<!-- <script>')],
    ['words around it', `hello ${svg('')}`],
    ['CDATA without an end', svg('<style><![CDATA[a')],
  ])('%s', (_, text) => {
    expect(refusal(text)).toMatch(/^The SVG drawing is damaged/);
  });

  test('in UTF-16, or in bytes that are not UTF-8', () => {
    expect(refusal(Buffer.from(`\ufeff${svg('')}`, 'utf16le'))).toContain('not written in UTF-8');
    expect(refusal(Buffer.from(svg('<text>Zürich</text>'), 'latin1'))).toContain('not written in UTF-8');
    expect(isMarkup(Buffer.from(`\ufeff ${svg('')}`))).toBe(true);
    expect(isMarkup(gzipSync(svg('')))).toBe(false);
  });

  test('copies of copies of copies, and what lies too deep', () => {
    const level = (at: number) => `<g id="l${at + 1}">${`<use href="#l${at}"/>`.repeat(10)}</g>`;
    const laughs = `<g id="l0"><rect/></g>${[0, 1, 2, 3, 4].map(level).join('')}`;
    expect(refusal(svg(laughs))).toContain('draws more than 20000 shapes');
    expect(refusal(svg('<g>'.repeat(5000) + '</g>'.repeat(5000)))).toContain('nests them too deep');
    expect(refusal(svg('<g id="a"><use href="#a"/></g>'))).toBe('taken');
  });
});

describe('the size of a drawing', () => {
  const sized = (root: string) => {
    const result = clean(svg('', root));
    if (result === null || !result.ok) return result?.error;
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(result.value.svg) ?? [];
    return [Number(width), Number(height)].map(Math.round);
  };

  test.each([
    ['viewBox="0 0 30 10"', [900, 300]],
    ['viewBox="-5,-5 10,10" width="100%" height="100%"', [300, 300]],
    ['width="60mm" height="1cm"', [900, 150]],
    ['width="72pt" height="1in" viewBox="0 0 5 1"', [300, 300]],
    ['width="6" height="9" x="height"', [200, 300]],
    ['width="1" height="9000"', [1, 300]],
  ])('is as large as fits, with %s', (root, size) => {
    expect(sized(root)).toEqual(size);
  });

  test.each([
    '',
    'width="100%" height="50%"',
    'width="20"',
    'viewBox="0 0 0 10"',
    'viewBox="0 0 x 1"',
    'width="-3" height="4"',
  ])('is missing with "%s", and that is said', (root) => {
    expect(sized(root)).toContain('does not say how large it is');
  });
});

describe('a sound drawing', () => {
  test('keeps its gradients, masks, embedded pictures and words', () => {
    const inside = `<defs><linearGradient id="g"><stop stop-color="#123"/></linearGradient></defs>
      <style><![CDATA[ .a > .b { fill: url(#g) } ]]></style>
      <rect class="b" mask="url('#m')" style="filter:url( #f )"/><use xlink:href="#g"/>
      <image href="${PNG}"/><text>M &amp; M &lt;3</text>`;
    const result = clean(`\ufeff<?xml version="1.0" encoding="UTF-8"?><!-- made by hand -->${svg(inside)}`);
    if (result === null || !result.ok) throw new Error(result?.error);
    expect(result.value.svg).toContain('.a &gt; .b { fill: url(#g) }');
    expect(result.value.svg).toContain('M &amp; M &lt;3');
    expect(result.value.svg).not.toContain('<!--');
    expect(result.value.pictures.map((bytes) => Buffer.from(bytes).toString('base64'))).toEqual([
      'iVBORw0KGgo=',
    ]);
  });

  test('of a web page, without a namespace, is given one', () => {
    const result = clean('<svg viewBox="0 0 9 9"><path/></svg>');
    expect(result?.ok && result.value.svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  test('other markup is none', () => {
    expect(clean('<html><body>hi</body></html>')).toBeNull();
  });

  test('cleaned once more is the same: nothing is lost or gained by writing it anew', () => {
    const text = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '\n', '\t', ' ', 'é', 'a', ']]>', '--'),
    });
    fc.assert(
      fc.property(text, text, (value, words) => {
        const escaped = (raw: string) =>
          raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
        const once = clean(svg(`<text id="${escaped(value)}">${escaped(words)}</text>`));
        if (once === null || !once.ok) throw new Error(once?.error);
        expect(clean(once.value.svg)).toEqual(once);
      }),
    );
  });
});
