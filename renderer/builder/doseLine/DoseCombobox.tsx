import { useId, useRef, useState } from 'react';
import type { Span } from '../../../shared/program/doseGrammar/fault';
import { type CompletionList, useCompletionList } from './useCompletionList';

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

/** A text field that marks what is wrong in it, with a list of completions below. */
export function DoseCombobox({ id, text, describedBy, wrong, complete, onType, onLeave, ...on }: Props) {
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [scroll, setScroll] = useState(0);
  const list = useCompletionList({
    complete() {
      const field = input.current;
      return field ? complete(field.value, field.selectionStart ?? field.value.length) : [];
    },
    onTake(line) {
      onType(line);
      input.current?.focus();
    },
    onEnter: on.onEnter,
    onEscape: on.onEscape,
    onOpen: on.onListOpen,
  });
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
        aria-expanded={list.open}
        aria-controls={listId}
        aria-activedescendant={list.active >= 0 ? `${listId}-${list.active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={wrong !== null}
        onChange={(event) => {
          onType(event.target.value);
          list.offer();
        }}
        onKeyDown={list.onKeyDown}
        onScroll={(event) => setScroll(event.currentTarget.scrollLeft)}
        onBlur={() => {
          list.close();
          onLeave();
        }}
      />
      <Options id={listId} list={list} />
    </div>
  );
}

function Options({ id, list }: { readonly id: string; readonly list: CompletionList }) {
  return (
    <ul id={id} role="listbox" aria-label="Completions" className="doseline__list" hidden={!list.open}>
      {list.lines.map((line, index) => (
        <li
          key={line}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === list.active}
          className="doseline__option"
          // the cursor stays in the field
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => list.take(line)}
        >
          {line}
        </li>
      ))}
    </ul>
  );
}

type MarksProps = { readonly text: string; readonly span: Span; readonly scroll: number };

/** The same text over the field, unseen but for the underline of the stretch at fault. */
function Marks({ text, span, scroll }: MarksProps) {
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
