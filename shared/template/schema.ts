import * as z from 'zod';
import { cited } from '../evidence/cited';
import { TightenedLimits } from '../evidence/limits';
import { ImpactLevel, MovementPattern } from '../exercise/schema';
import { LocalDate } from '../localDate';
import { BONE_CATEGORIES } from '../patient/boneCategory';
import { MenopausalStatus, SexForReference } from '../patient/schema';
import { Effort } from '../program/dose';
import { Goal, Phase, PhasePurpose, Schedule, Setting, SupervisorQualification } from '../program/schema';
import { intRange, numberRange } from '../range';
import { templateFaults } from './faults';

/**
 * A research template: what one trial or guideline did, as data. No number stands here without the source it was
 * read in and a confidence mark. Nothing in a template is code; a clinic may add its own.
 */

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'must be a lower-case id such as back-squat' });

const words = (max: number) =>
  z
    .string()
    .min(1, { error: 'must not be empty' })
    .max(max, { error: `must have at most ${max} characters` });

/** The kinds of work a template asks for. Amounts are repetitions, contacts, seconds, seconds and minutes. */
export const Work = z.enum(['resistance', 'impact', 'balance', 'posture', 'aerobic']);
export type Work = z.infer<typeof Work>;

/**
 * Whom a family is for, where the source sets a way of its own after a vertebral fracture or several low-trauma
 * fractures, such as the brisk walking of the UK guidance in place of jumps.
 */
export const FamilyArm = z.enum(['with-fragility-fractures', 'without-fragility-fractures']);
export type FamilyArm = z.infer<typeof FamilyArm>;

/**
 * A movement family the template stands on, such as the deadlift of LIFTMOR or "legs" of a guideline, with the
 * exercises that do it: the trial's own first, then what stands in where equipment, setting or a flag forbids it.
 */
const Family = z.strictObject({
  id,
  name: z.string().min(1).max(60),
  work: Work,
  exercises: z.array(id).min(1).max(20),
  /** Movement patterns that count as this family. */
  patterns: z.array(MovementPattern).min(1),
  /** Levels of impact that count as this family in the target phase; null for work without impact. */
  impact: z.array(ImpactLevel).min(1).nullable(),
  /** Days a week; null where it goes with the sessions. 7 as the high end reads "at least". */
  daysPerWeek: cited(numberRange(0.5, 7)).nullable(),
  /** The arm of the guidance it belongs to, where people with fragility fractures have one of their own. */
  only: FamilyArm.optional(),
});
export type Family = z.infer<typeof Family>;

/** What the source prescribes of one kind of work in a phase; null where it says nothing. */
export const PhaseDose = z.strictObject({
  /** Sets of one exercise. */
  sets: cited(intRange(1, 20)).nullable(),
  /** Of one set: repetitions, contacts, seconds or minutes. */
  amount: cited(intRange(1, 200)).nullable(),
  /** Of one day over all exercises of this work: contacts for impact, else minutes with rests. */
  perDay: cited(intRange(1, 300)).nullable(),
  /** Different exercises of this work in one session. */
  exercises: cited(intRange(1, 30)).nullable(),
  percent1RM: cited(numberRange(1, 100)).nullable(),
  effort: cited(Effort).nullable(),
  restSeconds: cited(intRange(0, 900)).nullable(),
  intent: cited(z.enum(['controlled', 'fast'])).nullable(),
});
export type PhaseDose = z.infer<typeof PhaseDose>;

/** How one family starts in one phase of a generated program. What is null comes from the exercise library. */
const Start = z.strictObject({
  family: id,
  /** Exercises in order of preference in this phase; null takes the family's own. */
  exercises: z.array(id).min(1).nullable(),
  sets: z.int().min(1).max(10).nullable(),
  amount: intRange(1, 200).nullable(),
  /** Percent of 1RM at the first and last week of the phase. */
  percent1RM: z.strictObject({ from: z.number().min(1).max(100), to: z.number().min(1).max(100) }).nullable(),
  effort: Effort.nullable(),
  restSeconds: z.int().min(0).max(600).nullable(),
  intent: z.enum(['controlled', 'fast']),
  timesPerDay: z.int().min(1).max(4),
});
export type Start = z.infer<typeof Start>;

const WarmUp = z.strictObject({
  family: id,
  sets: z.int().min(1).max(5),
  reps: z.int().min(1).max(20),
  percent1RM: numberRange(1, 100),
});

const TemplatePhase = z.strictObject({
  purpose: PhasePurpose,
  name: z.string().min(1).max(40),
  /** Weeks of the program, counted from 1: phases follow each other without gap or overlap. */
  weeks: cited(intRange(1, 520)),
  doses: z.partialRecord(Work, PhaseDose),
  starts: cited(z.array(Start).min(1)),
  warmUp: cited(WarmUp).nullable(),
});
export type TemplatePhase = z.infer<typeof TemplatePhase>;

/** One session of the week that a generated program has. */
const PlannedSession = z.strictObject({
  name: z.string().min(1).max(60),
  schedule: Schedule,
  setting: Setting,
  minutes: z.int().min(1).max(300).nullable(),
  supervisor: SupervisorQualification.nullable(),
  groupSize: z.int().min(1).max(30).nullable(),
  families: z.array(id).min(1),
  /** Phases that have it; null for all. */
  phases: z.array(PhasePurpose).min(1).nullable(),
});
export type PlannedSession = z.infer<typeof PlannedSession>;

