import type { Input } from '../../shared/api/contract';
import type { IssuedHandout } from '../../shared/handout/issue';
import type { IssueId } from '../../shared/id';

/** The most patients of one batch: some 100 kB each are held in memory. */
export const BATCH_LIMIT = 500;

export type BatchPart = {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Of what it was made, and the version that had then. */
  readonly request: Input<'handout.preview'>;
  readonly version: string;
  /** What is recorded when the batch has been saved; null for a draft, or where no record is wanted. */
  readonly issue: IssuedHandout | null;
};

type Batch = { readonly id: string; readonly parts: BatchPart[]; isChoosing: boolean };

/** The handouts of one batch until they are saved. There is one batch at a time: a new one takes the place of the old. */
export class HandoutBatches {
  #batch: Batch | null = null;
  readonly #leaving = new Set<IssueId>();

  start(id: string): void {
    this.#batch = { id, parts: [], isChoosing: false };
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

  /** A place for the file is being chosen: false when there is no such batch, or it is being saved already. */
  beginChoice(id: string): boolean {
    if (this.#batch?.id !== id || this.#batch.isChoosing) return false;
    this.#batch.isChoosing = true;
    return true;
  }

  /** The choice is over. Hands out what is to be saved, which nobody can drop any more; null when it was dropped meanwhile. */
  take(id: string): readonly BatchPart[] | null {
    const parts = this.partsOf(id);
    if (parts !== null) this.#batch = null;
    return parts;
  }

  /** Keeps what was not saved after all, to be saved again; not where another batch was started meanwhile. */
  putBack(id: string, parts: readonly BatchPart[]): void {
    this.#batch ??= { id, parts: [...parts], isChoosing: false };
  }

  /** Writes the parts: what is recorded of them is on its way out until that is done. */
  async whileLeaving<T>(parts: readonly BatchPart[], write: () => Promise<T>): Promise<T> {
    const ids = parts.flatMap(({ issue }) => issue?.id ?? []);
    for (const id of ids) this.#leaving.add(id);
    try {
      return await write();
    } finally {
      for (const id of ids) this.#leaving.delete(id);
    }
  }

  isLeaving(id: IssueId): boolean {
    return this.#leaving.has(id);
  }

  /** Forgets one batch, or whichever there is. */
  drop(id?: string): void {
    if (id === undefined || this.#batch?.id === id) this.#batch = null;
  }
}
