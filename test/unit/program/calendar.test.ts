import { describe, expect, test } from 'vitest';
import { examples } from '../../../shared/examples';
import { addDays, localDate } from '../../../shared/localDate';
import {
  currentWeek,
  phaseOfWeek,
  phaseSpans,
  weekOfDate,
  weekStart,
} from '../../../shared/program/calendar';

const program = examples[0]?.program;
if (!program) throw new Error('no examples');

describe('the weeks of a program', () => {
  test('week n starts 7(n - 1) days after the start', () => {
    expect(weekStart(program, 1)).toBe(program.startDate);
    expect(weekOfDate(program, addDays(program.startDate, 6))).toBe(1);
    expect(weekOfDate(program, addDays(program.startDate, 7))).toBe(2);
    expect(weekOfDate(program, addDays(program.startDate, -1))).toBe(0);
  });

  test('the current week stays inside the program', () => {
    expect(currentWeek(program, localDate('2020-01-01'))).toBe(1);
    expect(currentWeek(program, addDays(program.startDate, 14))).toBe(3);
    expect(currentWeek(program, localDate('2040-01-01'))).toBe(35);
  });

  test('phases follow each other without a gap', () => {
    expect(phaseSpans(program).map(({ firstWeek, lastWeek }) => [firstWeek, lastWeek])).toEqual([
      [1, 4],
      [5, 8],
      [9, 35],
    ]);
    expect(phaseOfWeek(program, 9)?.phase.purpose).toBe('target');
    expect(phaseOfWeek(program, 36)).toBeNull();
  });
});
