import { effortMeaningIn } from './effortMeaning';

/** What a target on a scale feels like, and how many repetitions it leaves. */
export const effortMeaning = effortMeaningIn({
  veryEasy: 'very easy',
  easy: 'easy',
  lightWork: 'like light work',
  work: 'like work',
  hard: 'hard',
  veryHard: 'very hard',
  either: (fewest, most) => `${fewest} or ${most}`,
  feels: (how) => `It feels ${how}.`,
  couldDo: (more) => `You could do ${more} more.`,
});
