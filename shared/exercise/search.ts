import { foldWords, withoutFillers } from './fold';
import type { Exercise } from './schema';
import { CATEGORY_SYNONYMS, EXERCISE_SYNONYMS, PATTERN_SYNONYMS, WORD_SYNONYMS } from './synonyms';
import { forgiven, misspellingOf } from './typingErrors';

/**
 * Finding an exercise by what a therapist types: the beginning of its name first, then words of its name, then other
 * names for it, those on the patient's paper among them, and what it is filed under, and only when nothing else fits, words with typing errors.
 */
export type ExerciseSearch = (typed: string) => readonly Exercise[];

/** Where a word of an exercise stands: the lower, the more it counts. */
type Field = 0 | 1 | 2;
const NAME = 0;
const SYNONYM = 1;
const FILED_UNDER = 2;

/** An exercise as it is searched; worked out once for each, however often the library around it changes. */
type Entry = {
  readonly exercise: Exercise;
  /** Its names in each language, as words with a space between. */
  readonly names: readonly string[];
  /** Other names of its own, likewise. */
  readonly synonyms: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, WordPlace>;
  /** The same without spaces: "push up" is also typed "pushup". */
  readonly compactNames: readonly string[];
  /** Words in its first name, which it is sorted by. */
  readonly length: number;
};

/** `position` counts words from the beginning of the name, from 0. */
type WordPlace = { readonly field: Field; readonly position: number };
type Posting = WordPlace & { readonly at: number };
type Index = {
  /** In the order of their names. */
  readonly entries: readonly Entry[];
  /** Every word of the library, sorted. */
  readonly vocabulary: readonly string[];
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
};

const entries = new WeakMap<Exercise, Entry>();

/** A search over these exercises. Making one reads each exercise once; searching 2 000 takes well under 5 ms. */
export function createExerciseSearch(exercises: readonly Exercise[]): ExerciseSearch {
  const index = indexOf(exercises);
  const everything = index.entries.map(({ exercise }) => exercise);
  const errors = new Map<string, readonly WordMatch[]>();
  return (typed) => {
    const words = foldWords(typed);
    if (words.length === 0) return typed.trim() === '' ? everything : [];
    const found = foundBy(index, words, (word) => asTyped(index, word));
    return found.length > 0 ? found : foundBy(index, words, (word) => misspelt(index, word, errors));
  };
}

const byName = ({ names: [a = ''] }: Entry, { names: [b = ''] }: Entry): number =>
  a < b ? -1 : a > b ? 1 : 0;

// --- the index ---

function indexOf(exercises: readonly Exercise[]): Index {
  const all = exercises.map(entryOf).sort(byName);
  const postings = new Map<string, Posting[]>();
  all.forEach(({ words }, at) => {
    for (const [word, place] of words) {
      const known = postings.get(word);
      if (known) known.push({ at, ...place });
      else postings.set(word, [{ at, ...place }]);
    }
  });
  return { entries: all, vocabulary: [...postings.keys()].sort(), postings };
}

function entryOf(exercise: Exercise): Entry {
  const known = entries.get(exercise);
  if (known) return known;
  const names = Object.values(exercise.text).flatMap((text) => (text ? [foldWords(text.name)] : []));
  const own = [...plainNames(exercise), ...(EXERCISE_SYNONYMS[exercise.id] ?? [])].map(foldWords);
  const words = new Map<string, WordPlace>();
  const put = (texts: readonly (readonly string[])[], field: Field) => {
    for (const text of texts)
      for (const part of [text, joinedPairs(text)])
        part.forEach((word, position) => {
          if (!words.has(word)) words.set(word, { field, position });
        });
  };
  put(names, NAME);
  put(own, SYNONYM);
  put(filedUnder(exercise).map(tagWords), FILED_UNDER);
  const entry: Entry = {
    exercise,
    names: names.map((name) => name.join(' ')),
    compactNames: names.map((name) => name.join('')),
    synonyms: new Set(own.map((name) => name.join(' '))),
    words,
    length: names[0]?.length ?? 0,
  };
  entries.set(exercise, entry);
  return entry;
}

/** What it is called on paper: a patient who asks about it says that. */
const plainNames = ({ text: { en, es } }: Exercise): readonly string[] =>
  [en.plainName, es?.plainName].filter((name) => name !== undefined);

const filedUnder = (exercise: Exercise): readonly string[] => [
  exercise.movementPattern,
  exercise.category,
  exercise.position,
  ...exercise.targetBoneSites,
  ...exercise.equipment.flat(),
  ...(PATTERN_SYNONYMS[exercise.movementPattern] ?? []),
  ...(CATEGORY_SYNONYMS[exercise.category] ?? []),
];

/** Exercises share their tags, so each tag is folded once. */
function tagWords(tag: string): readonly string[] {
  const words = tags.get(tag) ?? foldWords(tag);
  tags.set(tag, words);
  return words;
}
const tags = new Map<string, readonly string[]>();

/** "push-up" is also typed "pushup". */
const joinedPairs = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, i) => `${words[i]}${word}`);

// --- matching one word ---

/** A word of the library that a typed word may stand for; `cost` grows with the distance between them. */
type WordMatch = { readonly word: string; readonly cost: number; readonly isSynonym: boolean };

const BEGINNING = 1;
const ERROR = 10;

