import './term.css';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { type TermId, TERMS, type TermText } from './terms';

type Props = {
  readonly term: TermId;
  /** The word as it stands in the sentence; the name of the term where nothing is given. */
  readonly children?: ReactNode;
};

/**
 * A word of the trade that says what it means when it is pointed at, focused or tapped. The pointer may move onto the
 * words, they stay until it leaves, and Escape takes them away (WCAG 1.4.13).
 */
export function Term({ term, children }: Props) {
  const { name, means, source }: TermText = TERMS[term];
  const bubbleId = useId();
  const { button, bubble, isOpen, handlers, press } = useBubble();
  return (
    <span className="term" {...handlers}>
      <button
        ref={button}
        type="button"
        className="term__word"
        aria-expanded={isOpen}
        aria-describedby={bubbleId}
        onClick={press}
      >
        {children ?? name}
      </button>
      <span ref={bubble} id={bubbleId} popover="manual" className="term__bubble">
        <strong className="term__name">{name}</strong>
        <span className="term__means">{means}</span>
        {source === null ? null : <span className="term__source">{source}</span>}
      </span>
    </span>
  );
}

/** What holds the bubble open; without any of it, it is shut. A tap pins it; a second one, or Escape, lets go of all. */
const SHUT = { pointed: false, focused: false, pinned: false };

function useBubble() {
  const [held, setHeld] = useState(SHUT);
  const button = useRef<HTMLButtonElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const isOpen = held.pointed || held.focused || held.pinned;
  useEffect(() => {
    const [word, words] = [button.current, bubble.current];
    if (!isOpen || !word || !words) return;
    words.showPopover();
    const place = () => placeBeside(words, word.getBoundingClientRect());
    place();
    const close = () => setHeld(SHUT);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It takes away the bubble only, not the dialog the bubble may stand in.
      event.stopPropagation();
      close();
    };
    const onPointerDown = (event: PointerEvent) => {
      if (event.target instanceof Node && !word.parentElement?.contains(event.target)) close();
    };
    document.addEventListener('keydown', onKeyDown, true);
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      words.hidePopover();
      document.removeEventListener('keydown', onKeyDown, true);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [isOpen]);
  return {
    button,
    bubble,
    isOpen,
    press: () => setHeld((now) => (now.pinned ? SHUT : { ...now, pinned: true })),
    handlers: {
      onPointerEnter: () => setHeld((now) => ({ ...now, pointed: true })),
      onPointerLeave: () => setHeld((now) => ({ ...now, pointed: false })),
      onFocus: () => setHeld((now) => ({ ...now, focused: true })),
      onBlur: () => setHeld((now) => ({ ...now, focused: false, pinned: false })),
    },
  };
}

const EDGE = 8;

/** Below the word, or above it where there is no room below; never beyond the window. */
function placeBeside(bubble: HTMLElement, word: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = bubble;
  const left = Math.max(EDGE, Math.min(word.left, window.innerWidth - width - EDGE));
  const below = word.bottom + height + EDGE <= window.innerHeight;
  bubble.style.left = `${left}px`;
  bubble.style.top = `${below ? word.bottom : Math.max(EDGE, word.top - height)}px`;
}
