import { expect, it } from 'vitest';
import { reviewDue } from '../../../../renderer/design/reviewDue';
import { localDate } from '../../../../shared/localDate';

const today = localDate('2026-11-23');

it.each([
  [null, 'no review date', false],
  ['2026-11-24', 'review in 1 day', false],
  ['2026-12-07', 'review in 14 days', false],
  ['2026-11-23', 'review due today', true],
  ['2026-11-22', 'review overdue by 1 day', true],
  ['2026-09-29', 'review overdue by 55 days', true],
])('a review on %s reads "%s"', (on, words, isDue) => {
  expect(reviewDue(on === null ? null : localDate(on), today)).toEqual({ words, isDue });
});
