import { describe, expect, it } from 'vitest';
import { readKey } from '../../../../../renderer/builder/grid/gridKeys';
import { blockOf, type Spot, stepTo } from '../../../../../renderer/builder/grid/gridSelection';

const size = { rows: 5, weeks: 12, phaseEnds: [4, 8, 12] };
const spot = (row: number, column: number): Spot => ({ row, column });

describe('steps through the grid', () => {
  it('stop at its edges; the name of the exercise is left of the first week', () => {
    const by = (rows: number, columns: number) => ({ kind: 'by', rows, columns }) as const;
    expect(stepTo(spot(0, 1), by(-1, -1), size)).toEqual(spot(0, 0));
    expect(stepTo(spot(0, 0), by(0, -1), size)).toEqual(spot(0, 0));
    expect(stepTo(spot(4, 12), by(1, 1), size)).toEqual(spot(4, 12));
  });

  it('jump from border to border of the phases', () => {
    const far = (columns: -1 | 1) => ({ kind: 'far', rows: 0, columns }) as const;
    expect([2, 4, 12].map((column) => stepTo(spot(1, column), far(1), size).column)).toEqual([4, 8, 12]);
    expect([7, 5, 1].map((column) => stepTo(spot(1, column), far(-1), size).column)).toEqual([5, 1, 1]);
    expect(stepTo(spot(2, 3), { kind: 'far', rows: 1, columns: 0 }, size)).toEqual(spot(4, 3));
  });

  it('go to the ends of a row and the corners', () => {
    expect(stepTo(spot(2, 5), { kind: 'row-end', end: 'first' }, size)).toEqual(spot(2, 1));
    expect(stepTo(spot(2, 5), { kind: 'row-end', end: 'last' }, size)).toEqual(spot(2, 12));
    expect(stepTo(spot(2, 5), { kind: 'corner', end: 'last' }, size)).toEqual(spot(4, 12));
  });
});

describe('a selection', () => {
  it('is the block between where it began and where it is, without the names', () => {
    expect(blockOf({ anchor: spot(3, 6), at: spot(1, 2) })).toEqual({ top: 1, bottom: 3, left: 2, right: 6 });
    expect(blockOf({ anchor: spot(1, 0), at: spot(1, 2) })).toMatchObject({ left: 1, right: 2 });
    expect(blockOf({ anchor: spot(1, 0), at: spot(1, 0) })).toBeNull();
  });
});

describe('keys of the grid', () => {
  const press = (
    key: string,
    held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {},
  ) => readKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

  it('move, and with Shift select', () => {
    expect(press('ArrowDown')).toEqual({
      kind: 'step',
      step: { kind: 'by', rows: 1, columns: 0 },
      extend: false,
    });
    expect(press('ArrowRight', { shiftKey: true, ctrlKey: true })).toEqual({
      kind: 'step',
      step: { kind: 'far', rows: 0, columns: 1 },
      extend: true,
    });
    expect(press('Home', { ctrlKey: true })).toMatchObject({ step: { kind: 'corner', end: 'first' } });
  });

  it('edit: a character in place of the text, Enter and F2 the text itself', () => {
    expect(press('5')).toEqual({ kind: 'edit', text: '5' });
    expect(press('@', { shiftKey: true })).toEqual({ kind: 'edit', text: '@' });
    expect(press('F2')).toEqual({ kind: 'edit', text: null });
    expect(press('Delete')).toEqual({ kind: 'clear' });
    expect(press('r', { metaKey: true })).toEqual({ kind: 'fill' });
  });

  it('leave alone what is not theirs', () => {
    for (const [key, held] of [
      ['c', { ctrlKey: true }],
      ['z', { ctrlKey: true }],
      ['R', { ctrlKey: true, shiftKey: true }],
      ['ArrowUp', { altKey: true }],
      [' ', {}],
      ['F5', {}],
      ['Shift', {}],
    ] as const)
      expect(press(key, held)).toBeNull();
  });
});
