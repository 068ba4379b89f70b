import { randomUUID } from 'node:crypto';
import type { FileKind, Ports } from '../ports';

/** Files that wait for the browser to fetch them; the oldest goes when more are made. */
const KEPT = 8;

export type Download = { readonly bytes: Uint8Array; readonly fileName: string; readonly kind: FileKind };

/** Finished files in memory, each handed out once. Nothing is written to the disk: the browser keeps downloads. */
export class Downloads {
  readonly #waiting = new Map<string, Download>();

  /** The host's answer to the save dialog: a path that can be fetched once. */
  readonly chooseFile: Ports['chooseFile'] = async (fileName, kind) => async (bytes) => {
    const id = randomUUID();
    this.#waiting.set(id, { bytes, fileName, kind });
    const [oldest] = this.#waiting.keys();
    if (this.#waiting.size > KEPT && oldest !== undefined) this.#waiting.delete(oldest);
    return { outcome: 'download', fileName, path: `/download/${id}` };
  };

  /** The file behind an id, and forgets it. */
  take(id: string): Download | null {
    const found = this.#waiting.get(id) ?? null;
    this.#waiting.delete(id);
    return found;
  }
}
