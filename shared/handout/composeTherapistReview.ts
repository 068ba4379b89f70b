import type { Exercise } from '../exercise/schema';
import { bulleted, heading, type TherapistContext } from './composeTherapistParts';
import type { Block } from './model';
import { handoutTexts } from './text/handoutText';
import { therapistEn as text } from './text/therapistEn';

/** Who has read the words the patient gets: unreviewed ones, the stop box above all, are named. */
export function reviewBlocks({ source, homeItems }: TherapistContext): readonly Block[] {
  const language = source.options.inEnglish ? 'en' : source.patient.language;
  const spoken = text.language(language);
  const exercises = [...new Map(homeItems.map(({ exercise }) => [exercise.id, exercise])).values()];
  const worded = exercises.filter((exercise) => exercise.text[language] !== null);
  const reviewers = new Set(worded.flatMap((exercise) => exercise.text[language]?.reviewedBy ?? []));
  const readBy = (by: string | null) =>
    namesOf(worded.filter((exercise) => exercise.text[language]?.reviewedBy === by));
  const open = readBy(null);
  const foreign = namesOf(exercises.filter((exercise) => !worded.includes(exercise)));
  const lines = [
    text.ownWords(spoken, handoutTexts[language].reviewedBy),
    ...(open === '' ? [] : [text.exercisesOpen(spoken, open)]),
    ...[...reviewers].map((by) => text.exercisesRead(by, readBy(by))),
    ...(foreign === '' ? [] : [text.exercisesInEnglish(spoken, foreign)]),
  ];
  return [heading(text.review), bulleted(lines)];
}

const namesOf = (exercises: readonly Exercise[]): string =>
  exercises.map((exercise) => exercise.text.en.name).join(', ');
