import type { EffortScale } from '../../program/dose';

/** The words of a language for how hard something is. */
export type EffortWords = {
  readonly veryEasy: string;
  readonly easy: string;
  readonly lightWork: string;
  readonly work: string;
  readonly hard: string;
  readonly veryHard: string;
  /** "2 or 3". */
  readonly either: (fewest: number, most: number) => string;
  /** "It feels hard." */
  readonly feels: (how: string) => string;
  /** "You could do 2 more." */
  readonly couldDo: (more: string) => string;
};

/** How a level on a 0-10 scale feels. */
const onTen = (level: number, { veryEasy, easy, lightWork, work, hard, veryHard }: EffortWords): string =>
  level < 2
    ? veryEasy
    : level < 4
      ? easy
      : level < 5
        ? lightWork
        : !isHard(level)
          ? work
          : level < 9
            ? hard
            : veryHard;

/** How a level on the Borg 6-20 scale feels. */
const onBorg = (level: number, { easy, lightWork, work, hard, veryHard }: EffortWords): string =>
  level < 11 ? easy : level < 13 ? lightWork : level < 15 ? work : level < 17 ? hard : veryHard;

/** Repetitions still possible at a level of the repetitions-in-reserve scale. */
function repsLeft(low: number, high: number, { either }: EffortWords): string {
  const fewest = Math.max(0, 10 - high);
  const most = Math.max(0, 10 - low);
  return fewest === most ? String(most) : either(fewest, most);
}

/** The word for one level of a scale: "very easy", "like work". */
export const effortFeelingIn =
  (words: EffortWords) =>
  (scale: EffortScale, level: number): string =>
    scale === 'borg-6-20' ? onBorg(level, words) : onTen(level, words);

/** Numbers on a scale, and the word for what they feel like. */
type Felt = { readonly levels: string; readonly how: string };

/** Runs in one sentence: of more, a sentence would be too long. */
const RUNS = 3;

/** What numbers feel like, `feels` being the verb: "3 feels easy, 4 like light work, 5 to 6 like work." */
export const effortLevelsIn =
  (feels: string) =>
  (runs: readonly Felt[]): string =>
    runs
      .map(({ levels, how }, i) =>
        i % RUNS === 0 ? `${levels}\u00a0${feels} ${how}` : `${levels}\u00a0${how}`,
      )
      .map((words, i) => `${words}${i % RUNS === RUNS - 1 || i === runs.length - 1 ? '.' : ','}`)
      .join(' ');

/** Whether a level of the repetitions-in-reserve scale feels hard, so that it matters how many are left. */
export const isHard = (level: number): boolean => level >= 7;

/** What a target on a scale feels like, and how many repetitions it leaves where the scale says so. */
export const effortMeaningIn =
  (words: EffortWords) =>
  (scale: EffortScale, low: number, high: number): string => {
    const middle = (low + high) / 2;
    if (scale === 'borg-6-20') return words.feels(onBorg(middle, words));
    const feeling = words.feels(onTen(middle, words));
    const tellsReps =
      scale === 'rir-rpe' &&
      middle >= 5 &&
      high - low <= 1 &&
      Number.isInteger(low) &&
      Number.isInteger(high);
    return tellsReps ? `${feeling} ${words.couldDo(repsLeft(low, high, words))}` : feeling;
  };