/** Words that are the typed one, begin with it, or mean the same. */
function asTyped({ vocabulary }: Index, typed: string): readonly WordMatch[] {
  const matches = beginningWith(vocabulary, typed).map((word) => ({
    word,
    cost: word === typed ? 0 : BEGINNING,
    isSynonym: false,
  }));
  const alike = (WORD_SYNONYMS[typed] ?? []).map((word) => ({ word, cost: 0, isSynonym: true }));
  return [...matches, ...alike];
}

function beginningWith(vocabulary: readonly string[], typed: string): readonly string[] {
  const end = typed.slice(0, -1) + String.fromCharCode(typed.charCodeAt(typed.length - 1) + 1);
  return vocabulary.slice(firstFrom(vocabulary, typed), firstFrom(vocabulary, end));
}

/** Where the first word that does not sort before `limit` stands in a sorted list. */
function firstFrom(vocabulary: readonly string[], limit: string): number {
  let [low, high] = [0, vocabulary.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words above, and those that the typed one may be a misspelling of. */
function misspelt(
  index: Index,
  typed: string,
  memory: Map<string, readonly WordMatch[]>,
): readonly WordMatch[] {
  const known = memory.get(typed);
  if (known) return known;
  const most = forgiven(typed.length);
  const matches = [...asTyped(index, typed)];
  for (const word of most === 0 ? [] : index.vocabulary) {
    const found = misspellingOf(typed, word, most);
    if (!found || found.errors === 0) continue;
    matches.push({
      word,
      cost: found.errors * ERROR + (found.isBeginning ? BEGINNING : 0),
      isSynonym: false,
    });
  }
  if (memory.size > 200) memory.clear();
  memory.set(typed, matches);
  return matches;
}

// --- ranking ---

type Hit = { readonly exercise: Exercise; readonly rank: number };

const NAME_ITSELF = 0;
const NAME_BEGINS = 1;
const NAME_WORDS = 2;
const OTHER_NAME = 3;
const OTHER_WORDS = 4;

function foundBy(
  index: Index,
  words: readonly string[],
  matchesOf: (word: string) => readonly WordMatch[],
): readonly Exercise[] {
  const best = new Map<number, Sum>();
  for (const way of waysToRead(words))
    for (const [at, sum] of holdingAll(index, way.map(matchesOf)))
      if (weightOf(sum) < weightOf(best.get(at))) best.set(at, sum);
  const typed = words.join(' ');
  const compact = words.join('');
  const hits: Hit[] = [];
  index.entries.forEach((entry, at) => {
    const rank = rankOf(entry, typed, compact, best.get(at));
    if (rank !== null) hits.push({ exercise: entry.exercise, rank });
  });
  // Sorting keeps equals as they stand, and the entries stand in the order of their names.
  return hits.sort((a, b) => a.rank - b.rank).map(({ exercise }) => exercise);
}

/** As typed, and with any two neighbours joined: "dead lift" is also "deadlift". */
function waysToRead(words: readonly string[]): readonly (readonly string[])[] {
  const joined = joinedPairs(words).map((pair, i) => [...words.slice(0, i), pair, ...words.slice(i + 2)]);
  return [words, ...joined].map(withoutFillers);
}

/** How the typed words stand in one exercise: their costs together, the last field, their positions together. */
type Sum = { readonly cost: number; readonly field: number; readonly position: number };

const weightOf = (sum: Sum | undefined): number => (sum ? sum.cost + sum.field : Infinity);

/** The exercises that hold a match of every word, with the cheapest way for each. */
function holdingAll(index: Index, words: readonly (readonly WordMatch[])[]): ReadonlyMap<number, Sum> {
  let sums: ReadonlyMap<number, Sum> | null = null;
  for (const matches of words) {
    const own = new Map<number, Sum>();
    for (const { word, cost, isSynonym } of matches)
      for (const { at, field, position } of index.postings.get(word) ?? []) {
        const so: Sum = { cost, field: isSynonym ? Math.max(field, SYNONYM) : field, position };
        if (weightOf(so) < weightOf(own.get(at))) own.set(at, so);
      }
    const before: ReadonlyMap<number, Sum> | null = sums;
    if (before)
      for (const [at, sum] of own) {
        const earlier = before.get(at);
        if (!earlier) own.delete(at);
        else own.set(at, together(earlier, sum));
      }
    sums = own;
  }
  return sums ?? new Map<number, Sum>();
}

const together = (a: Sum, b: Sum): Sum => ({
  cost: a.cost + b.cost,
  field: Math.max(a.field, b.field),
  position: a.position + b.position,
});

function rankOf(
  { names, compactNames, synonyms, length }: Entry,
  typed: string,
  compact: string,
  sum: Sum | undefined,
): number | null {
  if (compactNames.some((name) => name.startsWith(compact)))
    return rank({ kind: names.includes(typed) ? NAME_ITSELF : NAME_BEGINS, length });
  if (!sum) return null;
  const { cost, field, position } = sum;
  const kind = field === NAME ? NAME_WORDS : synonyms.has(typed) ? OTHER_NAME : OTHER_WORDS;
  return rank({ cost, kind, field, position: field === NAME ? position : 0, length });
}

type RankParts = {
  readonly kind: number;
  readonly cost?: number;
  readonly field?: number;
  /** Where in the name the words stand. */
  readonly position?: number;
  /** Words in the name. */
  readonly length: number;
};

/** One number, the lower the better: typing errors weigh most, then the kind of match, and so on down. */
function rank({ kind, cost = 0, field = 0, position = 0, length }: RankParts): number {
  const errors = Math.floor(cost / ERROR);
  return [kind, cost, field, position, length].reduce((sum, part) => sum * 100 + Math.min(part, 99), errors);
}
