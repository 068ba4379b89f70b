import { daysBetween, type LocalDate } from '../../shared/localDate';

export type ReviewDue = { readonly words: string; readonly isDue: boolean };

const days = (count: number) => (count === 1 ? '1 day' : `${count} days`);

/** When a program is to be looked at again, in words; due from the day itself. */
export function reviewDue(reviewOn: LocalDate | null, today: LocalDate): ReviewDue {
  if (reviewOn === null) return { words: 'no review date', isDue: false };
  const left = daysBetween(today, reviewOn);
  if (left > 0) return { words: `review in ${days(left)}`, isDue: false };
  return { words: left === 0 ? 'review due today' : `review overdue by ${days(-left)}`, isDue: true };
}
