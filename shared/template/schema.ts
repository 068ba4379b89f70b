import * as z from 'zod';
import { Confidence, ImpactLevel, MovementPattern } from '../exercise/schema';
import { Effort } from '../program/dose';
import { Goal, PhasePurpose, Setting } from '../program/schema';
import { intRange, numberRange } from '../range';

/**
 * A research template: what one trial or guideline did, as data. No number stands here without the source it was
 * read in and a confidence mark. Nothing in a template is code; a clinic may add its own.
 */

/** A value with where it comes from. `sources` name entries of `citations` (or "rules.md judgement" marked J). */
export const cited = <T extends z.ZodType>(value: T) =>
  z.strictObject({
    value,
    confidence: Confidence,
    sources: z.array(z.string().min(1)).min(1, { error: 'must name a source' }),
    note: z.string().max(400).optional(),
  });

export type Cited<T> = {
  readonly value: T;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly note?: string | undefined;
};

const weeks = z.int().min(1).max(104);

/** A lift the template stands on, and the exercises that count as doing it. */
const Lift = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1).max(60),
  /** The exercise of the trial itself. */
  exerciseId: z.string().min(1),
  /** Movement patterns that count as this lift while learning. */
  patterns: z.array(MovementPattern).min(1),
  impact: ImpactLevel.nullable(),
});

/** How one lift is done in one phase of a generated program. */
const PhaseLift = z.strictObject({
  lift: z.string().min(1),
  exerciseId: z.string().min(1),
  sets: z.int().min(1).max(10),
  /** Repetitions, or contacts for an impact lift. */
  reps: z.int().min(1).max(30),
  /** Percent of 1RM at the first and last week of the phase. */
  percent1RM: z.strictObject({ from: z.number().min(1).max(100), to: z.number().min(1).max(100) }).nullable(),
  effort: Effort.nullable(),
  restSeconds: z.int().min(0).max(600).nullable(),
});
export type PhaseLift = z.infer<typeof PhaseLift>;

const WarmUp = z.strictObject({
  exerciseLift: z.string().min(1),
  sets: z.int().min(1).max(5),
  reps: z.int().min(1).max(20),
  percent1RM: numberRange(1, 100),
});

const TemplatePhase = z.strictObject({
  purpose: PhasePurpose,
  name: z.string().min(1).max(40),
  weeks: cited(weeks),
  /** What the source prescribes in this phase; null where it says nothing. */
  sets: cited(intRange(1, 20)).nullable(),
  reps: cited(intRange(1, 50)).nullable(),
  percent1RM: cited(numberRange(1, 100)).nullable(),
  effort: cited(Effort).nullable(),
  /** The starting point a generated program takes inside those ranges, with its own mark. */
  lifts: cited(z.array(PhaseLift).min(1)),
  warmUp: cited(WarmUp).nullable(),
});
export type TemplatePhase = z.infer<typeof TemplatePhase>;

const Citation = z.strictObject({
  id: z.string().regex(/^S\d+$|^J$|^R$/, { error: 'must be a source id such as S1, or J or R' }),
  text: z.string().min(1).max(500),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'must be a DOI' })
    .nullable(),
  /** What was actually read of it. */
  read: z.enum(['abstract', 'summary', 'registry', 'news', 'nothing']),
});

const Result = z.strictObject({
  outcome: z.string().min(1).max(80),
  site: z.enum(['lumbar-spine', 'femoral-neck', 'other']),
  intervention: z.string().max(60),
  control: z.string().max(60),
  p: z.string().max(20).nullable(),
});

export const Template = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    version: z.string().min(1),
    name: z.string().min(1).max(40),
    title: z.string().min(1).max(120),
    population: cited(z.string().max(300)),
    goals: z.array(Goal),
    sessionsPerWeek: cited(intRange(1, 7)),
    /** Days of the week a generated program trains on, far enough apart. */
    days: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).min(1),
    sessionMinutes: cited(z.int().min(5).max(180)),
    lengthWeeks: cited(weeks),
    setting: z.enum(Setting.options),
    supervised: cited(z.boolean()),
    groupSizeMax: cited(z.int().min(1).max(30)).nullable(),
    /** High-intensity resistance and impact training: rules A34, A35, D02 and G01 look at it. */
    isHiRIT: z.boolean(),
    lifts: z.array(Lift).min(1),
    phases: z.array(TemplatePhase).min(1),
    results: z.array(cited(Result)),
    adverseEvents: cited(z.string().max(300)),
    exclusions: cited(z.string().max(500)),
    disagreements: z.array(cited(z.string().max(400))),
    knownConflicts: z.array(
      z.strictObject({ ruleId: z.string(), why: z.string().max(400), source: z.string() }),
    ),
    citations: z.array(Citation).min(1),
  })
  .superRefine((template, context) => {
    const known = new Set(template.citations.map((citation) => citation.id));
    const visit = (value: unknown, path: (string | number)[]): void => {
      if (Array.isArray(value)) return value.forEach((entry, index) => visit(entry, [...path, index]));
      if (value === null || typeof value !== 'object') return;
      const record = value as Record<string, unknown>;
      if ('confidence' in record && Array.isArray(record['sources']))
        for (const source of record['sources'])
          if (!known.has(String(source)))
            context.addIssue({
              code: 'custom',
              path: [...path, 'sources'],
              message: `names ${String(source)}, which is not among the citations`,
            });
      for (const [key, entry] of Object.entries(record)) visit(entry, [...path, key]);
    };
    visit(template, []);
    const lifts = new Set(template.lifts.map((lift) => lift.id));
    template.phases.forEach((phase, index) => {
      for (const lift of phase.lifts.value)
        if (!lifts.has(lift.lift))
          context.addIssue({
            code: 'custom',
            path: ['phases', index, 'lifts'],
            message: `names the lift ${lift.lift}, which the template does not have`,
          });
    });
  });
export type Template = z.infer<typeof Template>;
