import type { Exercise, ExerciseLookup } from './schema';

/** How far up its ladder an exercise stands: where a beginner starts, on the way, or what others lead up to. */
export const LEVELS = ['start', 'middle', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

/** Fewer steps than this from the foot of a ladder are not advanced, however short the ladder (J). */
const ADVANCED_FROM = 3;

/**
 * The level of an exercise by its place between the lowest and the highest exercise its ladder leads to, along the
 * longest way: the lower third is `start`, the upper third `advanced` from three steps up, and so is whatever is only
 * done under supervision. Null when it stands on no ladder. Judgement (J), as the ladders are.
 */
export function levelOf(exercise: Exercise, find: ExerciseLookup): Level | null {
  const below = stepsAlong('easier', exercise, find);
  const all = below + stepsAlong('harder', exercise, find);
  if (exercise.supervisedOnly) return 'advanced';
  if (all === 0) return null;
  if (below * 3 <= all) return 'start';
  return below * 3 >= all * 2 && below >= ADVANCED_FROM ? 'advanced' : 'middle';
}

/** The most steps one can go along a ladder. A ladder that leads back to itself is not followed round. */
function stepsAlong(
  way: 'easier' | 'harder',
  exercise: Exercise,
  find: ExerciseLookup,
  passed: ReadonlySet<string> = new Set(),
): number {
  const trodden = new Set([...passed, exercise.id]);
  const steps = exercise[way].map((id) => {
    const next = trodden.has(id) ? undefined : find(id);
    return next ? 1 + stepsAlong(way, next, find, trodden) : 0;
  });
  return Math.max(0, ...steps);
}
