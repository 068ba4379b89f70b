import * as z from 'zod';
import type { DoseKind, Exercise } from '../exercise/schema';
import { Mass } from '../mass';
import { BandLevel } from '../patient/equipment';
import { intRange, numberRange } from '../range';

/**
 * Doses, by FITT-VP: how many, how hard, how long, and how that changes over the weeks of a phase.
 * Limits below are what the file format takes; whether a dose is wise is for `shared/check` to say.
 */

const count = (max: number) =>
  z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be above 0' })
    .max(max, { error: `must be at most ${max}` });

/** The most a dose of each kind may hold: sets, repetitions of a set, and its own amount (metres, contacts, s, min). */
export const DOSE_LIMITS: Record<
  DoseKind,
  { readonly sets: number; readonly reps: number; readonly amount: number }
> = {
  resistance: { sets: 20, reps: 100, amount: 1 },
  carry: { sets: 30, reps: 1, amount: 1000 },
  impact: { sets: 30, reps: 1, amount: 500 },
  hold: { sets: 30, reps: 1, amount: 900 },
  repetition: { sets: 30, reps: 200, amount: 1 },
  time: { sets: 30, reps: 1, amount: 240 },
};

export const EFFORT_SCALES = {
  'rir-rpe': { min: 0, max: 10 },
  'borg-6-20': { min: 6, max: 20 },
  cr10: { min: 0, max: 10 },
  omni: { min: 0, max: 10 },
} as const;
export const EffortScale = z.enum(['rir-rpe', 'borg-6-20', 'cr10', 'omni']);
export type EffortScale = z.infer<typeof EffortScale>;

/** How hard it should feel. `rir-rpe` is the repetitions-in-reserve scale 0-10 (Zourdos 2016, doi:10.1519/JSC.0000000000001049). */
export const Effort = z
  .strictObject({ scale: EffortScale, range: numberRange(0, 20) })
  .refine(
    ({ scale, range }) => range.low >= EFFORT_SCALES[scale].min && range.high <= EFFORT_SCALES[scale].max,
    {
      error: 'must lie on its scale: 0 to 10, or 6 to 20 for Borg',
      path: ['range'],
    },
  );
export type Effort = z.infer<typeof Effort>;

/** What is lifted. `per-hand` says that each hand holds the whole value. */
export const Load = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('mass'), mass: Mass, perHand: z.boolean() }),
  z.strictObject({ kind: z.literal('band'), level: BandLevel }),
  z.strictObject({ kind: z.literal('body-weight') }),
  /** The therapist chooses the load in the room; nothing is computed. */
  z.strictObject({ kind: z.literal('therapist-sets') }),
]);
export type Load = z.infer<typeof Load>;

/** Percent of the one-repetition maximum, 1 to 100. */
export const PercentOneRm = numberRange(1, 100);
export type PercentOneRm = z.infer<typeof PercentOneRm>;

/** `sets` identical sets. With `percent1RM` and no load, the load is worked out from the patient's 1RM. */
export const SetGroup = z.strictObject({
  role: z.enum(['warm-up', 'work']),
  sets: count(DOSE_LIMITS.resistance.sets),
  reps: intRange(1, DOSE_LIMITS.resistance.reps),
  percent1RM: PercentOneRm.nullable(),
  effort: Effort.nullable(),
  load: Load.nullable(),
});
export type SetGroup = z.infer<typeof SetGroup>;

export const Side = z.enum(['both', 'each', 'left', 'right', 'alternating']);
export type Side = z.infer<typeof Side>;

/**
 * How the work sets change over a phase. Values are those of the named variable: % of 1RM, load in the unit of
 * the load, repetitions, sets, or the kind's own amount (metres, steps, contacts, seconds or minutes).
 */
export const ProgressVariable = z.enum(['percent1RM', 'load', 'reps', 'sets', 'amount']);
export type ProgressVariable = z.infer<typeof ProgressVariable>;

const variableValue = z
  .number({ error: 'must be a number' })
  .positive({ error: 'must be above 0' })
  .max(10_000);
