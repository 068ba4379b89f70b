import type { IssuedHandout } from '../../shared/handout/issue';

/** The most patients of one batch: some 100 kB each are held in memory. */
export const BATCH_LIMIT = 500;

export type BatchPart = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What is recorded when the batch has been saved; null for a draft, or where no record is wanted. */
  readonly issue: IssuedHandout | null;
};

type Batch = { readonly id: string; readonly parts: BatchPart[] };

/** The handouts of one batch until they are saved. There is one batch at a time: a new one takes the place of the old. */
export class HandoutBatches {
  #batch: Batch | null = null;

  start(id: string): void {
    this.#batch = { id, parts: [] };
  }

  /** What a batch holds, in order; null when it was cancelled or another was started. */
  partsOf(id: string): readonly BatchPart[] | null {
    return this.#batch?.id === id ? this.#batch.parts : null;
  }

  /** Adds a part; false when the batch was dropped meanwhile, and the part with it. */
  add(id: string, part: BatchPart): boolean {
    if (this.#batch?.id !== id) return false;
    this.#batch.parts.push(part);
    return true;
  }

  /** Forgets one batch, or whichever there is. */
  drop(id?: string): void {
    if (id === undefined || this.#batch?.id === id) this.#batch = null;
  }
}
