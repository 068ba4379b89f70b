import { outsideProgram } from '../handout/refusals';
import { phaseOfWeek } from '../program/calendar';
import { programWeeks } from '../program/schema';
import { err, ok, type Result } from '../result';
import { toAscii } from './ascii';
import type { ChartEntry, ChartFacts, ChartTitle } from './chartEntry';
import { checkEntries } from './chartCheck';
import { exerciseEntries } from './chartExercises';
import { headEntries, titleEntries } from './chartHead';
import { visitEntries } from './chartVisit';
import { hangingLines } from './hangingLines';

/** The most characters of a line that every record system shows without breaking it. */
export const CHART_WIDTH = 80;

/**
 * The first lines of the note, of the same form: which program, and whether and when it was issued. What follows is
 * `chartBody`; it is apart because an issue keeps its own.
 */
export const chartTitle = (title: ChartTitle): string => linesIn(titleEntries(title));

/**
 * The note of a home exercise program for the patient's chart: printable ASCII, 80 columns at most, lines ended by a
 * line feed. What Osteon knows is filled in, for the week of `options`; what only the therapist knows stands in braces,
 * to be chosen or filled in before it is signed. It holds neither the patient's name nor a billing code. The fields are
 * those that records of home exercise usually ask for: dosage, precautions, instruction and adherence (CERT, Slade 2016,
 * doi:10.1136/bjsports-2016-096651, recalled). Its title is `chartTitle`. An error names the weeks the program has.
 */
export function chartBody(facts: ChartFacts): Result<string, { readonly message: string }> {
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
  return ok(linesIn(entries));
}

const linesIn = (entries: readonly ChartEntry[]): string => `${entries.flatMap(linesOf).join('\n')}\n`;

const NBSP = '\u00a0';

function linesOf({ first, hang, text }: ChartEntry): readonly string[] {
  // No-break spaces outlive the translation, for they decide where a line may break.
  const plain = text.split(NBSP).map(toAscii).join(NBSP);
  return hangingLines(plain, { first, hang, width: CHART_WIDTH });
}
