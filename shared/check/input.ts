import type { Clinic } from '../clinic/schema';
import type { ExerciseLookup } from '../exercise/schema';
import type { TightenedLimits } from '../evidence/limits';
import type { HandoutOptions } from '../handout/options';
import type { LocalDate } from '../localDate';
import type { Patient } from '../patient/schema';
import type { Program } from '../program/schema';
import type { Template } from '../template/schema';

/** Everything a check may look at. A rule reads this and nothing else: no clock, no disk, no chance. */
export type CheckInput = {
  readonly program: Program;
  readonly patient: Patient;
  /** Null for a program without a research template. */
  readonly template: Template | null;
  readonly library: ExerciseLookup;
  readonly clinic: Clinic;
  readonly handoutOptions: HandoutOptions | null;
  /** The safety limits that the clinic's policy tightens for every program; none without a policy. */
  readonly policy?: TightenedLimits;
  readonly today: LocalDate;
};
