import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  ageInYears,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  earliestDay,
  latestDay,
  LocalDate,
  localDate,
  PartialDate,
  weekdayOf,
} from '../../shared/localDate';

const day = fc.integer({ min: dayNumber(localDate('1850-01-01')), max: dayNumber(localDate('2200-12-31')) });

describe('LocalDate', () => {
  test('agrees with the platform calendar on every day it can hold', () => {
    fc.assert(
      fc.property(day, (number) => {
        const ours = dateOfDayNumber(number);
        const platform = new Date(number * 86_400_000);
        expect(ours).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumber(ours)).toBe(number);
        expect(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][platform.getUTCDay()]).toBe(weekdayOf(ours));
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '26-01-01',
    '2026-1-1',
    '2026-04-31',
    '',
    '2026-01-01T00:00',
  ])('refuses %j', (text) => expect(LocalDate.safeParse(text).success).toBe(false));

  test('takes a leap day only in leap years', () => {
    expect(LocalDate.safeParse('2024-02-29').success).toBe(true);
    expect(LocalDate.safeParse('2000-02-29').success).toBe(true);
    expect(LocalDate.safeParse('1900-02-29').success).toBe(false);
  });

  test('counts days over month and year borders', () => {
    expect(addDays(localDate('2026-12-31'), 1)).toBe('2027-01-01');
    expect(daysBetween(localDate('2026-03-01'), localDate('2026-02-28'))).toBe(-1);
  });

  test('age changes on the birthday, not before', () => {
    const birth = localDate('1960-03-14');
    expect(ageInYears(birth, localDate('2026-03-13'))).toBe(65);
    expect(ageInYears(birth, localDate('2026-03-14'))).toBe(66);
  });

  test('a partial date spans what it can mean', () => {
    expect([earliestDay(PartialDate.parse('2019')), latestDay(PartialDate.parse('2019'))]).toEqual([
      '2019-01-01',
      '2019-12-31',
    ]);
    expect([earliestDay(PartialDate.parse('2024-02')), latestDay(PartialDate.parse('2024-02'))]).toEqual([
      '2024-02-01',
      '2024-02-29',
    ]);
    expect([
      earliestDay(PartialDate.parse('2024-02-07')),
      latestDay(PartialDate.parse('2024-02-07')),
    ]).toEqual(['2024-02-07', '2024-02-07']);
    expect(PartialDate.safeParse('2024-2').success).toBe(false);
  });
});
