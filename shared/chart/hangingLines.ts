const NBSP = '\u00a0';

/**
 * A text as lines of at most `width` characters, broken at spaces: the first after `first`, the others after as many
 * spaces as `hang`. A no-break space holds its neighbours together where they fit; a word longer than a line is cut.
 * `first` and `hang` must be shorter than `width`.
 */
export function hangingLines(
  text: string,
  { first, hang, width }: { readonly first: string; readonly hang: number; readonly width: number },
): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  const next = () => {
    lines.push(line);
    line = ' '.repeat(hang);
    isEmpty = true;
  };
  const room = () => width - line.length - (isEmpty ? 0 : 1);
  for (const word of wordsOf(text, width - Math.max(first.length, hang))) {
    if (!isEmpty && word.length > room()) next();
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line].map((one) => one.replaceAll(NBSP, ' ').trimEnd());
}

/** The words of a text, none longer than `most`: held-together words part first, and a single one is cut. */
function wordsOf(text: string, most: number): readonly string[] {
  const part = (word: string, at: string): readonly string[] => word.split(at).filter((one) => one !== '');
  return part(text, ' ').flatMap((held) =>
    held.length <= most ? [held] : part(held, NBSP).flatMap((word) => cut(word, most)),
  );
}

const cut = (word: string, most: number): readonly string[] =>
  Array.from({ length: Math.ceil(word.length / most) }, (_, i) => word.slice(i * most, (i + 1) * most));