export const Course = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant') }),
  /** Straight line from the first week of the phase to the last. */
  z.strictObject({
    kind: z.literal('ramp'),
    variable: ProgressVariable,
    from: variableValue,
    to: variableValue,
  }),
  /** `by` more every `everyWeeks` weeks, never above `limit`. */
  z.strictObject({
    kind: z.literal('step'),
    variable: ProgressVariable,
    by: variableValue,
    everyWeeks: count(52),
    limit: variableValue.nullable(),
  }),
  /** One repetition more every `everyWeeks` weeks up to the top of the range, then `loadStep` more and back to the bottom. */
  z.strictObject({ kind: z.literal('double'), everyWeeks: count(52), loadStep: variableValue }),
]);
export type Course = z.infer<typeof Course>;

/** One week written out by hand; `week` counts from 1 within the phase. Only what is given replaces the course. */
export const WeekOverride = z.strictObject({
  week: count(520),
  sets: count(20).optional(),
  reps: intRange(1, 100).optional(),
  percent1RM: PercentOneRm.optional(),
  load: Load.optional(),
  amount: intRange(1, 10_000).optional(),
});
export type WeekOverride = z.infer<typeof WeekOverride>;

export const Progression = z
  .strictObject({
    course: Course,
    /** Every n-th week is an easier one: the work is multiplied by `factor` (0.3 to 0.95). */
    deload: z
      .strictObject({ everyWeeks: z.int().min(2).max(52), factor: z.number().min(0.3).max(0.95) })
      .nullable(),
    overrides: z.array(WeekOverride).max(520),
  })
  .refine((p) => new Set(p.overrides.map((o) => o.week)).size === p.overrides.length, {
    error: 'must have one override for a week',
    path: ['overrides'],
  });
export type Progression = z.infer<typeof Progression>;

export const CONSTANT: Progression = { course: { kind: 'constant' }, deload: null, overrides: [] };

/** Seconds of each part of one repetition: down, pause, up, pause. */
export const Tempo = z.strictObject({
  down: z.int().min(0).max(30),
  bottom: z.int().min(0).max(30),
  up: z.int().min(0).max(30),
  top: z.int().min(0).max(30),
});

/** The longest rest between sets, in seconds. */
export const REST_LIMIT = 900;

const common = {
  /** Rest between sets in seconds; null leaves it to the therapist. */
  restSeconds: z
    .int()
    .min(0)
    .max(REST_LIMIT, { error: `must be at most ${REST_LIMIT} s` })
    .nullable(),
  tempo: Tempo.nullable(),
  intent: z.enum(['controlled', 'fast']),
  handSupport: z.enum(['none', 'light', 'full']),
  side: Side,
  timesPerDay: count(10),
  progression: Progression,
};

const work = { sets: count(30), effort: Effort.nullable(), ...common };

export const Dose = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('resistance'),
    groups: z
      .array(SetGroup)
      .min(1, { error: 'must have at least one set' })
      .max(10)
      .refine((groups) => groups.some((group) => group.role === 'work'), { error: 'must have a work set' }),
    ...common,
  }),
  z.strictObject({
    kind: z.literal('carry'),
    amount: intRange(1, DOSE_LIMITS.carry.amount),
    measure: z.enum(['metres', 'steps', 'seconds']),
    load: Load.nullable(),
    ...work,
  }),
  /** Landings or stamps: `amount` contacts a set. */
  z.strictObject({ kind: z.literal('impact'), amount: intRange(1, DOSE_LIMITS.impact.amount), ...work }),
  /** `holds` holds a set of `amount` seconds each. */
  z.strictObject({
    kind: z.literal('hold'),
    amount: intRange(1, DOSE_LIMITS.hold.amount),
    holds: count(50),
    ...work,
  }),
  /** Repetitions, or steps where the exercise counts steps, without an outside load. */
  z.strictObject({ kind: z.literal('repetition'), reps: intRange(1, DOSE_LIMITS.repetition.reps), ...work }),
  /** `amount` minutes. */
  z.strictObject({ kind: z.literal('time'), amount: intRange(1, DOSE_LIMITS.time.amount), ...work }),
]);
export type Dose = z.infer<typeof Dose>;
export type ResistanceDose = Extract<Dose, { kind: 'resistance' }>;
export type DoseOf<K extends DoseKind> = Extract<Dose, { kind: K }>;

