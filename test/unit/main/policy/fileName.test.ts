import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completedPath, safeFileName } from '../../../../main/policy/fileName';

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
  ])('%j becomes %j', (proposed, name) => expect(safeFileName(proposed, 'pdf')).toBe(name));

  it('is always one short name that every system accepts', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (proposed) => {
        const name = safeFileName(proposed, 'pdf');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]*[^\s.]\.pdf$/u);
        expect(name.startsWith('.')).toBe(false);
        expect(Buffer.byteLength(name)).toBeLessThan(200);
        expect(safeFileName(name, 'pdf')).toBe(name);
      }),
      { numRuns: 200 },
    ));
});

describe('the name proposed for a template', () => {
  it.each([
    ['osteon-template-knees.json', 'osteon-template-knees.json'],
    ['Knees.JSON', 'Knees.json'],
    ['Knees.pdf', 'Knees.pdf.json'],
    ['../up', 'up.json'],
    ['', 'Osteon.json'],
  ])('%j becomes %j', (proposed, name) => expect(safeFileName(proposed, 'json')).toBe(name));
});

describe('the name proposed for handouts of many', () => {
  it.each([
    ['osteon-handouts-2026-11-25.zip', 'osteon-handouts-2026-11-25.zip'],
    ['', 'Handouts.zip'],
  ])('%j becomes %j', (proposed, name) => expect(safeFileName(proposed, 'zip')).toBe(name));
});

describe('the file that is written', () => {
  it('is what the user chose', () => expect(completedPath('/a/b.PDF', 'pdf', () => false)).toBe('/a/b.PDF'));

  it('gets the ending that the dialog left out', () =>
    expect(completedPath('/a/b', 'pdf', () => false)).toBe('/a/b.pdf'));

  it('ends as its kind', () => {
    expect(completedPath('/a/b.pdf', 'json', () => false)).toBe('/a/b.pdf.json');
    expect(completedPath('/a/b.json', 'json', () => true)).toBe('/a/b.json');
  });

  it('is never a file that the dialog did not ask about overwriting', () =>
    expect(completedPath('/a/b', 'pdf', (file) => file === '/a/b.pdf')).toBe('/a/b'));
});
