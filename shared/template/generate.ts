import type { Clinic } from '../clinic/schema';
import type { Exercise, ExerciseLookup } from '../exercise/schema';
import { ItemId, type NewId, PhaseId, SessionId, TrackId } from '../id';
import type { Patient } from '../patient/schema';
import { type Phase, type Program, type ProgramItem, type Session } from '../program/schema';
import { misfitOf, type Misfit } from '../program/suitability';
import { err, ok, type Result } from '../result';
import {
  type Family,
  type PlannedSession,
  type Start,
  type Template,
  type TemplatePhase,
  phaseWeeks,
  templateWeeks,
} from './schema';
import { templateFor } from './arm';
import { phasesFromBlueprint } from './fromBlueprint';
import { startDose } from './startDose';

export type GenerateSource = {
  readonly template: Template;
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly findExercise: ExerciseLookup;
  readonly newId: NewId;
  /** Weeks of the whole program; null takes the template's own length. */
  readonly weeks: number | null;
};

/** A family that no exercise of the template can do for this patient, with what spoke against each. */
export type LeftOut = {
  readonly family: string;
  readonly phase: string;
  readonly session: string;
  readonly tried: readonly { readonly exercise: string; readonly misfit: Misfit }[];
};

export type Generated = Pick<Program, 'template' | 'title' | 'goals' | 'phases'> & {
  readonly leftOut: readonly LeftOut[];
};

/**
 * A starting program for one patient: the template's phases, each with the sessions of its week and the first exercise
 * of each family that suits the patient, the setting and the iron at hand. The last phase takes up what a shorter or
 * longer program leaves (at least one week). What nobody asked about does not stand in the way: the check says so.
 */
export function generateProgram(asked: GenerateSource): Result<Generated, string> {
  const source = { ...asked, template: templateFor(asked.template, asked.patient) };
  const { template } = source;
  const before = templateWeeks(template) - lastWeeks(template);
  const weeks = source.weeks ?? templateWeeks(template);
  const most = Math.max(MOST_WEEKS, templateWeeks(template));
  if (!Number.isInteger(weeks) || weeks <= before || weeks > most)
    return err(`weeks: a ${template.name} program has ${before + 1} to ${most} weeks, not ${weeks}.`);
  const leftOut: LeftOut[] = [];
  const planned = template.own
    ? phasesFromBlueprint(template.own, source, leftOut)
    : plannedPhases(source, leftOut);
  const phases = planned.map((phase, index) =>
    index === planned.length - 1 ? { ...phase, weeks: weeks - before } : phase,
  );
  if (phases.every(({ sessions }) => sessions.every(({ items }) => items.length === 0)))
    return err(
      `${template.name}: none of its exercises suits this patient with the equipment on record: ${whyNone(leftOut)}.`,
    );
  return ok({
    template: { id: template.id, version: template.version },
    title: template.title,
    goals: [...template.goals],
    phases,
    leftOut,
  });
}

/** The longest program that is generated where the template itself is not longer. */
const MOST_WEEKS = 104;

/** The phases of a research template with the sessions of its week; one track for each family. */
function plannedPhases(source: GenerateSource, leftOut: LeftOut[]): readonly Phase[] {
  const { template, newId } = source;
  const tracks = new Map(template.families.map((family) => [family.id, TrackId.parse(newId())]));
  return template.phases.map((phase) => ({
    id: PhaseId.parse(newId()),
    name: phase.name,
    purpose: phase.purpose,
    weeks: phaseWeeks(phase),
    sessions: template.week.value
      .filter((planned) => planned.phases === null || planned.phases.includes(phase.purpose))
      .map((planned) => sessionOf(planned, phase, tracks, source, leftOut))
      .filter(({ items }) => items.length > 0),
  }));
}

const lastWeeks = ({ phases }: Template): number => {
  const last = phases.at(-1);
  return last ? phaseWeeks(last) : 0;
};

const whyNone = (leftOut: readonly LeftOut[]): string =>
  [...new Set(leftOut.map(({ family }) => family))].join(', ');

function sessionOf(
  planned: PlannedSession,
  phase: TemplatePhase,
  tracks: ReadonlyMap<string, TrackId>,
  source: GenerateSource,
  leftOut: LeftOut[],
): Session {
  const { template, newId } = source;
  const items: ProgramItem[] = [];
  const id = SessionId.parse(newId());
  for (const familyId of planned.families) {
    const family = template.families.find((one) => one.id === familyId);
    const start = phase.starts.value.find((one) => one.family === familyId);
    const track = tracks.get(familyId);
    if (!family || !track || !start) continue;
    const used = new Set(items.map(({ exerciseId }) => exerciseId));
    const { exercise, tried } = chosen(family, start, planned, used, source);
    if (exercise) {
      const warmUp = phase.warmUp?.value.family === family.id ? phase.warmUp.value : null;
      items.push({
        id: ItemId.parse(newId()),
        track,
        exerciseId: exercise.id,
        dose: startDose(exercise, start, warmUp, source.patient),
        cues: null,
        note: '',
        superset: null,
      });
    } else leftOut.push({ family: family.name, phase: phase.name, session: planned.name, tried });
  }
  return {
    id,
    name: planned.name,
    schedule: planned.schedule,
    setting: planned.setting,
    plannedMinutes: planned.minutes,
    supervisor: planned.supervisor,
    groupSize: planned.groupSize,
    items,
  };
}

/** The first exercise of a family that suits, and is not in the session already. */
function chosen(
  family: Family,
  start: Start,
  planned: PlannedSession,
  used: ReadonlySet<string>,
  { template, patient, clinic, findExercise }: GenerateSource,
): { readonly exercise: Exercise | null; readonly tried: LeftOut['tried'] } {
  const tried: { readonly exercise: string; readonly misfit: Misfit }[] = [];
  for (const exerciseId of start.exercises ?? family.exercises) {
    const exercise = findExercise(exerciseId);
    if (!exercise) throw new Error(`${template.id}: the library has no ${exerciseId}`);
    if (used.has(exerciseId)) continue;
    const misfit = misfitOf(exercise, { patient, clinic, setting: planned.setting }, 'for');
    if (misfit === null) return { exercise, tried };
    tried.push({ exercise: exercise.text.en.name, misfit });
  }
  return { exercise: null, tried };
}
