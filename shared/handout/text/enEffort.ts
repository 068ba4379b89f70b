import { effortFeelingIn, effortLevelsIn, effortMeaningIn, type EffortWords } from './effortMeaning';

const words: EffortWords = {
  veryEasy: 'very easy',
  easy: 'easy',
  lightWork: 'like light work',
  work: 'like work',
  hard: 'hard',
  veryHard: 'very hard',
  either: (fewest, most) => `${fewest} or ${most}`,
  feels: (how) => `It feels ${how}.`,
  couldDo: (more) => `You could do ${more} more.`,
};

/** The word for one level of a scale. */
export const effortFeeling = effortFeelingIn(words);
/** What a target on a scale feels like, and how many repetitions it leaves. */
export const effortMeaning = effortMeaningIn(words);
/** "3 feels easy, 4 like light work." */
export const effortLevels = effortLevelsIn('feels');
