import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pdfPath, safePdfName } from '../../../../main/policy/fileName';

describe('the name proposed for a PDF', () => {
  it.each([
    ['Edith Hill, week 3.pdf', 'Edith Hill, week 3.pdf'],
    ['Nguyễn Thị Hoa – tuần 2.pdf', 'Nguyễn Thị Hoa – tuần 2.pdf'],
    ['Program.PDF', 'Program.pdf'],
    ['no ending', 'no ending.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\Windows\\system32', 'C Windows system32.pdf'],
    ['a<b>c:d"e|f?g*h', 'a b c d e f g h.pdf'],
    ['.hidden', 'hidden.pdf'],
    ['trailing. . .pdf', 'trailing.pdf'],
    ['line\nbreak\0null', 'line break null.pdf'],
    ['exe.\u202Efdp.exe', 'exe. fdp.exe.pdf'],
    ['con.pdf', '_con.pdf'],
    ['LPT1', '_LPT1.pdf'],
    ['Conrad', 'Conrad.pdf'],
    ['', 'Program.pdf'],
    ['///', 'Program.pdf'],
    ['.pdf', 'Program.pdf'],
  ])('%j becomes %j', (proposed, name) => expect(safePdfName(proposed)).toBe(name));

  it('is always one short name that every system accepts', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (proposed) => {
        const name = safePdfName(proposed);
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]*[^\s.]\.pdf$/u);
        expect(name.startsWith('.')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        expect(safePdfName(name)).toBe(name);
      }),
      { numRuns: 200 },
    ));
});

describe('the file that is written', () => {
  it('is what the user chose', () => expect(pdfPath('/a/b.PDF', () => false)).toBe('/a/b.PDF'));

  it('gets the ending that the dialog left out', () => expect(pdfPath('/a/b', () => false)).toBe('/a/b.pdf'));

  it('is never a file that the dialog did not ask about overwriting', () =>
    expect(pdfPath('/a/b', (file) => file === '/a/b.pdf')).toBe('/a/b'));
});
