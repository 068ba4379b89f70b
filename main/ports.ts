import type { SavedFile } from '../shared/api/contract';
import type { Instant, LocalDate } from '../shared/localDate';

/** What is saved outside the data folder: a handout, many of them, or templates and exercises for another clinic. */
export type FileKind = 'pdf' | 'json' | 'zip';

/** What differs between the shells and in tests: the calendar, chance, the save dialog, the printers and the log. */
export type Ports = {
  /** Today in the therapist's time zone. */
  readonly today: () => LocalDate;
  /** This instant in UTC. */
  readonly now: () => Instant;
  /** A fresh random UUID. */
  readonly newId: () => string;
  /** Asks where to keep a file and writes it; a disk failure rejects with the error of `node:fs`. */
  readonly saveFile: (bytes: Uint8Array, fileName: string, kind: FileKind) => Promise<SavedFile>;
  /** How many printers are set up; null where that cannot be known. */
  readonly printers: () => Promise<number | null>;
  /** Takes a bug's error to the log. It must never show a patient's data. */
  readonly report: (error: unknown) => void;
};
