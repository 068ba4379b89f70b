import type * as z from 'zod';
import type { ExerciseLookup } from '../exercise/schema';
import { plainIssue } from '../plainIssue';
import { allLoads, type Dose, doseMisfit } from './dose';
import type { Program, ProgramItem } from './schema';

/** Why an edit was refused; nothing has changed. `ruleId` names the rule it would break, if one does. */
export type EditRefusal = {
  readonly field: string;
  readonly message: string;
  readonly ruleId: string | null;
};

export const refuse = (field: string, message: string, ruleId: string | null = null): EditRefusal => ({
  field,
  message,
  ruleId,
});

export const missing = (what: string): EditRefusal =>
  refuse(what, `This ${what} is not in the program any more.`);

/** The first fault of a value against its schema, as a refusal that names the field and the limit. */
export function schemaFault(schema: z.ZodType, value: unknown, field: string): EditRefusal | null {
  const parsed = schema.safeParse(value, { error: plainIssue });
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  if (!issue) throw new Error('a failed parse without an issue');
  const path = [field, ...issue.path.map(String)].join('.');
  return refuse(path, `${labelOf(path)} ${issue.message}.`, isZeroDose(path, issue) ? 'B20-zero' : null);
}

/** How a therapist calls the fields whose keys read otherwise. */
const LABELS: Readonly<Record<string, string>> = {
  percent1RM: '% of 1RM',
  restSeconds: 'Rest',
  plannedMinutes: 'Planned minutes',
  minutes: 'Planned minutes',
  timesPerDay: 'Times a day',
  everyWeeks: 'Weeks a step',
  loadStep: 'Weight step',
  mass: 'Weight',
  value: 'Weight',
  range: 'Effort',
  startDate: 'Start date',
  reviewOn: 'Review date',
  minimumRestDays: 'Rest days',
};

/** The innermost named field of a path: "dose.groups.0.reps.low" is "Reps". */
function labelOf(path: string): string {
  const named = path.split('.').filter((part) => !/^(\d+|low|high)$/.test(part));
  const key = named.at(-1) ?? path;
  return LABELS[key] ?? key.charAt(0).toUpperCase() + key.slice(1);
}

/** Rule B20: a number of a dose that is zero, below, or no number at all. */
const isZeroDose = (path: string, issue: z.core.$ZodIssue): boolean =>
  /(^|\.)dose(\.|$)/.test(path) &&
  (issue.code === 'too_small' ||
    (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected)));

type Dosed = Pick<ProgramItem, 'exerciseId' | 'dose'>;

/**
 * Refuses what the schema cannot see in items about to join `others`: an unknown exercise, a dose of the wrong kind
 * (rules B18, B19), and kilograms beside pounds in one program (rule B16).
 */
export function doseFault(
  items: readonly Dosed[],
  others: readonly Dosed[],
  findExercise: ExerciseLookup,
): EditRefusal | null {
  for (const { exerciseId, dose } of items) {
    const exercise = findExercise(exerciseId);
    if (!exercise) return refuse('exerciseId', `The library has no exercise "${exerciseId}".`);
    const misfit = doseMisfit(exercise, dose);
    if (misfit) return misfit;
  }
  const [unit, ...own] = items.flatMap(({ dose }) => unitsOf(dose));
  if (unit === undefined) return null;
  const other = [...own, ...others.flatMap(({ dose }) => unitsOf(dose))].find((known) => known !== unit);
  if (other === undefined) return null;
  return refuse(
    'load.unit',
    `Loads of this program are in ${other}; one in ${unit} would mix units.`,
    'B16-units',
  );
}

const unitsOf = (dose: Dose) =>
  allLoads(dose).flatMap((load) => (load.kind === 'mass' ? [load.mass.unit] : []));

/** Every id in use: phases, sessions and items. */
export const idsOf = (phases: readonly Program['phases'][number][]): ReadonlySet<string> =>
  new Set(
    phases.flatMap((phase) => [
      phase.id,
      ...phase.sessions.flatMap((session) => [session.id, ...session.items.map((item) => item.id)]),
    ]),
  );

/** An index of a list: beyond the end, and anything that is no index, means last. */
export const clampIndex = (index: number, length: number): number =>
  Number.isInteger(index) && index >= 0 ? Math.min(index, length) : length;

/** Whether two plain values are alike; an edit that changes nothing must leave no patch behind. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A plain copy of plain data, also of a draft. */
export const plainCopy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
