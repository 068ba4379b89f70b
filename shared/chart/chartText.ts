import type { Report } from '../check/finding';
import type { Clinic } from '../clinic/schema';
import type { ExerciseLookup } from '../exercise/schema';
import type { HandoutOptions } from '../handout/options';
import { outsideProgram } from '../handout/refusals';
import type { LocalDate } from '../localDate';
import type { Patient } from '../patient/schema';
import { type PhaseSpan, phaseOfWeek } from '../program/calendar';
import { type Program, programWeeks } from '../program/schema';
import { err, ok, type Result } from '../result';
import type { Template } from '../template/schema';
import { toAscii } from './ascii';
import { checkEntries } from './chartCheck';
import { exerciseEntries } from './chartExercises';
import { headEntries } from './chartHead';
import { visitEntries } from './chartVisit';
import { hangingLines } from './hangingLines';

/** The most characters of a line that every record system shows without breaking it. */
export const CHART_WIDTH = 80;

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
  /** The handout as it was given out; null before it is issued. `number` counts the issues where that is known. */
  readonly issue: ChartIssue | null;
  /** What changed since the last issue, line by line; null where nothing was issued before. */
  readonly changes: ChartChanges | null;
};

export type ChartIssue = {
  readonly shortId: string;
  readonly number: number | null;
  readonly date: LocalDate;
  readonly reprint: boolean;
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

/**
 * The note of a home exercise program for the patient's chart: printable ASCII, 80 columns at most, lines ended by a
 * line feed. What Osteon knows is filled in, for the week of `options`; what only the therapist knows stands in braces,
 * to be chosen or filled in before it is signed. It holds neither the patient's name nor a billing code. The fields are
 * those that records of home exercise usually ask for: dosage, precautions, instruction and adherence (CERT, Slade 2016,
 * doi:10.1136/bjsports-2016-096651, recalled). An error names the weeks the program has.
 */
export function chartText(facts: ChartFacts): Result<string, { readonly message: string }> {
  const { program, options } = facts;
  const span = phaseOfWeek(program, options.week);
  if (span === null) return err({ message: outsideProgram(options.week, programWeeks(program)) });
  const context = { ...facts, span };
  const entries = [
    ...headEntries(context),
    ...exerciseEntries(context),
    ...checkEntries(context),
    ...visitEntries(context),
  ];
  return ok(`${entries.flatMap(linesOf).join('\n')}\n`);
}

const NBSP = '\u00a0';

function linesOf({ first, hang, text }: ChartEntry): readonly string[] {
  // No-break spaces outlive the translation, for they decide where a line may break.
  const plain = text.split(NBSP).map(toAscii).join(NBSP);
  return hangingLines(plain, { first, hang, width: CHART_WIDTH });
}
