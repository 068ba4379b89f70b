import type { Exercise } from './schema';

/**
 * Movements that an exercise of somebody's own may hide behind its name: sit-ups, toe touches, twisting machines. Built
 * from published cautions (S30, S66, S67); the names and what to do instead are judgement (J).
 */
type RestrictedMovement = {
  /** Lower-case words that stand in the name, or in the plain one. */
  readonly names: readonly string[];
  readonly movement: Exercise['movement'][number];
  /** From which bones on it stops: osteoporosis by T-score, or only a vertebral fracture. */
  readonly stopsWith: 'osteoporosis' | 'vertebral-fracture';
  /** Exercises of the library to do instead. */
  readonly swap: readonly string[];
};

const RESTRICTED: readonly RestrictedMovement[] = [
  {
    names: ['sit-up', 'sit up', 'situp', 'crunch'],
    movement: 'spinal-flexion',
    stopsWith: 'osteoporosis',
    swap: ['belly-brace-heel-slide', 'counter-plank'],
  },
  {
    names: ['toe touch', 'toe-touch', 'forward fold', 'forward bend'],
    movement: 'spinal-flexion',
    stopsWith: 'osteoporosis',
    swap: ['hip-hinge-dowel', 'hip-hinge-wall-tap'],
  },
  {
    names: ['rollover', 'roll-over', 'plough', 'roll-up', 'roll up', 'rolling like a ball'],
    movement: 'spinal-flexion',
    stopsWith: 'osteoporosis',
    swap: ['supine-rest', 'glute-bridge'],
  },
  {
    names: ['rotary torso', 'russian twist', 'windmill', 'woodchop', 'wood chop'],
    movement: 'spinal-rotation',
    stopsWith: 'vertebral-fracture',
    swap: ['side-plank-wall', 'carry-suitcase'],
  },
  {
    names: [
      'kettlebell swing',
      'kb swing',
      'good morning',
      'stiff-leg deadlift',
      'stiff leg deadlift',
      'stiff-legged deadlift',
      'stiff legged deadlift',
    ],
    movement: 'spinal-flexion',
    stopsWith: 'vertebral-fracture',
    swap: ['romanian-deadlift-dumbbell', 'kettlebell-deadlift-elevated'],
  },
  {
    names: ['cat-camel', 'cat camel', 'cat-cow', 'cat cow', 'child pose', "child's pose", 'childs pose'],
    movement: 'spinal-flexion',
    stopsWith: 'vertebral-fracture',
    swap: ['hands-and-knees-rock', 'seated-thoracic-extension'],
  },
];

/** The restricted movement that an exercise names, or null. */
export function restrictedBy(exercise: Exercise): RestrictedMovement | null {
  const known = found.get(exercise);
  if (known !== undefined) return known;
  const { name, plainName = '' } = exercise.text.en;
  const called = `${name}\n${plainName}`.toLowerCase().replaceAll('\u2019', "'");
  const restricted = RESTRICTED.find(({ names }) => names.some((one) => called.includes(one))) ?? null;
  found.set(exercise, restricted);
  return restricted;
}

/** An exercise never changes in place, and every check asks of each. */
const found = new WeakMap<Exercise, RestrictedMovement | null>();

/** How the spine moves: as written in the exercise, and as its name gives away. */
export const movementsOf = (exercise: Exercise): readonly Exercise['movement'][number][] => {
  const named = restrictedBy(exercise)?.movement;
  return named === undefined || exercise.movement.includes(named)
    ? exercise.movement
    : [...exercise.movement, named];
};
