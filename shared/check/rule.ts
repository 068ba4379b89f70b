import { exerciseName } from '../exercise/own';
import type { Exercise } from '../exercise/schema';
import type { ProgramEdit } from '../program/edit';
import type { NewId } from '../id';
import type { Context } from './context';
import type { Finding, FindingPath, FindingValues, Fix, Severity } from './finding';
import type { Place } from './place';
import type { SourceId } from '../evidence/sources';
import type { Patient } from '../patient/schema';
import type { RuleId } from './ruleIds';

/** A finding before its fixes are worked out. */
export type BareFinding = Omit<Finding, 'fixes'>;

export type Family = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I';

/** A fact of the record, by its key: the name of its field on the Patient screen. */
export type PatientFact = Extract<
  keyof Patient,
  | 'dateOfBirth'
  | 'sexForReference'
  | 'menopausalStatus'
  | 'trainingStatus'
  | 'fallsIn12Months'
  | 'bodyMass'
  | 'heightNowCm'
  | 'heightTallestCm'
  | 'bloodPressure'
  | 'dxaScans'
  | 'fractures'
  | 'medicines'
  | 'conditions'
  | 'surgeries'
  | 'redFlags'
  | 'spineImaging'
  | 'pregnantOrPostpartum'
  | 'boneMedicineDiscussed'
  | 'secondaryCausesChecked'
  | 'fraxVeryHighRisk'
  | 'kneePain0to10'
  | 'techniqueSessions'
  | 'screenings'
  | 'clearances'
  | 'strengthTests'
  | 'functionTests'
  | 'homeEquipment'
>;

/**
 * What rules look at: facts of the patient; what an exercise is (`exercise`); sets, repetitions and their kind (`dose`);
 * % of 1RM, load and effort (`intensity`); days and weeks (`schedule`); where and with whom (`setting`); the iron and
 * the room (`equipment`); the research template; the program as a whole; what is printed (`handout`).
 */
export type Subject =
  | PatientFact
  | 'exercise'
  | 'dose'
  | 'intensity'
  | 'schedule'
  | 'setting'
  | 'equipment'
  | 'template'
  | 'program'
  | 'handout';

/** A rule reads, and only reads. No clock, no disk, no chance: same input, same findings. */
export type Rule = {
  readonly id: RuleId;
  readonly family: Family;
  /** Severities it can give. */
  readonly severities: readonly Severity[];
  /** Where the limit was read, those that speak against it among them. */
  readonly sources: readonly SourceId[];
  /** Marks of the evidence notes: V read, R-high/R-med recalled, J judgement of this project. */
  readonly confidence: string;
  /** What it looks at, most telling first. */
  readonly reads: readonly Subject[];
  /**
   * `edit`: refused by `applyEdit` and the schema; `entry`: by the field where it is typed; `print`: by the composer
   * of the handout. No program, record or handout holds it.
   */
  readonly enforcedAt: 'check' | 'edit' | 'entry' | 'print';
  readonly check: (context: Context) => readonly BareFinding[];
  /** Facts of the patient it cannot do without for this very program, and nobody recorded. */
  readonly waitsFor?: (context: Context) => readonly PatientFact[];
  readonly fixes: ((context: Context, finding: BareFinding) => readonly Fix[]) | null;
  /** Why there is no fix, or when there is none; null when there always is one. */
  readonly noFix: string | null;
};

/** The path of an exercise in the program. */
export const pathOf = (place: Place): FindingPath => ({
  phase: place.span.phase.id,
  session: place.session.id,
  item: place.item.id,
});

/** The names a sentence needs, so that it can be written from the finding alone. */
export const namesOf = (
  place: Place,
): { readonly exercise: string; readonly session: string; readonly phase: string } => ({
  exercise: place.name,
  session: place.session.name,
  phase: place.span.phase.name,
});

/** A fix whose edits need no new ids. */
export const fix = (label: string, values: FindingValues, edits: readonly ProgramEdit[]): Fix => ({
  label,
  values,
  edits: () => edits,
});

/** A fix that makes new things, whose ids are made when it is applied. */
export const fixWithIds = (
  label: string,
  values: FindingValues,
  edits: (newId: NewId) => readonly ProgramEdit[],
): Fix => ({ label, values, edits });

/** The patient's words for an exercise, or its id when the library has none. */
export const nameOf = (exercise: Exercise | null, id: string): string => exerciseName(exercise, id);

/** Week numbers as runs: [1,2,3,5] becomes ["1-3", "5"]. */
export function weekRuns(weeks: readonly number[]): readonly string[] {
  const runs: [number, number][] = [];
  for (const week of [...new Set(weeks)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === week - 1) last[1] = week;
    else runs.push([week, week]);
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`));
}
