import { useEffect, useEffectEvent, useState } from 'react';
import { useServices } from '../api/services';

export const NO_PRINTER = 'No printer is set up on this computer. Save the PDF instead.';

type Print = {
  /** The PDF that is being prepared for the system's dialog; null when none is. */
  readonly printing: string | null;
  readonly print: (pdfBase64: string) => Promise<void>;
  readonly done: (failure: string | null) => void;
};

/** Prints a PDF, once a printer is there; what stands in the way is told in words. */
export function usePrint(tellFault: (message: string) => void): Print {
  const { client } = useServices();
  const [printing, setPrinting] = useState<string | null>(null);
  const print = async (pdfBase64: string) => {
    const found = await client('app.printers', {});
    if (found.ok && found.value.printers === 0) return tellFault(NO_PRINTER);
    setPrinting(pdfBase64);
  };
  const done = (failure: string | null) => {
    setPrinting(null);
    if (failure !== null) tellFault(failure);
  };
  return { printing, print, done };
}

/** Ctrl+P, and Print in the application menu. */
export function usePrintCommand(print: () => void): void {
  const run = useEffectEvent(print);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', onKeyDown);
    const off = window.osteonHost?.on('menu.print', () => run());
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      off?.();
    };
  }, []);
}
