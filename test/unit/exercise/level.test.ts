import { describe, expect, test } from 'vitest';
import { levelOf } from '../../../shared/exercise/level';
import { findExercise, library } from '../../../shared/exercise/library';
import type { Exercise } from '../../../shared/exercise/schema';

const all = [...library.values()];
const of = (id: string) => levelOf(library.get(id) as Exercise, findExercise);

describe('the level of an exercise', () => {
  test.each([
    ['wall-push-up', 'start'],
    ['sit-to-stand', 'start'],
    ['heel-drop-gentle', 'start'],
    ['goblet-squat', 'middle'],
    ['kettlebell-deadlift', 'middle'],
    ['mini-jump', 'middle'],
    ['ankle-rock', 'middle'], // the top of a ladder of one step
    ['leg-press', 'middle'], // in the upper third, yet only two steps up
    ['back-squat', 'advanced'],
    ['barbell-deadlift', 'advanced'],
    ['single-leg-hop', 'advanced'],
  ])('%s: %s', (id, level) => expect(of(id)).toBe(level));

  test('what is only done under supervision is advanced, what stands on no ladder has none', () => {
    for (const exercise of all)
      if (exercise.supervisedOnly) expect(levelOf(exercise, findExercise), exercise.id).toBe('advanced');
    const watched = { ...(library.get('sit-to-stand') as Exercise), supervisedOnly: true };
    expect(levelOf(watched, findExercise)).toBe('advanced');
    expect(of('hip-flexor-stretch-standing')).toBeNull();
  });

  test('all three are well filled', () => {
    for (const level of ['start', 'middle', 'advanced'])
      expect(all.filter(({ id }) => of(id) === level).length, level).toBeGreaterThan(20);
  });

  test('no exercise is of a lower level than an easier one that is not supervised', () => {
    const rank = { start: 0, middle: 1, advanced: 2 };
    const steps = all.flatMap((exercise) => exercise.harder.map((harder) => [exercise.id, harder] as const));
    const falls = steps.filter(([low, high]) => {
      const [a, b] = [of(low), of(high)];
      return a && b && !library.get(low)?.supervisedOnly && rank[a] > rank[b] + 1;
    });
    expect(falls).toEqual([]);
  });

  test('a ladder that leads back to itself ends', () => {
    const ring = ['a', 'b', 'c'].map((id, i, ids) => ({
      ...(library.get('sit-to-stand') as Exercise),
      id,
      easier: [ids[(i + 2) % 3] as string],
      harder: [ids[(i + 1) % 3] as string],
    }));
    const find = (id: string) => ring.find((one) => one.id === id);
    expect(ring.map((one) => levelOf(one, find))).toEqual(['middle', 'middle', 'middle']);
  });

  test('a step to an exercise that is gone does not count', () => {
    const alone = { ...(library.get('sit-to-stand') as Exercise), easier: ['gone'], harder: ['gone-too'] };
    expect(levelOf(alone, () => undefined)).toBeNull();
  });
});
