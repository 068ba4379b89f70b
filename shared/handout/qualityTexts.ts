import type { Language } from '../patient/schema';
import { type Block, type ExerciseCard, type HandoutDocument, linesAfter, type RichText } from './model';
import { sentencesIn, wordsIn } from './readingGrade';

/** A text a patient reads in one go, as its sentences. */
export type ReadingText = {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly sentences: readonly string[];
};

/** A note shorter than this is read with its card: a grade of a few words says nothing (J). */
const NOTE_WORDS = 10;

/**
 * The texts of the patient's documents: each with its name, the stop box and every card by itself. Labels, tables and
 * headings are no sentences, and the therapist copy is not for the patient. `inEnglish` holds the names of exercises that
 * lack the document's language.
 */
export function readingTexts(
  { sections }: HandoutDocument,
  inEnglish: ReadonlySet<string>,
): readonly ReadingText[] {
  return sections
    .filter(({ kind }) => kind !== 'therapist')
    .flatMap(({ kind, title, language: bcp47, blocks }) => {
      const language: Language = bcp47.startsWith('es') ? 'es' : 'en';
      const flat = blocks.flatMap(flattened);
      return [
        text(kind, title, language, flat.flatMap(sentencesOf)),
        ...flat.flatMap((block) =>
          block.kind === 'stop' ? [text(`${kind}-stop`, block.box.word, language, stopSentences(block))] : [],
        ),
        ...flat.flatMap((block) =>
          block.kind === 'exercise'
            ? cardTexts(block.card, inEnglish.has(block.card.name) ? 'en' : language, language)
            : [],
        ),
      ];
    })
    .filter(({ sentences }) => sentences.length > 0);
}

/** The exercise cards of all documents. */
export const cardsIn = ({ sections }: HandoutDocument): readonly ExerciseCard[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(flattened).flatMap((block) => (block.kind === 'exercise' ? [block.card] : [])),
  );

const text = (id: string, name: string, language: Language, sentences: readonly string[]): ReadingText => ({
  id,
  name,
  language,
  sentences,
});

const flattened = (block: Block): readonly Block[] =>
  block.kind === 'columns' ? [...block.left, ...block.right].flatMap(flattened) : [block];

const said = (words: RichText): string =>
  words
    .map((run) => run.text)
    .join('')
    .replaceAll('\u00a0', ' ');
const spoken = (words: RichText): readonly string[] => sentencesIn(said(words));

function sentencesOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return spoken(block.text);
  if (block.kind === 'illustrated') return block.topic.lines.flatMap(spoken);
  return block.kind === 'list' ? block.items.flatMap(spoken) : [];
}

const stopSentences = ({ box }: Extract<Block, { kind: 'stop' }>): readonly string[] => [
  ...sentencesIn(`${box.word} ${box.call}`),
  ...box.signs,
  ...sentencesIn(box.emergency.lead),
  ...box.emergency.signs,
];

/** The card, and the therapist's own words by themselves where they are more than a few. */
function cardTexts(card: ExerciseCard, language: Language, own: Language): readonly ReadingText[] {
  const { number, name, purpose, before, steps, doseLines, note } = card;
  const notes = note === null ? [] : [said(note.slice(1))];
  const isLong = wordsIn(notes.join(' ')).length >= NOTE_WORDS;
  const lines = [...before, ...doseLines, ...linesAfter({ ...card, note: null })];
  const title = `${number}. ${name}`;
  return [
    text(`exercise-${number}`, title, language, [
      ...sentencesIn(purpose),
      ...steps.flatMap(sentencesIn),
      ...lines.flatMap(spoken),
      ...(isLong ? [] : notes.flatMap(sentencesIn)),
    ]),
    ...(isLong ? [text(`note-${number}`, `${title}, your note`, own, notes.flatMap(sentencesIn))] : []),
  ];
}
