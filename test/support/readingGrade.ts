import { syllable } from 'syllable';

const WORD = /[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu;

/**
 * Flesch-Kincaid school grade of English text: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid 1975).
 * Each string is one sentence. Syllables are counted word by word, a number by its digits' word.
 */
export function fleschKincaidGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(WORD) ?? []);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
