import { describe, expect, test } from 'vitest';
import { printFonts } from '../../../../main/pdf/fonts';
import { flowOf } from '../../../../main/pdf/flow';
import { paginate } from '../../../../main/pdf/paginate';
import { TYPE_SCALES } from '../../../../main/pdf/typeScale';
import { type Block, plain } from '../../../../shared/handout/model';

const sheet = { fonts: printFonts(), scale: TYPE_SCALES.compact, width: 510, accent: '#000000' };
const cell = (text: string) => ({ text: [plain(text)], picture: null });

/** A heading, and a table with so many rows of so many lines each. */
const tableOf = (rows: number, lines = 1): readonly Block[] => [
  { kind: 'paragraph', text: [plain('Words.\n'.repeat(4))] },
  { kind: 'heading', text: 'Sources', aside: '' },
  {
    kind: 'table',
    table: {
      columns: [
        { head: 'A', share: 0.5 },
        { head: 'B', share: 0.5 },
      ],
      rows: Array.from({ length: rows }, (_, i) => [cell(`Row ${i}`), cell('Words.\n'.repeat(lines))]),
    },
  },
];
const flowWith = (blocks: readonly Block[], page: number) =>
  flowOf({ fit: 'pages', blocks }, null, { sheet, heights: { first: page, next: page } });

/** Rows on each page: a part holds one, or those that stay together. */
function rowsOf(blocks: readonly Block[], page: number): readonly number[] {
  const flow = flowWith(blocks, page);
  const table = flow.at(-1);
  if (table === undefined || table === 'new-page') throw new Error('no table');
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
  const low = table.parts.at(-1)?.height ?? 0;
  const perPart = (i: number) =>
    table.parts.length === 1 ? rows.length : i === 0 || (i === table.parts.length - 1 && low > 30) ? 2 : 1;
  return paginate(flow, { first: page, next: page }).map((placed) =>
    placed.reduce((sum, { box }) => {
      const part = table.parts.indexOf(box);
      if (part >= 0) return sum + perPart(part);
      return sum + (box === table.box ? rows.length : 0);
    }, 0),
  );
}

describe('a table over several pages', () => {
  test.each([2, 3, 4, 5, 9, 20])('never has a single row on a page: %i rows', (rows) => {
    for (let page = 200; page < 420; page += 7) {
      const shares = rowsOf(tableOf(rows), page);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(rows);
      expect(
        shares.filter((share) => share === 1),
        `a page of ${page} pt`,
      ).toEqual([]);
    }
  });

  test('a row of many lines may stand alone', () => {
    const flow = flowWith(tableOf(4, 12), 700);
    const table = flow.at(-1);
    expect(table !== 'new-page' && table?.parts).toHaveLength(4);
  });
});
