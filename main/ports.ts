import type { SavedFile } from '../shared/api/contract';
import type { Instant, LocalDate } from '../shared/localDate';

/** What is saved outside the data folder: a handout, many of them, or templates and exercises for another clinic. */
export type FileKind = 'pdf' | 'json' | 'zip';

/** Writes a file where it was chosen; a disk failure rejects with the error of `node:fs`, and no file is left. */
export type WriteFile = (bytes: Uint8Array) => Promise<SavedFile>;

/** What differs between the shells and in tests: the calendar, chance, the save dialog, the printers and the log. */
export type Ports = {
  /** Today in the therapist's time zone. */
  readonly today: () => LocalDate;
  /** This instant in UTC. */
  readonly now: () => Instant;
  /** A fresh random UUID. */
  readonly newId: () => string;
  /** Asks where to keep a file; null when none is wanted after all. Nothing is written yet. */
  readonly chooseFile: (fileName: string, kind: FileKind) => Promise<WriteFile | null>;
  /** How many printers are set up; null where that cannot be known. */
  readonly printers: () => Promise<number | null>;
  /** Takes a bug's error to the log. It must never show a patient's data. */
  readonly report: (error: unknown) => void;
};
