import { describe, expect, test } from 'vitest';
import type { Dose } from '../../../../shared/program/dose';
import { completions } from '../../../../shared/program/doseGrammar/completions';
import type { Range } from '../../../../shared/range';
import { contextOf } from './lines';

const offered = (id: string, text: string, change?: (dose: Dose) => Dose, band: Range | null = null) =>
  completions(text, text.length, { ...contextOf(id, change), band });

describe('completions of a line', () => {
  test('begin with the dose as it is and the exercise’s own', () => {
    expect(offered('back-squat', '')).toEqual(['5x5 @80-85%']);
    expect(offered('reverse-lunge', '')).toEqual(['2x6-10 rpe 6-8 each side']);
  });

  test('go on with the sets that stand', () => {
    expect(offered('back-squat', '4')).toContain('4x5');
    expect(offered('tandem-stance', '4x')).toContain('4x20-30s');
  });

  test('name the unit of the exercise', () => {
    expect(offered('tandem-stance', '3x45')).toEqual(['3x45s']);
    expect(offered('brisk-walk', '1x30')).toEqual(['1x30 min']);
    expect(offered('carry-farmer', '3x50')).toContain('3x50 m');
  });

  test('offer % and weight for a number after @', () => {
    expect(offered('back-squat', '3x8 @75')).toEqual(['3x8 @75%', '3x8 @75kg']);
    expect(offered('back-squat', '3x8 @8')[0]).toBe('3x8 @80-85%');
  });

  test('take the band of the template first, then the exercise’s', () => {
    const first = offered('goblet-squat', '3x8', undefined, { low: 70, high: 80 });
    expect(first.slice(0, 2)).toEqual(['3x8 @70-80%', '3x8 @60-75%']);
    expect(offered('goblet-squat', '3x8', undefined, { low: 1, high: 50 })[0]).toBe('3x8 @60-75%');
  });

  test('go on with the rest and the effort the dose has, from their first letter', () => {
    const rested = (dose: Dose): Dose => ({ ...dose, restSeconds: 120 });
    expect(offered('reverse-lunge', '3x8 r', rested)).toEqual(['3x8 rpe 6-8', '3x8 rest 2:00']);
    expect(offered('reverse-lunge', '3x8 rpe 7', rested)).toContain('3x8 rpe 7 rest 2:00');
    expect(offered('back-squat', '3x8 r')).toEqual([]);
  });

  test('keep what is typed as it is typed', () => {
    expect(offered('back-squat', '3 × 8 @')).toContain('3 × 8 @80-85%');
  });

  test('are none in the middle of a line', () => {
    expect(completions('3x8 @70%', 3, contextOf('back-squat'))).toEqual([]);
  });
});
