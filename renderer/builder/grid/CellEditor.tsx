import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useReportUnsaved } from '../../design/unsaved';
import { useEditorActions } from './gridContext';

type Props = { readonly label: string; readonly text: string };

/** The one input of the grid: only the cell being edited has it. A text that cannot be read stays with its fault. */
export function CellEditor({ label, text }: Props) {
  const { commit, cancel, faultId } = useEditorActions();
  const [draft, setDraft] = useState(text);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  // what is being typed is not in the program yet: closing the window now would lose it
  useReportUnsaved(id, faultId !== null || draft !== text);
  useEffect(() => {
    input.current?.focus();
  }, []);
  const leave = (onward: Parameters<typeof commit>[1]) => {
    if (isDone.current) return;
    isDone.current = true; // taking the input away blurs it once more
    if (commit(draft, onward)) return;
    isDone.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const onward = onwardOf(event);
    if (event.key === 'Escape') {
      isDone.current = true;
      cancel();
    } else if (onward) leave(onward);
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      id={id}
      className="grid__input"
      aria-label={label}
      aria-invalid={faultId !== null}
      aria-describedby={faultId ?? undefined}
      autoComplete="off"
      spellCheck={false}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => leave('stay')}
    />
  );
}

function onwardOf({ key, shiftKey }: KeyboardEvent): 'down' | 'up' | 'right' | 'left' | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}
