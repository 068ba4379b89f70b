import type { EffortScale } from '../../program/dose';

/** How a level on a 0-10 scale feels. */
const feels = (level: number) =>
  level < 2
    ? 'very easy'
    : level < 4
      ? 'easy'
      : level < 5
        ? 'like light work'
        : level < 7
          ? 'like work'
          : level < 9
            ? 'hard'
            : 'very hard';
/** Repetitions still possible at a level of the repetitions-in-reserve scale. */
const left = (low: number, high: number) => {
  const fewest = Math.max(0, 10 - high);
  const most = Math.max(0, 10 - low);
  return fewest === most ? `${most}` : `${fewest} or ${most}`;
};
/** How a level on the Borg 6-20 scale feels. */
const borgFeels = (level: number) =>
  level < 11
    ? 'easy'
    : level < 13
      ? 'like light work'
      : level < 15
        ? 'like work'
        : level < 17
          ? 'hard'
          : 'very hard';

/** What a target on a scale feels like, and how many repetitions it leaves. */
export const effortMeaning = (scale: EffortScale, low: number, high: number) => {
  if (scale === 'borg-6-20') return `It feels ${borgFeels((low + high) / 2)}.`;
  const middle = (low + high) / 2;
  if (
    scale !== 'rir-rpe' ||
    middle < 5 ||
    high - low > 1 ||
    !Number.isInteger(low) ||
    !Number.isInteger(high)
  )
    return `It feels ${feels(middle)}.`;
  return `It feels ${feels(middle)}. You could do ${left(low, high)} more.`;
};
