import { effortMeaningIn } from './effortMeaning';

/** What a target on a scale feels like, and how many repetitions it leaves. */
export const effortMeaning = effortMeaningIn({
  veryEasy: 'muy fácil',
  easy: 'fácil',
  lightWork: 'como un esfuerzo ligero',
  work: 'como un esfuerzo',
  hard: 'duro',
  veryHard: 'muy duro',
  either: (fewest, most) => `${fewest} o ${most}`,
  feels: (how) => `Se siente ${how}.`,
  couldDo: (more) => `Podría hacer ${more} más.`,
});
