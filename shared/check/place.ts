import type { Exercise } from '../exercise/schema';
import type { PhaseSpan } from '../program/calendar';
import type { Dose, SetGroup } from '../program/dose';
import type { ProgramItem, Session } from '../program/schema';

/** One exercise where it stands in the program. */
export type Place = {
  readonly span: PhaseSpan;
  readonly session: Session;
  readonly item: ProgramItem;
  /** Null when the library has no such exercise. */
  readonly exercise: Exercise | null;
  readonly name: string;
};

/** The dose of one week; `week` counts from 1 within the program. */
export type WeekDose = { readonly week: number; readonly dose: Dose };

/** One group of sets in one week, with how heavy it is at most. */
export type WeekSet = {
  readonly week: number;
  /** The group's place in the dose. */
  readonly index: number;
  readonly group: SetGroup;
  /**
   * The highest % of 1RM the group can mean: the % as written, or the typed load against the patient's own 1RM of
   * this lift, whichever is more. Null when neither is known.
   */
  readonly percent: number | null;
  /** The typed load alone as a % of the patient's 1RM; null where no load or no 1RM is known. */
  readonly lifted: number | null;
  /** Whether `percent` came from the typed load. */
  readonly fromLoad: boolean;
};
