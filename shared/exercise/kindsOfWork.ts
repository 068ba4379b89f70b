import type { Exercise } from './schema';

/** What kind of work an exercise is, by how the library files it (judgement, J, as all tags of the library are). */

const EXTENSOR_PATTERNS: readonly Exercise['movementPattern'][] = [
  'extension',
  'isometric-extension',
  'scapular',
];

/** Work of the back extensors: lifting or pressing the trunk or the arms backwards. */
export const isExtensorWork = ({ category, movementPattern }: Exercise): boolean =>
  category === 'spine-extensor' && EXTENSOR_PATTERNS.includes(movementPattern);

/** Work for an upright back: the back extensors, and drills of posture such as wall slides. */
export const isPostureWork = (exercise: Exercise): boolean =>
  isExtensorWork(exercise) ||
  (exercise.category === 'spine-extensor' && exercise.movementPattern === 'posture');

export const isBalanceWork = ({ category }: Exercise): boolean => category === 'balance';

/** Sets of these count as working sets of a movement; landings, balance and mobility have measures of their own. */
const WORKING: readonly Exercise['category'][] = [
  'hip-dominant',
  'knee-dominant',
  'push',
  'pull',
  'carry',
  'spine-extensor',
  'wrist-forearm',
];
export const hasWorkingSets = ({ category }: Exercise): boolean => WORKING.includes(category);

/** Landings on the feet; pushing off a wall and dropping back loads the wrist. */
export const isLegImpact = ({ movementPattern }: Exercise): boolean =>
  movementPattern !== 'upper-limb-impact';
