import { describe, expect, test } from 'vitest';
import { createContext } from '../../../shared/check/context';
import { findExercise } from '../../../shared/exercise/library';
import { anInput, anItem, aPatient, aStrengthTest, kilograms, lifted, monday } from '../../support/programs';

/** The highest % of 1RM that 20 kg typed without a word on hands can mean, of a lift whose 1RM is 20 kg. */
function percentOf(exerciseId: string, isKnown: boolean): number {
  const program = monday([anItem(exerciseId, lifted([kilograms(20)]))]);
  const patient = aPatient({ tests: [aStrengthTest(exerciseId, 20, 1)] });
  const library = isKnown ? findExercise : () => undefined;
  const context = createContext({ ...anInput(program, patient), library }, []);
  const [place] = context.places;
  if (!place) throw new Error('no place');
  return context.peak(place);
}

describe('a typed weight against a 1RM', () => {
  test('of a pair is what one hand holds', () => {
    expect(percentOf('overhead-press-seated-dumbbell', true)).toBe(50);
  });

  test('of a single weight is the whole of it', () => {
    expect(percentOf('goblet-squat', true)).toBe(100);
  });

  test('of an exercise that is not in the library any more is the heavier reading', () => {
    expect(percentOf('overhead-press-seated-dumbbell', false)).toBe(100);
  });
});
