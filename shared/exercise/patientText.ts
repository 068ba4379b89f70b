import type { Language } from '../patient/schema';
import type { Exercise, ExerciseText } from './schema';

/** The words of an exercise as a patient reads them; `name` is the plain one where there is one. */
export type PatientText = Omit<ExerciseText, 'plainName'>;

/**
 * The words of an exercise as a patient reads them, and the one place where its name on paper is found. An exercise of
 * the clinic's own may lack the language: then its English words are printed, for a card in English helps more than no
 * handout at all.
 */
export function patientText({ text }: Exercise, language: Language): PatientText {
  const { plainName, ...words } = text[language] ?? text.en;
  return plainName === undefined ? words : { ...words, name: plainName };
}
