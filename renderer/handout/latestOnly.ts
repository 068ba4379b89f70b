export type Latest<I> = {
  /** Asks for this, now or when the question before it is answered; takes the place of what still waits. */
  readonly ask: (input: I) => void;
  /** Nothing more is asked or told. */
  readonly close: () => void;
};

type Line<I, O> = {
  readonly ask: (input: I) => Promise<O>;
  readonly tell: (output: O) => void;
  /** An answer that nobody wants any more. */
  readonly drop: (output: O) => void;
};

/**
 * One question at a time. Of those put meanwhile only the newest is asked, and an answer that comes when a newer question
 * waits is dropped.
 */
export function createLatest<I, O>({ ask, tell, drop }: Line<I, O>): Latest<I> {
  const waiting: I[] = [];
  let isAsking = false;
  let isClosed = false;
  const run = async () => {
    isAsking = true;
    for (let input = waiting.pop(); input !== undefined; input = waiting.pop()) {
      const output = await ask(input);
      if (waiting.length > 0 || isClosed) drop(output);
      else tell(output);
    }
    isAsking = false;
  };
  return {
    ask(input) {
      if (isClosed) return;
      waiting.splice(0, waiting.length, input);
      if (!isAsking) void run();
    },
    close() {
      isClosed = true;
      waiting.length = 0;
    },
  };
}
