import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderHandout } from '../../main/pdf/render';
import type { Block, HandoutDocument, RichText } from '../../shared/handout/model';
import { plain, strong } from '../../shared/handout/model';
import type { Layout } from '../../shared/handout/options';
import { pageFaults } from '../support/pageFaults';
import { flowing, readPdf } from '../support/pdf';
import { aProgram, aPhase, aSession, composed, onDays, options } from '../unit/handout/builders';

/** Each word once in a document, so that one that is lost is missed. */
const numbered = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');

const cell = (words: string) => ({ text: [plain(words)], picture: null });
const table = (rows: readonly (readonly number[])[], name: string): Block => ({
  kind: 'table',
  table: {
    columns: [
      { head: 'What', share: 0.3 },
      { head: 'Why it was kept', share: 0.45 },
      { head: 'By', share: 0.25 },
    ],
    rows: rows.map((counts, r) => counts.map((count, c) => cell(numbered(`${name}${r}x${c}n`, count)))),
  },
});

/** As many words as make some lines, and as make more than a page of large print. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.nat(12) },
  { weight: 1, arbitrary: fc.integer({ min: 60, max: 300 }) },
);
const block = fc.oneof(
  fc.record({
    kind: fc.constant('table' as const),
    rows: fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 12 }) }),
  fc.record({ kind: fc.constant('paragraph' as const), count: words }),
  fc.record({ kind: fc.constant('heading' as const), count: fc.nat(4) }),
);

const BASE = composed(aProgram([aPhase(4, [aSession('clinic', onDays('mon'), [])])]), {
  options: options({ documents: ['moving-safely'] }),
});

function documentOf(given: readonly Block[], layout: Layout, twin: readonly Block[] | null): HandoutDocument {
  const section = { kind: 'moving-safely', title: 'Long', language: 'en-US', fit: 'pages' } as const;
  return {
    ...BASE,
    layout,
    sections: [{ ...section, blocks: given }],
    twin: twin && [{ ...section, blocks: twin }],
  };
}

async function printed(document: HandoutDocument) {
  const pdf = await renderHandout(document);
  if (!pdf.ok) throw new Error(pdf.error.message);
  return readPdf(pdf.value.bytes);
}

const textsOf = (blocks: readonly Block[]): readonly RichText[] =>
  blocks.flatMap((each) => {
    if (each.kind === 'table') return each.table.rows.flat().map(({ text }) => text);
    if (each.kind === 'list') return each.items;
    if (each.kind === 'heading') return [[plain(each.text)]];
    return each.kind === 'paragraph' ? [each.text] : [];
  });

test('whatever is written, however long, every word of it is read back once, inside the margins', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(block, { minLength: 1, maxLength: 6 }),
      fc.constantFrom<Layout>('standard', 'large', 'compact'),
      async (shapes, layout) => {
        const blocks = shapes.map((shape, b): Block => {
          if (shape.kind === 'table') return table(shape.rows, `t${b}r`);
          if (shape.kind === 'list')
            return {
              kind: 'list',
              items: shape.items.map((count, i) => [strong('Lead: '), plain(numbered(`l${b}i${i}n`, count))]),
            };
          if (shape.kind === 'paragraph')
            return { kind: 'paragraph', text: [plain(numbered(`p${b}n`, shape.count))] };
          return { kind: 'heading', text: numbered(`h${b}n`, shape.count), aside: '' };
        });
        const document = documentOf(blocks, layout, null);
        const pdf = await printed(document);
        expect(pageFaults(pdf, document)).toEqual([]);
        const read = pdf.pages
          .flatMap(({ text }) => text.split(/\s+/))
          .filter((word) => /^[tlph]\d.*n\d+$/.test(word));
        const written = textsOf(blocks)
          .flatMap((text) =>
            text
              .map((run) => run.text)
              .join('')
              .split(/\s+/),
          )
          .filter((word) => /n\d+$/.test(word));
        expect(read.toSorted()).toEqual(written.toSorted());
      },
    ),
    { numRuns: process.env['OSTEON_DEEP'] ? 400 : 8 },
  );
});

describe('what is taller than a page', () => {
  const long = 'Because the patient asked for it and knows the risk. '.repeat(20).slice(0, 1000).trim();

  test('a reason of 1000 characters goes on in the next page’s row, under the head of the table', async () => {
    const row = [cell('Deadlift in week 3'), cell(long), cell('Dana Reyes')];
    const reasons: Block = {
      kind: 'table',
      table: {
        columns: [
          { head: 'Finding', share: 0.32 },
          { head: 'Reason', share: 0.25 },
          { head: 'By', share: 0.43 },
        ],
        rows: [row, row],
      },
    };
    const document = documentOf([{ kind: 'heading', text: 'Kept', aside: '' }, reasons], 'large', null);
    const pdf = await printed(document);
    expect(pageFaults(pdf, document)).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThan(2);
    for (const page of pdf.pages) expect(page.text).toContain('Reason');
    // The heading is not left alone, and what a cell of one line says is said once.
    expect(flowing(pdf.pages[0]?.text ?? '')).toContain('Because the patient');
    const all = pdf.pages.map(({ text }) => text).join(' ');
    expect(all.match(/Dana Reyes/g)).toHaveLength(2 + pdf.pages.length);
    expect(all.match(/\brisk\b/g)).toHaveLength(2 * (long.match(/\brisk\b/g)?.length ?? 0));
  });

  test('both languages start each item, row and paragraph on the same page, whichever is longer', async () => {
    const blocks = (factors: readonly number[]): readonly Block[] => [
      {
        kind: 'list',
        items: [...factors, 30 * (factors[0] ?? 1)].map((factor, i) => [
          plain(numbered(`l${i}n`, 12 * factor)),
        ]),
      },
      table([...factors.map((factor) => [4, 6 * factor, 3]), [2, 40 * (factors[0] ?? 1), 3], [1, 1, 1]], 't'),
      { kind: 'paragraph', text: [plain(numbered('p9n', 3))] },
    ];
    const one = blocks([1, 4, 1, 3, 1, 5, 1, 2, 1, 4, 1, 4]);
    const other = blocks([4, 1, 3, 1, 5, 1, 2, 1, 4, 1, 4, 1]);
    const starts = await Promise.all(
      [
        [one, other],
        [other, one],
      ].map(async ([own, twin]) => {
        const { pages } = await printed(documentOf(own ?? [], 'large', twin ?? []));
        return pages.map(({ text }) => text.split(/\s+/).filter((word) => /^[tlp]\d.*n0$/.test(word)));
      }),
    );
    expect(starts[0]?.flat()).toHaveLength(13 + 3 * 14 + 1);
    expect(starts[0]).toEqual(starts[1]);
  });
});
