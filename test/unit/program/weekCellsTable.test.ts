import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from '../../../shared/program/weekCellsTable';

describe('cells from the clipboard', () => {
  it('are rows of cells between tabs, whatever the line breaks', () => {
    expect(readTable('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readTable('a\nb')).toEqual([['a'], ['b']]);
    expect(readTable('a\rb\r')).toEqual([['a'], ['b']]);
  });

  it('keep empty cells and fill short rows up', () => {
    expect(readTable('a\t\tb\n\tc\n')).toEqual([
      ['a', '', 'b'],
      ['', 'c', ''],
    ]);
  });

  it('may stand in quotes, with tabs, breaks and quotes inside', () => {
    expect(readTable('"a\tb"\t"say ""no"""\n"two\nlines"\t"open')).toEqual([
      ['a\tb', 'say "no"'],
      ['two\nlines', '"open'],
    ]);
  });

  it('are none for no text', () => {
    expect(readTable('')).toEqual([]);
  });

  it('are written with a line break after each row', () => {
    expect(
      writeTable([
        ['5x5 @80%', ''],
        ['a"b', 'c\td'],
      ]),
    ).toBe('5x5 @80%\t\n"a""b"\t"c\td"\n');
  });
});
