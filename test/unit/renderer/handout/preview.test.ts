import { describe, expect, test } from 'vitest';
import { placeAt, scrollTo } from '../../../../renderer/handout/pagePlace';
import { printDpi } from '../../../../renderer/handout/printDpi';
import { changedWhere, sortQuality } from '../../../../renderer/handout/qualityView';

const pages = (count: number, height: number) =>
  Array.from({ length: count }, (_, index) => ({ top: 20 + index * (height + 40), height }));

describe('the place in the preview', () => {
  test('is the page at the upper edge, and is found again on pages of another size', () => {
    const place = placeAt(20 + 2 * 1040 + 250, pages(6, 1000));
    expect(place).toEqual({ page: 2, share: 0.25 });
    expect(place && scrollTo(place, pages(6, 500))).toBe(20 + 2 * 540 + 125);
  });

  test('is on the last page when there are fewer pages now', () =>
    expect(scrollTo({ page: 5, share: 0 }, pages(2, 1000))).toBe(20 + 1040));

  test('is nowhere when there are no pages', () => {
    expect(placeAt(0, [])).toBeNull();
    expect(scrollTo({ page: 0, share: 0 }, [])).toBeNull();
  });
});

test('a long handout is printed with fewer dots an inch, so that it fits in memory', () => {
  expect(printDpi(6)).toBe(300);
  expect(printDpi(18)).toBe(300);
  expect(printDpi(36)).toBe(212);
  expect(printDpi(500)).toBe(150);
});

describe('the quality of a handout', () => {
  const line = (id: string, level: 'good' | 'advice' | 'warning' | 'stop') => ({ id, level, words: id });

  test('shows the gravest first and apart from what is fine', () => {
    const { open, good } = sortQuality([
      line('pages', 'good'),
      line('review', 'advice'),
      line('stops', 'stop'),
    ]);
    expect(open.map(({ id }) => id)).toEqual(['stops', 'review']);
    expect(good.map(({ id }) => id)).toEqual(['pages']);
  });

  test('leads to where it is changed, and nowhere when it is fine', () => {
    expect(changedWhere(line('stops', 'stop'))).toBe('check');
    expect(changedWhere(line('exercises:1', 'warning'))).toBe('program');
    expect(changedWhere(line('pages', 'advice'))).toBe('options');
    expect(changedWhere(line('pages', 'good'))).toBeNull();
    expect(changedWhere(line('review', 'advice'))).toBeNull();
  });
});
