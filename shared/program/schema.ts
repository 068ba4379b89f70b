import * as z from 'zod';
import { ItemId, PatientId, PhaseId, ProgramId, SessionId, TherapistId, TrackId } from '../id';
import { LocalDate, Weekday } from '../localDate';
import { Dose } from './dose';

const line = (max: number) => z.string().max(max, { error: `must have at most ${max} characters` });
const title = line(120).min(1, { error: 'must not be empty' });

/** One prescribed exercise. `track` is the identity of the lift through phases, swaps and versions. */
export const ProgramItem = z.strictObject({
  id: ItemId,
  track: TrackId,
  exerciseId: line(80).min(1, { error: 'must name an exercise' }),
  dose: Dose,
  /** Cues for this patient in place of the library's; null prints the library's. */
  cues: z.array(line(240)).max(6).nullable(),
  note: line(1000),
  /** Items of one session with the same letter are done in turn, with the rest after the last. */
  superset: z
    .string()
    .regex(/^[A-Z]$/, { error: 'must be a letter A to Z' })
    .nullable(),
});
export type ProgramItem = z.infer<typeof ProgramItem>;

export const Schedule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('days'),
    days: z
      .array(Weekday)
      .min(1, { error: 'must name at least one day' })
      .max(7)
      .refine((days) => new Set(days).size === days.length, { error: 'must name a day once' }),
  }),
  z
    .strictObject({
      kind: z.literal('times-a-week'),
      times: z.int().min(1).max(7),
      minimumRestDays: z.int().min(0).max(5),
    })
    .refine((s) => s.times + (s.times - 1) * s.minimumRestDays <= 7, {
      error: 'must fit in a week with its rest days',
      path: ['minimumRestDays'],
    }),
  z.strictObject({ kind: z.literal('every-other-day') }),
]);
export type Schedule = z.infer<typeof Schedule>;

/** `clinic` one-to-one and supervised, `class` a supervised group, `home` alone. */
export const Setting = z.enum(['clinic', 'class', 'home']);
export type Setting = z.infer<typeof Setting>;

export const SupervisorQualification = z.enum([
  'physical-therapist',
  'exercise-physiologist',
  'trained-instructor',
  'other',
]);

export const Session = z.strictObject({
  id: SessionId,
  name: title,
  schedule: Schedule,
  setting: Setting,
  plannedMinutes: z.int().min(1).max(300).nullable(),
  supervisor: SupervisorQualification.nullable(),
  groupSize: z.int().min(1).max(100).nullable(),
  items: z.array(ProgramItem).max(60, { error: 'must have at most 60 exercises' }),
});
export type Session = z.infer<typeof Session>;

export const PhasePurpose = z.enum(['learn', 'build', 'target', 'maintain', 'easier']);
export type PhasePurpose = z.infer<typeof PhasePurpose>;

export const Phase = z.strictObject({
  id: PhaseId,
  name: title,
  purpose: PhasePurpose,
  weeks: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(104, { error: 'must be at most 104' }),
  sessions: z.array(Session).max(20, { error: 'must have at most 20 sessions' }),
});
export type Phase = z.infer<typeof Phase>;

export const GOALS = [
  'hip-bone-density',
  'spine-bone-density',
  'wrist-bone-density',
  'strength',
  'balance',
  'posture',
  'fewer-falls',
  'less-pain',
  'daily-function',
] as const;
export const Goal = z.enum(GOALS);
export type Goal = z.infer<typeof Goal>;

/** A therapist's written reason to keep what a rule objects to. Bound to the values it excused. */
export const Override = z.strictObject({
  ruleId: line(60),
  /** Path of the finding and the values it spoke of; when either changes, the override no longer holds. */
  path: line(400),
  values: line(1000),
  reason: line(1000).min(1, { error: 'must say why' }),
  therapist: TherapistId,
  therapistName: line(80),
  date: LocalDate,
});
export type Override = z.infer<typeof Override>;

export const ContactPlan = z.strictObject({
  visits: z.int().min(0).max(200),
  callsPerMonth: z.int().min(0).max(31),
  note: line(500),
});
export type ContactPlan = z.infer<typeof ContactPlan>;

const unique = (ids: readonly string[]) => new Set(ids).size === ids.length;

/** A patient's program. Week n starts at startDate + 7(n - 1). */
export const Program = z
  .strictObject({
    id: ProgramId,
    patientId: PatientId,
    title,
    template: z.strictObject({ id: line(60).min(1), version: line(20).min(1) }).nullable(),
    goals: z.array(Goal).max(GOALS.length),
    startDate: LocalDate,
    reviewOn: LocalDate.nullable(),
    contactPlan: ContactPlan.nullable(),
    overrides: z.array(Override).max(500),
    phases: z.array(Phase).max(30, { error: 'must have at most 30 phases' }),
  })
  .refine(
    (program) =>
      unique(program.phases.map((p) => p.id)) &&
      unique(program.phases.flatMap((p) => p.sessions.map((s) => s.id))) &&
      unique(program.phases.flatMap((p) => p.sessions.flatMap((s) => s.items.map((i) => i.id)))),
    { error: 'must not use an id twice', path: ['phases'] },
  );
export type Program = z.infer<typeof Program>;

/** Weeks of the whole program. */
export const programWeeks = (program: Program): number =>
  program.phases.reduce((weeks, phase) => weeks + phase.weeks, 0);
