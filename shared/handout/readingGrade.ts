import { syllable } from 'syllable';
import type { Language } from '../patient/schema';
import { spanishSyllables } from './spanishSyllables';

const WORD = /[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu;

/** The words of a text; a number is one. */
export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** A text as sentences: they end at a full stop, a question mark or an exclamation mark before a space or the end. */
export const sentencesIn = (text: string): readonly string[] =>
  text.split(/(?<=[.!?])\s+/).filter((sentence) => wordsIn(sentence).length > 0);

/**
 * US school grade a text asks for, by the formula made for its language; each string is one sentence. Null without
 * words. Under about 100 words any such figure is a rough guide.
 */
export function readingGrade(language: Language, sentences: readonly string[]): number | null {
  if (sentences.flatMap(wordsIn).length === 0) return null;
  return language === 'es' ? crawfordGrade(sentences) : fleschKincaidGrade(sentences);
}

/**
 * Flesch-Kincaid school grade of English text: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid 1975).
 * Each string is one sentence. Syllables are counted word by word, a number by its digits' word.
 */
export function fleschKincaidGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/**
 * School grade of Spanish text: 0.049 syllables in 100 words - 0.205 sentences in 100 words - 3.407 (Crawford AN, made
 * from basal readers of grades 1 to 6 of the Americas and Spain; coefficients read in two summaries, not in the paper).
 * Each string is one sentence. Above 6 it says no more than "above 6".
 */
export function crawfordGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + spanishSyllables(word), 0);
  return (
    0.049 * ((100 * syllables) / words.length) - 0.205 * ((100 * sentences.length) / words.length) - 3.407
  );
}