/** Why a dose cannot be given to an exercise, with the rule that forbids it; null when it fits. */
export type DoseMisfit = { readonly ruleId: DoseRuleId; readonly field: string; readonly message: string };
export type DoseRuleId = 'B18-bodyweight-pct' | 'B19-dose-unit' | 'B16-units';

/** Whether the dose is of the kind the exercise is loaded by (rules B18, B19). */
export function doseMisfit(exercise: Exercise, dose: Dose): DoseMisfit | null {
  const name = exercise.text.en.name;
  const percent =
    (dose.kind === 'resistance' && dose.groups.some((group) => group.percent1RM !== null)) ||
    dose.progression.overrides.some((override) => override.percent1RM !== undefined);
  if (percent && exercise.loading.type !== 'percent1RM')
    return {
      ruleId: 'B18-bodyweight-pct',
      field: 'percent1RM',
      message: `% of 1RM does not apply to ${name}: dose it by ${exercise.loading.alsoRpe ? 'effort and ' : ''}${exercise.loading.unit}.`,
    };
  if (dose.kind !== exercise.doseKind)
    return {
      ruleId: 'B19-dose-unit',
      field: 'kind',
      message: `${name} is dosed in ${exercise.loading.unit}; the dose given is for ${KIND_WORDS[dose.kind]}.`,
    };
  const measure = exercise.loading.unit;
  if (dose.kind === 'carry' && measure === 'metres' && dose.measure === 'steps')
    return {
      ruleId: 'B19-dose-unit',
      field: 'measure',
      message: `${name} is dosed in metres or seconds, not steps.`,
    };
  if (
    exercise.implement !== 'dumbbell-pair' &&
    allLoads(dose).some((load) => load.kind === 'mass' && load.perHand)
  )
    return {
      ruleId: 'B19-dose-unit',
      field: 'load.perHand',
      message: `${name} is not done with a weight in each hand: give its whole weight.`,
    };
  return courseMisfit(name, dose);
}

const KIND_WORDS: Record<DoseKind, string> = {
  resistance: 'sets with a load',
  carry: 'carrying a load',
  impact: 'contacts',
  hold: 'holds in seconds',
  repetition: 'repetitions without a load',
  time: 'minutes',
};

const VARIABLES: Record<DoseKind, readonly ProgressVariable[]> = {
  resistance: ['percent1RM', 'load', 'reps', 'sets'],
  carry: ['load', 'sets', 'amount'],
  impact: ['sets', 'amount'],
  hold: ['sets', 'amount'],
  repetition: ['reps', 'sets'],
  time: ['sets', 'amount'],
};

/** A course must move something the dose has. */
function courseMisfit(name: string, dose: Dose): DoseMisfit | null {
  const { course } = dose.progression;
  if (course.kind === 'constant') return null;
  const variable = course.kind === 'double' ? 'load' : course.variable;
  const misfit = (message: string): DoseMisfit => ({
    ruleId: 'B19-dose-unit',
    field: 'progression',
    message,
  });
  if (!VARIABLES[dose.kind].includes(variable))
    return misfit(`${name}: a dose in ${KIND_WORDS[dose.kind]} has no ${variable} to progress.`);
  if (variable === 'load' && !workLoads(dose).some((load) => load?.kind === 'mass'))
    return misfit(`${name}: give the load in kg or lb before progressing it.`);
  if (
    variable === 'percent1RM' &&
    dose.kind === 'resistance' &&
    !dose.groups.some((g) => g.percent1RM !== null)
  )
    return misfit(`${name}: give the % of 1RM before progressing it.`);
  return null;
}

/** Every load that stands in a dose: of warm-up and work sets, and of single weeks. */
export function allLoads(dose: Dose): readonly Load[] {
  const own =
    dose.kind === 'resistance'
      ? dose.groups.map((group) => group.load)
      : dose.kind === 'carry'
        ? [dose.load]
        : [];
  const written = dose.progression.overrides.map((override) => override.load ?? null);
  return [...own, ...written].filter((load) => load !== null);
}

/** The loads of the work sets, null where none is set. */
function workLoads(dose: Dose): readonly (Load | null)[] {
  switch (dose.kind) {
    case 'resistance':
      return dose.groups.filter((group) => group.role === 'work').map((group) => group.load);
    case 'carry':
      return [dose.load];
    case 'impact':
    case 'hold':
    case 'repetition':
    case 'time':
      return [];
  }
}
