import type { ExerciseLookup } from '../exercise/schema';
import type { Language } from '../patient/schema';
import type { Program } from '../program/schema';
import { homeExercises } from './homeExercises';
import { handoutTexts } from './text/handoutText';

/** What the therapist should know of the words before a handout is given out. */
export type TextReview = {
  /** Some of the words in the patient's language have been read by no named person yet. */
  readonly unreviewed: boolean;
  /** English names of the exercises at home that have no words in that language, and print their English ones. */
  readonly inEnglish: readonly string[];
};

/** Looks at the words of the handout that covers `week` of the program; an exercise nobody knows is passed over. */
export function textReview(
  program: Program,
  week: number,
  language: Language,
  findExercise: ExerciseLookup,
): TextReview {
  const texts = homeExercises(program, week, findExercise).map(({ text }) => text);
  return {
    unreviewed:
      handoutTexts[language].reviewedBy === null ||
      texts.some((text) => text[language] !== null && text[language].reviewedBy === null),
    inEnglish: texts.filter((text) => text[language] === null).map(({ en }) => en.name),
  };
}