/** How a template stands to a patient: `outside` when its guidance is not written for such a patient. */
export const GateLevel = z.enum(['offer', 'outside', 'advice', 'warning', 'stop']);
export type GateLevel = z.infer<typeof GateLevel>;
const Gate = z.strictObject({ level: GateLevel, why: words(300) });
export const Gates = z.record(z.enum(BONE_CATEGORIES), Gate);
export type Gates = z.infer<typeof Gates>;

/** Who was studied, as far as it can be compared with a record; null where anybody was. */
const Who = z.strictObject({
  sex: z.enum(SexForReference.options).nullable(),
  menopause: z.array(MenopausalStatus).min(1).nullable(),
  ageFrom: z.int().min(0).max(120).nullable(),
  ageTo: z.int().min(0).max(120).nullable(),
});

const Outcome = z.strictObject({
  outcome: z.string().min(1).max(80),
  site: z.enum(['lumbar-spine', 'femoral-neck', 'total-hip', 'trochanter', 'other']),
  intervention: z.string().max(120),
  control: z.string().max(120),
  p: z.string().max(20).nullable(),
});

const Paper = z.strictObject({
  text: z.string().min(1).max(300),
  doi: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, { error: 'must be a DOI' })
    .nullable(),
  confidence: z.enum(['V', 'R-high', 'R-med', 'R-low']),
});

/** What makes a template a clinic's own. */
export const OwnTemplate = z.strictObject({
  basedOn: z.strictObject({ id, version: z.string().min(1) }).nullable(),
  /** Clinic policy: its tightened limits hold for every program of the clinic. */
  policy: z.boolean(),
  limits: TightenedLimits,
  /**
   * The program it was saved from, which new programs start as, phase by phase of the template; loads, cues and notes
   * of that patient are not in it.
   */
  blueprint: z.array(Phase).min(1).max(30),
  savedBy: z.string().max(80),
  savedOn: LocalDate,
  /** No longer offered for new programs; those that follow it are still held against it. */
  retired: z.boolean(),
});
export type OwnTemplate = z.infer<typeof OwnTemplate>;

export const Template = z
  .strictObject({
    id: z.union([id, z.uuid()]),
    version: z.string().min(1).max(20),
    /** `impact-trial`: a home impact trial, shown as an evidence card. */
    kind: z.enum(['trial', 'guideline', 'impact-trial', 'own']),
    name: words(40),
    title: words(120),
    population: cited(z.string().max(400)),
    who: cited(Who),
    gates: cited(Gates),
    goals: z.array(Goal),
    /** High-intensity resistance and impact training: rules A34, A35, D02 and G01 look at it. */
    isHiRIT: z.boolean(),
    /**
     * Sessions a week of the template's main work: resistance, or impact where it has no resistance work. A day may have
     * several; the limit is what a program may hold, 20 sessions on 7 days.
     */
    sessionsPerWeek: cited(numberRange(0.5, 140)),
    sessionMinutes: cited(intRange(1, 180)).nullable(),
    /** Weeks of the whole; null for ongoing guidance. */
    lengthWeeks: cited(z.int().min(1).max(520)).nullable(),
    supervised: cited(z.boolean()).nullable(),
    groupSizeMax: cited(z.int().min(1).max(30)).nullable(),
    families: z.array(Family).min(1).max(60),
    week: cited(z.array(PlannedSession).min(1).max(14)),
    phases: z.array(TemplatePhase).min(1).max(30),
    progression: cited(z.string().max(400)).nullable(),
    results: z.array(cited(Outcome)).max(20),
    adverseEvents: cited(z.string().max(300)).nullable(),
    exclusions: cited(z.string().max(500)).nullable(),
    /** Stops that the trial reproduced as published meets: rulings say each is written down, with why. */
    knownConflicts: z.array(
      z.strictObject({
        ruleId: z.string().min(1).max(60),
        why: z.string().min(1).max(400),
        sources: z.array(z.string().min(1)).min(1),
      }),
    ),
    papers: z.array(Paper).min(1).max(8),
    own: OwnTemplate.nullable(),
  })
  .superRefine((template, context) => {
    for (const { path, message } of templateFaults(template))
      context.addIssue({ code: 'custom', path: [...path], message });
  });
export type Template = z.infer<typeof Template>;

/** The weeks a phase takes. */
export const phaseWeeks = ({ weeks }: Pick<TemplatePhase, 'weeks'>): number =>
  weeks.value.high - weeks.value.low + 1;

/** The weeks of the whole template as it starts a program. */
export const templateWeeks = ({ phases }: Pick<Template, 'phases'>): number =>
  phases.reduce((sum, phase) => sum + phaseWeeks(phase), 0);

/** The work the sessions a week count: resistance where the template has any. */
export const mainWork = ({ families }: Pick<Template, 'families'>): Work =>
  families.some(({ work }) => work === 'resistance') ? 'resistance' : (families[0]?.work ?? 'resistance');
