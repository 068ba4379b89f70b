import type { EffortScale } from '../../program/dose';

/** How a level on a 0-10 scale feels. */
const feels = (level: number) =>
  level < 2
    ? 'muy fácil'
    : level < 4
      ? 'fácil'
      : level < 5
        ? 'como un esfuerzo ligero'
        : level < 7
          ? 'como un esfuerzo'
          : level < 9
            ? 'duro'
            : 'muy duro';
/** Repetitions still possible at a level of the repetitions-in-reserve scale. */
const left = (low: number, high: number) => {
  const fewest = Math.max(0, 10 - high);
  const most = Math.max(0, 10 - low);
  return fewest === most ? `${most}` : `${fewest} o ${most}`;
};
/** How a level on the Borg 6-20 scale feels. */
const borgFeels = (level: number) =>
  level < 11
    ? 'fácil'
    : level < 13
      ? 'como un esfuerzo ligero'
      : level < 15
        ? 'como un esfuerzo'
        : level < 17
          ? 'duro'
          : 'muy duro';

/** What a target on a scale feels like, and how many repetitions it leaves. */
export const effortMeaning = (scale: EffortScale, low: number, high: number) => {
  if (scale === 'borg-6-20') return `Se siente ${borgFeels((low + high) / 2)}.`;
  const middle = (low + high) / 2;
  if (
    scale !== 'rir-rpe' ||
    middle < 5 ||
    high - low > 1 ||
    !Number.isInteger(low) ||
    !Number.isInteger(high)
  )
    return `Se siente ${feels(middle)}.`;
  return `Se siente ${feels(middle)}. Podría hacer ${left(low, high)} más.`;
};
