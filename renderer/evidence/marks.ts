import type { Confidence } from '../../shared/evidence/confidence';

/** What a confidence mark means: the letter of the legend, the short word beside a value, and the whole meaning. */
export type MarkWords = { readonly letter: string; readonly short: string; readonly long: string };

export const MARK_WORDS: Readonly<Record<Confidence, MarkWords>> = {
  V: { letter: 'V', short: 'read in the source', long: 'Read in the source that is named' },
  'R-high': {
    letter: 'R',
    short: 'recalled, sure',
    long: 'Recalled from the full paper, with certainty; not read again',
  },
  'R-med': {
    letter: 'R',
    short: 'recalled, fairly sure',
    long: 'Recalled from the full paper, fairly sure; not read again',
  },
  'R-low': { letter: 'R', short: 'recalled, unsure', long: 'Recalled, unsure; not read again' },
  INF: { letter: 'I', short: 'inferred', long: 'Worked out from what the sources say' },
  J: {
    letter: 'J',
    short: 'judgement',
    long: 'Judgement of this project, to be signed off by its clinical owner',
  },
};

/** The four kinds of mark, as the legend lists them. */
export const LEGEND: readonly { readonly mark: Confidence; readonly word: string }[] = [
  { mark: 'V', word: 'read in the source' },
  { mark: 'R-high', word: 'recalled, not read again' },
  { mark: 'INF', word: 'inferred' },
  { mark: 'J', word: 'judgement' },
];

export type MarkedPiece = { readonly mark: Confidence } | { readonly text: string };

const MARK = /(?<![\w-])(R-high|R-med|R-low|INF|V|J)(?![\w-])/;

const isMark = (text: string): text is Confidence => Object.hasOwn(MARK_WORDS, text);

/** Parts a rule's line of marks, such as "V for 10 %; J for the rest", into marks and the words between them. */
export const markedPieces = (line: string): readonly MarkedPiece[] =>
  line
    .split(MARK)
    .filter((piece) => piece !== '')
    .map((piece) => (isMark(piece) ? { mark: piece } : { text: piece }));
