import type { ExerciseLookup } from '../exercise/schema';
import { ItemId, type NewId, PhaseId, SessionId, TrackId } from '../id';
import type { Patient } from '../patient/schema';
import { latestOneRm } from '../patient/strength/oneRm';
import { CONSTANT, type Dose, type Progression, type SetGroup } from '../program/dose';
import type { Phase, Program, ProgramItem, Session } from '../program/schema';
import { err, ok, type Result } from '../result';
import type { PhaseLift, Template, TemplatePhase } from './schema';

type Source = {
  readonly template: Template;
  readonly patient: Patient;
  readonly findExercise: ExerciseLookup;
  readonly newId: NewId;
  /** Weeks of the whole program; null takes the template's own length. */
  readonly weeks: number | null;
};

type Generated = Pick<Program, 'template' | 'title' | 'goals' | 'phases'>;

/**
 * A starting program for one patient: the template's phases, each with its sessions. The last phase takes up
 * what a shorter or longer program leaves (at least one week). Where the patient has no 1RM of a lift, its
 * load is left to the therapist, so that no percentage stands on nothing.
 */
export function generateProgram(source: Source): Result<Generated, string> {
  const { template, newId } = source;
  const learning = template.phases.slice(0, -1).reduce((sum, phase) => sum + phase.weeks.value, 0);
  const weeks = source.weeks ?? template.lengthWeeks.value;
  if (!Number.isInteger(weeks) || weeks <= learning || weeks > 104)
    return err(`weeks: a ${template.name} program has ${learning + 1} to 104 weeks, not ${weeks}.`);
  const tracks = new Map(template.lifts.map((lift) => [lift.id, TrackId.parse(newId())]));
  const phases = template.phases.map((phase, index): Phase => {
    const last = index === template.phases.length - 1;
    return {
      id: PhaseId.parse(newId()),
      name: phase.name,
      purpose: phase.purpose,
      weeks: last ? weeks - learning : phase.weeks.value,
      sessions: template.days.map((day) => sessionOn(day, phase, tracks, source)),
    };
  });
  return ok({
    template: { id: template.id, version: template.version },
    title: template.title,
    goals: [...template.goals],
    phases,
  });
}

const DAY_NAMES = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

function sessionOn(
  day: Template['days'][number],
  phase: TemplatePhase,
  tracks: ReadonlyMap<string, TrackId>,
  source: Source,
): Session {
  const { template, newId } = source;
  return {
    id: SessionId.parse(newId()),
    name: DAY_NAMES[day],
    schedule: { kind: 'days', days: [day] },
    setting: template.setting,
    plannedMinutes: template.sessionMinutes.value,
    supervisor: 'physical-therapist',
    groupSize: null,
    items: phase.lifts.value.map((lift) => itemOf(lift, phase, tracks, source)),
  };
}

function itemOf(
  lift: PhaseLift,
  phase: TemplatePhase,
  tracks: ReadonlyMap<string, TrackId>,
  source: Source,
): ProgramItem {
  const track = tracks.get(lift.lift);
  if (!track) throw new Error(`${source.template.id}: no lift ${lift.lift}`);
  return {
    id: ItemId.parse(source.newId()),
    track,
    exerciseId: lift.exerciseId,
    dose: doseOf(lift, phase, source),
    cues: null,
    note: '',
    superset: null,
  };
}

function doseOf(lift: PhaseLift, phase: TemplatePhase, { findExercise, patient, template }: Source): Dose {
  const exercise = findExercise(lift.exerciseId);
  if (!exercise) throw new Error(`${template.id}: the library has no ${lift.exerciseId}`);
  const common = {
    restSeconds: lift.restSeconds,
    tempo: null,
    intent: 'controlled' as const,
    handSupport: 'none' as const,
    side: 'both' as const,
    timesPerDay: 1,
  };
  if (exercise.doseKind === 'impact')
    return {
      kind: 'impact',
      sets: lift.sets,
      amount: { low: lift.reps, high: lift.reps },
      effort: lift.effort,
      ...common,
      progression: CONSTANT,
    };
  const basis = latestOneRm(patient, lift.exerciseId) === null ? ({ kind: 'therapist-sets' } as const) : null;
  const percent = lift.percent1RM;
  const work: SetGroup = {
    role: 'work',
    sets: lift.sets,
    reps: { low: lift.reps, high: lift.reps },
    percent1RM: percent ? { low: percent.from, high: percent.to } : null,
    effort: lift.effort,
    load: percent === null ? { kind: 'therapist-sets' } : basis,
  };
  const warmUp = phase.warmUp?.value;
  const before: SetGroup[] =
    warmUp?.exerciseLift === lift.lift
      ? [
          {
            role: 'warm-up',
            sets: warmUp.sets,
            reps: { low: warmUp.reps, high: warmUp.reps },
            percent1RM: warmUp.percent1RM,
            effort: null,
            load: basis,
          },
        ]
      : [];
  const progression: Progression = percent
    ? {
        course: { kind: 'ramp', variable: 'percent1RM', from: percent.from, to: percent.to },
        deload: null,
        overrides: [],
      }
    : CONSTANT;
  return { kind: 'resistance', groups: [...before, work], ...common, progression };
}
