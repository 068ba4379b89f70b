import type { Report } from '../check/finding';
import type { Clinic } from '../clinic/schema';
import type { ExerciseLookup } from '../exercise/schema';
import type { HandoutOptions } from '../handout/options';
import type { LocalDate } from '../localDate';
import type { Patient } from '../patient/schema';
import type { PhaseSpan } from '../program/calendar';
import type { Program } from '../program/schema';
import type { Template } from '../template/schema';

export type ChartFacts = {
  readonly program: Program;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly findExercise: ExerciseLookup;
  /** The check of this very program, patient and clinic. */
  readonly report: Report;
  /** The template the check held the program against; null without one, or where it is not at hand. */
  readonly template: Template | null;
  readonly options: Pick<HandoutOptions, 'week' | 'date'>;
  /** How the handout was printed, such as "large print, in English"; null where none is meant. */
  readonly printed: string | null;
  /** What changed since the last issue, line by line; null where nothing was issued before. */
  readonly changes: ChartChanges | null;
};

/** The handout as it was given out. `number` counts the issues of its program where that is known. */
export type ChartIssue = {
  readonly shortId: string;
  readonly number: number | null;
  readonly date: LocalDate;
  readonly reprint: boolean;
  /** Whether it may never have left: Osteon stopped while the file that it is part of was being written. */
  readonly held: boolean;
};

/** What the first line of the chart text names; `issue` is null before the handout is issued. */
export type ChartTitle = {
  readonly title: string;
  /** The day the note is of where nothing is issued. */
  readonly date: LocalDate;
  readonly issue: ChartIssue | null;
};

export type ChartChanges = { readonly since: string; readonly lines: readonly string[] };

/** One entry of the chart text: a first mark, and how deep its further lines are set. */
export type ChartEntry = { readonly first: string; readonly hang: number; readonly text: string };

/** The facts with the phase that the week lies in. */
export type ChartContext = ChartFacts & { readonly span: PhaseSpan };

/** "Goal: text", set in by two from the second line on. */
export const entry = (lead: string, text: string): ChartEntry => ({
  first: '',
  hang: 2,
  text: `${lead} ${text}`,
});

/** A line of a list below an entry. */
export const below = (mark: string, text: string): ChartEntry => ({
  first: `${mark} `,
  hang: mark.length + 1,
  text,
});
