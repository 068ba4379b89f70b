import type { Exercise } from '../exercise/schema';
import type { Language } from '../patient/schema';
import { cell, heading, tableOf, type TherapistContext } from './composeTherapistParts';
import { type Block, strong, type TableCell } from './model';
import { handoutTexts } from './text/handoutText';
import { therapistEn as text } from './text/therapistEn';

/** Who has read the words the patient gets: the handout's own with the stop box, and each exercise at home. */
export function reviewBlocks({ source, homeItems }: TherapistContext): readonly Block[] {
  const language = source.options.inEnglish ? 'en' : source.patient.language;
  const exercises = new Map(homeItems.map(({ exercise }) => [exercise.id, exercise]));
  return [
    heading(text.review(text.language(language))),
    tableOf(
      [
        [text.wordsColumn, 0.55],
        [text.readBy, 0.45],
      ],
      [
        row(text.ownWords, cell(readerOf(handoutTexts[language].reviewedBy))),
        ...[...exercises.values()].map((exercise) =>
          row(exercise.text.en.name, cell(exerciseReader(exercise, language))),
        ),
      ],
    ),
  ];
}

const row = (words: string, by: TableCell): readonly TableCell[] => [cell([strong(words)]), by];

const readerOf = (by: string | null): string => by ?? text.nobodyRead;

/** An exercise of the clinic's own may lack the language; then its English words are printed. */
function exerciseReader({ text: own }: Exercise, language: Language): string {
  const words = own[language];
  return words === null
    ? text.inEnglish(text.language(language), readerOf(own.en.reviewedBy))
    : readerOf(words.reviewedBy);
}
