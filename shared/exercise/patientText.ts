import type { Language } from '../patient/schema';
import type { Exercise, ExerciseText } from './schema';

/**
 * The words of an exercise as a patient reads them. An exercise of the clinic's own may lack the language: then its
 * English words are printed, for a card in English helps more than no handout at all.
 */
export const patientText = ({ text }: Exercise, language: Language): ExerciseText =>
  text[language] ?? text.en;
