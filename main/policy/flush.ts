/** The page's word on whether everything unsaved has been written. Not a request: it has no answer. */
export const FLUSHED = 'app.flushed';

/** How long closing waits for the page: far longer than a save takes, short enough not to seem stuck. */
export const FLUSH_LIMIT_MS = 3000;

/** `refused`: the page could not write everything; closing now would lose it. */
export type FlushOutcome = 'flushed' | 'refused' | 'no-page' | 'timed-out';

export type Flush = {
  /** Gives the page one bounded chance to write what is unsaved; callers at the same time share it. */
  readonly request: () => Promise<FlushOutcome>;
  /** The page's answer: whether all was written. One that nobody waits for is ignored. */
  readonly acknowledge: (written: boolean) => void;
};

/** `ask` tells the page to write and says whether there is a page that can answer. */
export function createFlush(ask: () => boolean, limitMs: number): Flush {
  let settle: ((outcome: FlushOutcome) => void) | null = null;
  let pending: Promise<FlushOutcome> | null = null;

  const begin = async (): Promise<FlushOutcome> => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      return await new Promise<FlushOutcome>((resolve) => {
        settle = resolve;
        timer = setTimeout(() => resolve('timed-out'), limitMs);
        if (!ask()) resolve('no-page');
      });
    } finally {
      clearTimeout(timer);
      pending = null;
    }
  };

  return {
    // oxlint-disable-next-line typescript/promise-function-async -- callers at the same time share one promise
    request: () => (pending ??= begin()),
    acknowledge: (written) => settle?.(written ? 'flushed' : 'refused'),
  };
}
