/** Vowels that make a syllable each: the open ones, and closed ones with an accent. */
const STRONG = /[aeoáéíóú]/g;

/**
 * Syllables of a Spanish word, counted by its groups of vowels: two open vowels part ("le-er"), a closed one joins its
 * neighbour ("cuer-da") unless it carries an accent ("rí-o"). The u of "que", "qui", "gue" and "gui" is silent, and a y
 * before a vowel is a consonant. A number or an abbreviation counts as one.
 */
export function spanishSyllables(word: string): number {
  const groups = word
    .toLowerCase()
    .normalize('NFC')
    .replaceAll(/(?<=[qg])u(?=[eéií])/g, '')
    .replaceAll(/y(?=[aeiouáéíóú])/g, 'j')
    .match(/[aeiouáéíóúüy]+/g);
  const nuclei = (groups ?? []).map((group) => Math.max(1, group.match(STRONG)?.length ?? 0));
  return Math.max(
    1,
    nuclei.reduce((sum, count) => sum + count, 0),
  );
}
