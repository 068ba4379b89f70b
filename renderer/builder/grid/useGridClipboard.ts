import { type RefObject, useEffect } from 'react';

type Clipboard = {
  /** The selected cells as text; null when there is nothing to copy. */
  readonly copy: () => string | null;
  readonly cut: () => void;
  readonly paste: (text: string) => void;
};

/**
 * Copy, cut and paste while a cell has the focus. They are heard on the document: a cell is no text field, so some
 * browsers send them to the page instead. In the input of a cell they stay the input's own.
 */
export function useGridClipboard(table: RefObject<HTMLTableElement | null>, { copy, cut, paste }: Clipboard) {
  useEffect(() => {
    const isOurs = () => {
      const { activeElement } = document;
      return !(activeElement instanceof HTMLInputElement) && table.current?.contains(activeElement) === true;
    };
    const onCopy = (event: ClipboardEvent) => {
      const text = isOurs() ? copy() : null;
      if (text === null || !event.clipboardData) return;
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
      if (event.type === 'cut') cut();
    };
    const onPaste = (event: ClipboardEvent) => {
      if (!isOurs() || !event.clipboardData) return;
      event.preventDefault();
      paste(event.clipboardData.getData('text/plain'));
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCopy);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCopy);
      document.removeEventListener('paste', onPaste);
    };
  });
}
