import type { Language, Patient } from '../patient/schema';
import type { HandoutOptions } from './options';

/** What a handout is printed in: the patient's language, unless it is for somebody who does not read it. */
export const printedLanguage = (
  { language }: Pick<Patient, 'language'>,
  { inEnglish }: Pick<HandoutOptions, 'inEnglish'>,
): Language => (inEnglish ? 'en' : language);
