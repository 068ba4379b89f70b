import type { SavedFile } from '../shared/api/contract';
import type { Instant, LocalDate } from '../shared/localDate';

/** What is saved outside the data folder: a handout, or templates and exercises for another clinic. */
export type FileKind = 'pdf' | 'json';

/** What differs between the shells and in tests: the calendar, chance, the save dialog and the log. */
export type Ports = {
  /** Today in the therapist's time zone. */
  readonly today: () => LocalDate;
  /** This instant in UTC. */
  readonly now: () => Instant;
  /** A fresh random UUID. */
  readonly newId: () => string;
  /** Asks where to keep a file and writes it; a disk failure rejects with the error of `node:fs`. */
  readonly saveFile: (bytes: Uint8Array, fileName: string, kind: FileKind) => Promise<SavedFile>;
  /** Takes a bug's error to the log. It must never show a patient's data. */
  readonly report: (error: unknown) => void;
};
