import { describe, expect, test } from 'vitest';
import {
  borderAt,
  borderEdit,
  borderText,
  limitsOf,
  previewSpans,
} from '../../../../renderer/builder/ruler/border';
import { freshName } from '../../../../renderer/builder/ruler/freshName';
import { splitWeek } from '../../../../renderer/builder/ruler/splitWeek';
import { phaseSpans } from '../../../../shared/program/calendar';
import { aPhase, aProgram } from '../../../support/programs';

const program = aProgram([
  aPhase([], { name: 'Learn', weeks: 4 }),
  aPhase([], { name: 'Build', weeks: 100 }),
  aPhase([], { name: 'Target', weeks: 8 }),
]);

describe('a border of the ruler', () => {
  test('snaps to weeks and stops at its limits', () => {
    const at = (weeks: number, isAlone = false) => borderAt(program, { index: 0, weeks, isAlone }).weeks;
    expect([at(4.4), at(4.6), at(-9), at(500), at(500, true)]).toEqual([4, 5, 1, 103, 104]);
    expect(limitsOf(program.phases, 1, false)).toEqual({ min: 4, max: 104 });
  });

  test('of the last phase changes the length of the program', () => {
    expect(borderAt(program, { index: 2, weeks: 10, isAlone: false }).isAlone).toBe(true);
    expect(borderEdit(program, { index: 2, weeks: 10, isAlone: true })?.edit.kind).toBe('resize-phase');
    expect(borderEdit(program, { index: 0, weeks: 5, isAlone: false })?.edit.kind).toBe('resize-border');
    expect(borderEdit(program, { index: 0, weeks: 4, isAlone: false })).toBeNull();
  });

  test('is seen before it is let go', () => {
    const weeks = (isAlone: boolean) =>
      previewSpans(phaseSpans(program), { index: 0, weeks: 6, isAlone }).map(({ lastWeek }) => lastWeek);
    expect(weeks(false)).toEqual([6, 104, 112]);
    expect(weeks(true)).toEqual([6, 106, 114]);
    expect(borderText(program, 0)).toBe('Learn 4 weeks, Build 100 weeks');
  });
});

test('a phase made from another has a name of its own', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }));
  expect(freshName('Target', named('Target'))).toBe('Target 2');
  expect(freshName('Target 2', named('Target', 'Target 2'))).toBe('Target 3');
  expect(freshName('x'.repeat(120), named())).toHaveLength(120);
});

test('a split begins with the week shown, else in the middle', () => {
  const span = { phase: aPhase([], { weeks: 8 }), firstWeek: 5, lastWeek: 12 };
  expect([7, 5, 12, 1, 40].map((week) => splitWeek(span, week))).toEqual([7, 9, 12, 9, 9]);
});
