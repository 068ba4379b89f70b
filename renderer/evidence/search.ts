/** Lower case without accents. */
const plain = (text: string): string => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Whether a text holds every word of a search, in any order. */
export function holdsWords(text: string, search: string): boolean {
  const folded = plain(text);
  return plain(search)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
