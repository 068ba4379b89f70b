import { expect, test } from 'vitest';
import { pageGroups } from '../../../../main/pdf/pageGroups';
import { type Block, plain } from '../../../../shared/handout/model';

const heading = (text: string): Block => ({ kind: 'heading', text, aside: '' });
const words: Block = { kind: 'paragraph', text: [plain('How to fill it in.')] };
const ticks: Block = { kind: 'day-ticks', ticks: { days: [], weeks: [], ratings: [], spoken: '' } };
const sheet = [
  { kind: 'title' as const, text: 'Log' },
  heading('A'),
  words,
  ticks,
  heading('B'),
  words,
  ticks,
  heading('C'),
  ticks,
];
const kinds = (most: number) =>
  pageGroups(
    sheet.map((own) => ({ own })),
    (group) => group.length <= most,
  ).map((group) => group.map(({ own }) => own.kind).join(' '));

test('each grid goes on a page with its heading and its words, the title with the first', () => {
  expect(kinds(0)).toEqual([
    'title heading paragraph day-ticks',
    'heading paragraph day-ticks',
    'heading day-ticks',
  ]);
});

test('grids share a page as long as they fit on it', () => {
  expect(kinds(5)).toEqual([
    'title heading paragraph day-ticks',
    'heading paragraph day-ticks heading day-ticks',
  ]);
  expect(kinds(9)).toHaveLength(1);
});
