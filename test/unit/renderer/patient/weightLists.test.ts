import { describe, expect, it } from 'vitest';
import * as lists from '../../../../renderer/patient/equipment/weightLists';
import { newClinic } from '../../../../shared/clinic/newClinic';

const value = <T>(result: { ok: boolean; value?: T; error?: string }) =>
  result.ok ? result.value : result.error;

describe('weights typed as lists', () => {
  it('reads a plain list, with units, repeats and empty places', () => {
    expect(value(lists.readWeights('20, 15; 7.5 kg,, 10 x 2', 'Bars'))).toEqual([20, 15, 7.5, 10, 10]);
    expect(value(lists.readWeights('', 'Bars'))).toEqual([]);
  });

  it('says what is not a weight, and names field and limit', () => {
    expect(value(lists.readWeights('2 4 6', 'Bars'))).toContain('“2 4 6” is not a weight');
    expect(value(lists.readWeights('0', 'Bars'))).toBe('Bars must be above 0.');
    expect(value(lists.readWeights('301', 'Bars'))).toBe('Bars must be at most 300.');
  });

  it('gathers plates of one size', () => {
    expect(value(lists.readPlates('20 × 2, 10, 20', 'Plates'))).toEqual([
      { weight: 20, pairs: 3 },
      { weight: 10, pairs: 1 },
    ]);
    expect(
      lists.showPlates([
        { weight: 20, pairs: 3 },
        { weight: 10, pairs: 1 },
      ]),
    ).toBe('20 × 3, 10');
  });

  it('keeps the single dumbbells when the pairs are typed, and the other way round', () => {
    const owned = [
      { weight: 4, count: 3 },
      { weight: 6, count: 1 },
    ];
    expect(lists.showPairs(owned)).toBe('4');
    expect(lists.showSingles(owned)).toBe('4, 6');
    expect(value(lists.readDumbbells('2, 4 x 2', 'Pairs', 'pairs', owned))).toEqual([
      { weight: 2, count: 2 },
      { weight: 4, count: 5 },
      { weight: 6, count: 1 },
    ]);
    expect(value(lists.readDumbbells('', 'Singles', 'singles', owned))).toEqual([{ weight: 4, count: 2 }]);
  });

  it('reads a stack as lightest, step and heaviest, or none', () => {
    expect(value(lists.readStack('5, 2.5, 100', 'Stack'))).toEqual({ lightest: 5, step: 2.5, heaviest: 100 });
    expect(value(lists.readStack(' ', 'Stack'))).toBeNull();
    expect(value(lists.readStack('5, 100', 'Stack'))).toBe(
      'Stack must be three numbers: lightest, step, heaviest.',
    );
    expect(value(lists.readStack('50, 5, 10', 'Stack'))).toBe(
      'Stack: the lightest must not be above the heaviest.',
    );
  });

  it('reads one trap bar or none', () => {
    expect(value(lists.readOneWeight('25', 'Trap bar'))).toBe(25);
    expect(value(lists.readOneWeight('', 'Trap bar'))).toBeNull();
    expect(value(lists.readOneWeight('20, 25', 'Trap bar'))).toBe('Trap bar must be one weight.');
  });

  it('shows the kit of a new clinic so that reading it back changes nothing', () => {
    const { equipment } = newClinic();
    expect(value(lists.readWeights(lists.showWeights(equipment.bars), ''))).toEqual(equipment.bars);
    expect(value(lists.readPlates(lists.showPlates(equipment.plates), ''))).toEqual(equipment.plates);
    expect(value(lists.readStack(lists.showStack(equipment.stack), ''))).toEqual(equipment.stack);
    expect(value(lists.readDumbbells(lists.showPairs(equipment.dumbbells), '', 'pairs', []))).toEqual(
      equipment.dumbbells,
    );
  });
});
