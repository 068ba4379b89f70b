import type { ApiError } from '../../shared/api/contract';
import type { Result } from '../../shared/result';

/** What the therapist is told about the document on the screen. Never more than is true. */
export type SaveState =
  | {
      readonly kind: 'saved';
      readonly at: string | null;
      /** Why the undo steps were not kept with it, in words. */
      readonly stepsLost?: string | null;
    }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string }
  /** Another window or computer saved this document first; nothing was overwritten. */
  | { readonly kind: 'conflict'; readonly message: string };

type Saved = {
  readonly revision: number;
  readonly savedAt: string;
  readonly stepsLost?: string | null;
};
type Save<T> = (document: T, revision: number) => Promise<Result<Saved, ApiError>>;

export type Autosave<T> = {
  /** Takes the newest version: saved at once when no save is in flight, else next. */
  readonly change: (document: T) => void;
  /** Tries again after a failure. */
  readonly retry: () => void;
  /** Goes on after a conflict that was settled, over the revision that was looked at; a newer one is a conflict again. */
  readonly resume: (revision: number) => void;
  /** Resolves when nothing is waiting or in flight any more; true when all was saved. */
  readonly flush: () => Promise<boolean>;
};

/**
 * Saves every edit of one document in order, each against the revision the last one gave. A failure keeps the
 * newest version waiting and tries again with the next edit; a conflict stops saving until somebody settles it.
 */
export function createAutosave<T>(
  save: Save<T>,
  revision: number,
  onState: (state: SaveState) => void,
): Autosave<T> {
  let current = revision;
  let waiting: { readonly document: T } | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  async function run(): Promise<void> {
    while (waiting && !stopped) {
      const next = waiting;
      waiting = null;
      onState({ kind: 'saving' });
      const result = await save(next.document, current);
      if (result.ok) {
        current = result.value.revision;
        const { savedAt: at, stepsLost = null } = result.value;
        if (!waiting) onState({ kind: 'saved', at, stepsLost });
        continue;
      }
      waiting ??= next;
      stopped = result.error.code === 'conflict';
      onState({ kind: stopped ? 'conflict' : 'failed', message: result.error.message });
      return;
    }
  }

  const start = () => {
    running ??= run().finally(() => {
      running = null;
    });
  };

  /** Waits for the save in flight, and for one that was started meanwhile. */
  const settled = async (): Promise<void> => {
    const job = running;
    if (!job) return;
    await job;
    await settled();
  };

  return {
    change(document) {
      waiting = { document };
      if (!stopped) start();
    },
    retry() {
      if (waiting && !stopped) start();
    },
    resume(revision) {
      if (!stopped) return;
      current = revision;
      stopped = false;
      if (waiting) start();
    },
    async flush() {
      if (waiting && !stopped) start();
      await settled();
      return waiting === null;
    },
  };
}
