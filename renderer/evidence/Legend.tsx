import { MARK_WORDS, LEGEND } from './marks';
import { MarkLetter } from './Mark';

/** What the letters beside the values mean; always in sight. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Marks of confidence">
      {LEGEND.map(({ mark, word }) => (
        <li key={mark} className="mark" title={MARK_WORDS[mark].long}>
          <MarkLetter confidence={mark} /> {word}
        </li>
      ))}
    </ul>
  );
}
