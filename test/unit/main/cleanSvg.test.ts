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
const SVG_11 =
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
const LAUGHS = `<!ENTITY l0 "ha">${[0, 1, 2, 3, 4, 5, 6, 7, 8]
  .map((at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  .join('')}`;
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
    ['a base under another prefix', '<g b:base="https://evil.example/"/>', 'a reference to "https://evil'],
    [
      'a second link by another prefix',
      '<g xmlns:a="http://www.w3.org/1999/xlink" xmlns:b="http://www.w3.org/1999/xlink"><use a:href="#a" b:href="http://x/"/></g>',
      'a reference to "http://x/"',
    ],
    ['an entity', '<text>&evil;</text>', 'the entity &evil;'],
    ['an entity in a value', '<text id="&evil;"/>', 'the entity &evil;'],
    ['an entity of web pages', '<text>a&nbsp;b</text>', 'the entity &nbsp;'],
    [
      'an entity with a name of the program',
      '<text>&__proto__;&constructor;</text>',
      'the entity &__proto__;',
    ],
    ['a DOCTYPE within', SVG_11, 'a DOCTYPE'],
    ['a stylesheet inside', '<?XML-stylesheet href="x.css"?>', 'an xml-stylesheet'],
  ])('%s', (_, inside, found) => {
    expect(refusal(svg(inside))).toContain(`The SVG holds ${found}`);
    expect(refusal(svg(`<g><g>${inside}</g></g>`))).toContain(`The SVG holds ${found}`);
  });

  test.each([
    ['a doctype in small letters', '<!doctype svg>', 'a DOCTYPE'],
    ['a second DOCTYPE', '<!DOCTYPE svg><!DOCTYPE svg>', 'a DOCTYPE'],
    ['an ENTITY', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>', 'a DOCTYPE with an ENTITY'],
    ['an ENTITY behind an address', `${SVG_11.slice(0, -1)} [<!ENTITY a "b">]>`, 'a DOCTYPE with an ENTITY'],
    ['an ENTITY of the DOCTYPE itself', '<!DOCTYPE svg [<!ENTITY % a "b"> %a;]>', 'a DOCTYPE with an ENTITY'],
    ['billion laughs', `<!DOCTYPE svg [${LAUGHS}]>`, 'a DOCTYPE with an ENTITY'],
    [
      'an ENTITY behind quotes and comments',
      `<!DOCTYPE svg SYSTEM "]>" [<!-- ' ]> --><!ENTITY a "b">]>`,
      'a DOCTYPE with an ENTITY',
    ],
    [
      'a declared attribute',
      '<!DOCTYPE svg [<!ATTLIST rect onload CDATA "x()">]>',
      'a DOCTYPE with declarations',
    ],
    ['an empty list of declarations', '<!DOCTYPE svg []>', 'a DOCTYPE with declarations'],
    ['an ENTITY without a DOCTYPE', '<!ENTITY a "b">', 'an ENTITY'],
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
    ['cut off behind a DOCTYPE', SVG_11 + svg('<rect/>').slice(0, -3)],
    ['an unclosed tag', svg('<g>')],
    ['a tag too many', `${svg('')}</svg>`],
    ['two of them', svg('') + svg('')],
    ['none but in a comment', '<!-- <svg/> -->'],
    ['tags that cross', svg('<g><a></g></a>')],
    ['a value without quotes', svg('<rect width=3/>')],
    ['the same attribute twice', svg('<rect href="#a" href="http://x"/>')],
    ['a value with a < in it', svg('<rect id="<script>"/>')],
    ['the same attribute twice, as one that every object has', svg('<rect __proto__="a" __proto__="b"/>')],
    ['a value without a space before it', svg('<rect x="1"y="2"/>')],
    ['a lone &', svg('<text>a & b</text>')],
    ['a lone & before a ;', svg('<text>a & b;</text>')],
    ['a known entity right before the cut', svg('<text>&amp;').slice(0, -6)],
    ['a ]]> outside of CDATA', svg('<text>a ]]> b</text>')],
    ['a character that XML forbids', svg('<text>\u0001</text>')],
    ['a NUL in a comment', svg('<!-- \0 -->')],
    ['a NUL in a value', svg('<text id="\0"/>')],
    ['a noncharacter', svg('<text>\uffff</text>')],
    ['such a character by number', svg('<text>&#0;</text>')],
    ['one by number that only XML 1.1 takes', `<?xml version="1.1"?>${svg('<text>&#1;</text>')}`],
    ['half a character by number', svg('<text>&#xD800;</text>')],
    ['a number above all characters', svg('<text>&#x110000;</text>')],
    ['a comment without an end', svg('<!-- <script>')],
    ['words around it', `hello ${svg('')}`],
    ['words behind it', `${svg('')} bye`],
    ['CDATA behind it', `${svg('')}<![CDATA[ ]]>`],
    ['a DOCTYPE without an end', `<!DOCTYPE svg "${svg('')}`],
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
  });

  test('what holds a copy of itself, by way of others too, wherever the circle is entered', () => {
    const circle =
      '<g id="a"><use href="#b"/></g><g id="b"><use href="#c"/></g><g id="c"><use href="#a"/></g>';
    const copies = '<use href="#b"/>'.repeat(3);
    for (const drawing of ['<g id="a"><use href="#a"/></g>', circle, copies + circle, circle + copies])
      expect(refusal(svg(drawing))).toContain('nests them too deep');
    expect(refusal(svg('<g id="a"><use href="#b"/></g><g id="b"/><use href="#a"/>'))).toBe('taken');
  });

  test('many copies of many parts of one name', () => {
    const text = svg('<use href="#a"/>'.repeat(60_000) + '<g id="a"/>'.repeat(90_000));
    expect(refusal(text)).toContain('draws more than 20000 shapes');
  });

  test.each([
    ['behind another link', (to: string) => `xlink:href="#none" href="#${to}"`, ''],
    ['under a name given twice', (to: string) => `href="#${to}"`, '<g id="l3"/>'],
  ])('copies of copies %s', (_, link, before) => {
    const level = (at: number) => `<g id="l${at + 1}">${`<use ${link(`l${at}`)}/>`.repeat(10)}</g>`;
    const laughs = `<g id="none"/><g id="l0"><rect/></g>${[0, 1, 2, 3, 4].map(level).join('')}`;
    expect(refusal(svg(before + laughs))).toContain('draws more than 20000 shapes');
    expect(refusal(svg(laughs + before))).toContain('draws more than 20000 shapes');
  });

  test.each<readonly [string, string, string]>([
    ['closed one by one', '</g>', 'nests them too deep'],
    ['never closed', '', 'drawing is damaged'],
  ])('two megabytes of tags within tags, %s', (_, close, found) => {
    const text = svg('<g>'.repeat(285_000) + close.repeat(285_000));
    expect(refusal(text)).toContain(found);
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

  test.each([
    ['as Illustrator and Inkscape write it', SVG_11],
    ['that names no file', '<!DOCTYPE svg>'],
    ['on several lines', `<!-- a -->\n${SVG_11.replaceAll('" "', '"\r\n\t"')}\n<!-- b -->\n`],
  ])('with a DOCTYPE %s is taken without it', (_, doctype) => {
    const result = clean(`<?xml version="1.0" standalone="no"?>${doctype}${svg('<rect/>')}`);
    expect(result).toEqual(clean(svg('<rect/>')));
    expect(result?.ok && result.value.svg).not.toMatch(/DOCTYPE|DTD|<\?/);
  });

  test('keeps what only looks like tags as the words that they are', () => {
    const result = clean(svg('<text><![CDATA[<script>a</script>&evil;]]></text>'));
    expect(result?.ok && result.value.svg).toContain('<text>&lt;script&gt;a&lt;/script&gt;&amp;evil;</text>');
  });

  test('loses its comments and instructions, and the blanks around it', () => {
    const result = clean(
      `\n<?xml version="1.0"?>\n<?adobe a="<b>"?>${svg('<!-- <script> -->\n<?php x?>')}\r\n<!-- -->`,
    );
    expect(result).toEqual(clean(svg('\n')));
  });

  test('has the blanks of its values read as XML reads them: a line is a blank, one by number is itself', () => {
    const result = clean(svg('<text id="a\r\nb\tc&#10;d">e\r\nf&#13;g</text>'));
    expect(result?.ok && result.value.svg).toContain('<text id="a b c&#10;d">e&#10;f&#13;g</text>');
  });

  test('of a web page, without a namespace, is given one', () => {
    const result = clean('<svg viewBox="0 0 9 9"><path xlink:href="#a"/></svg>');
    expect(result?.ok && result.value.svg).toContain('xmlns="http://www.w3.org/2000/svg"');
  });

  test('other markup is none', () => {
    expect(clean('<html><body>hi</body></html>')).toBeNull();
  });

  test('cleaned once more is the same: nothing is lost or gained by writing it anew', () => {
    const text = fc.string({
      unit: fc.constantFrom('<', '>', '&', '"', "'", '\n', '\t', ' ', 'é', 'a', ']]>', '--'),
    });
    const parts = fc.array(
      fc.constantFrom(
        '<g/>',
        '<g>a</g>',
        '<!-- < -->',
        '<?a b?>',
        '<![CDATA[]]]>',
        '<![CDATA[<&]]>',
        '&#13;',
        '\r\n',
      ),
    );
    fc.assert(
      fc.property(text, text, parts, (value, words, inside) => {
        const escaped = (raw: string) =>
          raw
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('"', '&quot;')
            .replaceAll(']]>', ']]&gt;');
        const once = clean(svg(`<text id="${escaped(value)}">${escaped(words)}${inside.join('')}</text>`));
        if (once === null || !once.ok) throw new Error(once?.error);
        expect(clean(once.value.svg)).toEqual(once);
      }),
    );
  });
});
