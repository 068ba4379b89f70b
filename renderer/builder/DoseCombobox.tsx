import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Span } from '../../shared/program/doseGrammar/fault';

type Props = {
  readonly id: string;
  readonly text: string;
  readonly describedBy: string | undefined;
  /** The stretch of the text that is at fault. */
  readonly wrong: Span | null;
  /** Whole lines that go on from the text up to the caret. */
  readonly complete: (text: string, caret: number) => readonly string[];
  readonly onType: (text: string) => void;
  /** Enter with nothing chosen from the list. */
  readonly onEnter: () => void;
  /** Escape while the list is closed. */
  readonly onEscape: () => void;
  readonly onLeave: () => void;
  readonly onListOpen: (open: boolean) => void;
};

type List = { readonly lines: readonly string[]; readonly active: number };
const CLOSED: List = { lines: [], active: -1 };

/** A text field with a list of completions below: the list never takes a key that typing needs. */
export function DoseCombobox(props: Props) {
  const { id, text, wrong } = props;
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [list, setList] = useState(CLOSED);
  const [scroll, setScroll] = useState(0);
  const open = list.lines.length > 0;
  const show = (next: List) => {
    setList(next);
    props.onListOpen(next.lines.length > 0);
  };
  const completed = (value: string): List => ({
    lines: props.complete(value, input.current?.selectionStart ?? value.length),
    active: -1,
  });
  const take = (line: string) => {
    props.onType(line);
    show(CLOSED);
    input.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const run = keyAction(event);
    if (!run) return;
    event.preventDefault();
    run();
  };
  const keyAction = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null => {
    if (altKey || ctrlKey || metaKey) return null;
    const chosen = list.lines[list.active];
    if (key === 'Enter')
      return () => {
        if (chosen !== undefined) return take(chosen);
        show(CLOSED);
        props.onEnter();
      };
    if (key === 'Escape') return open ? () => show(CLOSED) : props.onEscape;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return null;
    if (!open) return step === 1 ? () => show({ ...completed(text), active: 0 }) : null;
    // one place before the first is the text itself
    const places = list.lines.length + 1;
    return () => show({ ...list, active: ((list.active + 1 + step + places) % places) - 1 });
  };

  return (
    <div className="doseline__box">
      {wrong ? <Marks text={text} span={wrong} scroll={scroll} /> : null}
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        className="input doseline__input"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={text}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={list.active >= 0 ? `${listId}-${list.active}` : undefined}
        aria-describedby={props.describedBy}
        aria-invalid={wrong !== null}
        onChange={(event) => {
          props.onType(event.target.value);
          show(completed(event.target.value));
        }}
        onKeyDown={onKeyDown}
        onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
        onBlur={() => {
          show(CLOSED);
          props.onLeave();
        }}
      />
      <ul id={listId} role="listbox" aria-label="Completions" className="doseline__list" hidden={!open}>
        {list.lines.map((line, index) => (
          <li
            key={line}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === list.active}
            className="doseline__option"
            // the cursor stays in the field
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(line)}
          >
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same text behind the field, with the stretch at fault underlined. */
function Marks({
  text,
  span,
  scroll,
}: {
  readonly text: string;
  readonly span: Span;
  readonly scroll: number;
}) {
  return (
    <div className="doseline__marks" aria-hidden="true">
      <span style={{ transform: `translateX(${-scroll}px)` }}>
        {text.slice(0, span.from)}
        <mark>{text.slice(span.from, span.to)}</mark>
        {text.slice(span.to)}
      </span>
    </div>
  );
}
