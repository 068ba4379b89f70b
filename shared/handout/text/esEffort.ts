import { effortFeelingIn, effortLevelsIn, effortMeaningIn, type EffortWords } from './effortMeaning';

const words: EffortWords = {
  veryEasy: 'muy fácil',
  easy: 'fácil',
  lightWork: 'como un esfuerzo ligero',
  work: 'como un esfuerzo',
  hard: 'duro',
  veryHard: 'muy duro',
  either: (fewest, most) => `${fewest} o ${most}`,
  feels: (how) => `Se siente ${how}.`,
  couldDo: (more) => `Podría hacer ${more} más.`,
};

/** The word for one level of a scale. */
export const effortFeeling = effortFeelingIn(words);
/** What a target on a scale feels like, and how many repetitions it leaves. */
export const effortMeaning = effortMeaningIn(words);
const inWords = effortLevelsIn('es');
/** "3 es fácil, 4 esfuerzo ligero.": short, for the page has little room. */
export const effortLevels: typeof inWords = (runs) =>
  inWords(runs.map(({ levels, how }) => ({ levels, how: how.replace('como un ', '') })));
