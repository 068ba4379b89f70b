import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternsOf } from '../../shared/program/itemRollUp';
import { programWeeks } from '../../shared/program/schema';
import { type WeekRollUp, weekRollUp } from '../../shared/program/weekRollUp';
import { anyInput } from '../support/arbitraries';

const sumOf = ({ sessions }: WeekRollUp, of: (one: WeekRollUp['sessions'][number]) => number): number =>
  sessions.reduce((sum, one) => sum + of(one) * one.perWeek, 0);

/** Every number in a value, however deep. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('what a week adds up to', () => {
  it('is one entry a week of finite numbers from 0, with at most 7 days', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const weeks = weekRollUp(input);
        expect(weeks.map(({ week }) => week)).toEqual(
          Array.from({ length: programWeeks(input.program) }, (_, index) => index + 1),
        );
        expect(numbersIn(weeks).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        for (const { strengthDays, balanceDays, impactDays, postureDays, extensorDays } of weeks) {
          expect(Math.max(strengthDays, balanceDays, impactDays, postureDays)).toBeLessThanOrEqual(7);
          expect(extensorDays).toBeLessThanOrEqual(postureDays);
        }
      }),
    );
  });

  it('is the sum of its sessions', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const week of weekRollUp(input)) {
          expect(sumOf(week, ({ impactContacts }) => impactContacts)).toBeCloseTo(week.impactContacts, 6);
          expect(sumOf(week, ({ minutes }) => minutes)).toBeCloseTo(week.minutes, 6);
          for (const [pattern, count] of patternsOf(week.workingSets))
            expect(sumOf(week, ({ workingSets }) => workingSets[pattern] ?? 0)).toBeCloseTo(count, 6);
          const known = week.sessions.every(({ tonnageKg }) => tonnageKg !== null);
          expect(week.tonnageKg === null).toBe(!known);
          expect(week.unweighed.length > 0).toBe(!known);
          if (week.tonnageKg !== null)
            expect(sumOf(week, ({ tonnageKg }) => tonnageKg ?? 0)).toBeCloseTo(week.tonnageKg, 4);
        }
      }),
    );
  });

  it('is the same from what was kept and from new', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const kept = weekRollUp(input);
        expect(weekRollUp(input)).toBe(kept);
        expect(weekRollUp({ ...input, program: structuredClone(input.program) })).toEqual(kept);
      }),
    );
  });
});
