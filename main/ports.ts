import type { Output } from '../shared/api/contract';
import type { Instant, LocalDate } from '../shared/localDate';

/** What became of a PDF: written where the therapist chose, ready for download, or not wanted after all. */
export type SaveOutcome = Output<'handout.save'>;

/** What differs between the shells and in tests: the calendar, chance, the save dialog and the log. */
export type Ports = {
  /** Today in the therapist's time zone. */
  readonly today: () => LocalDate;
  /** This instant in UTC. */
  readonly now: () => Instant;
  /** A fresh random UUID. */
  readonly newId: () => string;
  /** Asks where to keep a PDF and writes it; a disk failure rejects with the error of `node:fs`. */
  readonly savePdf: (bytes: Uint8Array, fileName: string) => Promise<SaveOutcome>;
  /** Takes a bug's error to the log. It must never show a patient's data. */
  readonly report: (error: unknown) => void;
};
