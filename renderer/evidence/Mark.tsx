import type { Confidence } from '../../shared/evidence/confidence';
import { MARK_WORDS, markedPieces } from './marks';
import './mark.css';

/** How sure a value is: a letter and a word beside the value, the whole meaning when pointed at. */
export function Mark({ confidence }: { readonly confidence: Confidence }) {
  return (
    <span className="mark" title={MARK_WORDS[confidence].long}>
      <MarkLetter confidence={confidence} /> {MARK_WORDS[confidence].short}
    </span>
  );
}

/** The letter alone, where words follow or a legend stands near. */
export function MarkLetter({ confidence }: { readonly confidence: Confidence }) {
  const kind = MARK_WORDS[confidence].letter.toLowerCase();
  return (
    <span className={`mark__letter mark__letter--${kind}`} aria-hidden="true">
      {MARK_WORDS[confidence].letter}
    </span>
  );
}

/** A rule's own line of marks, such as "V for 10 %; J for the rest", with each mark drawn and spoken in words. */
export function MarkedText({ line }: { readonly line: string }) {
  return (
    <span className="mark mark--line">
      {markedPieces(line).map((piece, index) =>
        'mark' in piece ? (
          <span key={index} className="mark__inline" title={MARK_WORDS[piece.mark].long}>
            <MarkLetter confidence={piece.mark} /> {MARK_WORDS[piece.mark].short}
          </span>
        ) : (
          piece.text
        ),
      )}
    </span>
  );
}
