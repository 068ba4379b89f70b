import type { Range } from '../../range';
import type { Span } from './fault';
import { DASH, NUMBER, numberOf } from './numbers';

/** A pattern found in a line: its named pieces and where they stand. */
export type Hit = {
  readonly text: string;
  readonly span: Span;
  readonly word: (name: string) => string | undefined;
  readonly spanOf: (name: string) => Span | undefined;
};

/** Nothing of a word goes on here: "m" is not the start of "min". */
export const WORD_END = String.raw`(?!\p{L})`;

/** A range as two named pieces, `low` and `high`. */
export const RANGE = String.raw`(?<low>${NUMBER})(?:${DASH}(?<high>${NUMBER}))?`;

/** Finds a pattern at one place of a text and nowhere else. */
export function createFinder(pattern: string): (text: string, at: number) => Hit | null {
  const expression = new RegExp(pattern, 'diuy');
  return (text, at) => {
    expression.lastIndex = at;
    const match = expression.exec(text);
    if (match === null || match[0] === '') return null;
    return {
      text: match[0],
      span: { from: at, to: at + match[0].length },
      word: (name) => match.groups?.[name],
      spanOf: (name) => {
        const place = match.indices?.groups?.[name];
        return place && { from: place[0], to: place[1] };
      },
    };
  };
}

/** The range of a pattern built with `RANGE`. */
export function rangeOf(hit: Hit): Range {
  const low = numberOf(hit.word('low') ?? '');
  const high = hit.word('high');
  return { low, high: high === undefined ? low : numberOf(high) };
}
