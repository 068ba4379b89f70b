import { expect, test } from 'vitest';
import { findExercise } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';
import { textReview } from '../../../shared/handout/textReview';
import { anItem, clinicAndHome, exercise, weightedSitToStand } from './builders';

const program = clinicAndHome([weightedSitToStand(), weightedSitToStand(), anItem('heel-raise')]);
const knowing = (own: Exercise) => (id: string) => (id === own.id ? own : findExercise(id));
const heelRaise = exercise('heel-raise');

test('nobody has read the Spanish words of the handout yet', () => {
  expect(textReview(program, 1, 'es', findExercise)).toEqual({ unreviewed: true, inEnglish: [] });
});

test('names each exercise at home that has no Spanish words, once, and none of the clinic', () => {
  const bare = ({ text, ...rest }: Exercise): Exercise => ({ ...rest, text: { ...text, es: null } });
  const lookup = (id: string) => {
    const found = findExercise(id);
    return found && bare(found);
  };
  expect(textReview(program, 1, 'es', lookup).inEnglish).toEqual(['Weighted sit to stand', 'Heel raise']);
  expect(textReview(program, 1, 'es', knowing(bare(heelRaise))).inEnglish).toEqual(['Heel raise']);
  expect(textReview(program, 1, 'en', lookup).inEnglish).toEqual([]);
});

test('a week outside the program has no exercises to speak of', () => {
  expect(textReview(program, 99, 'es', () => undefined).inEnglish).toEqual([]);
});
