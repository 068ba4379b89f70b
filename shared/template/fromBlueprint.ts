import type { Exercise } from '../exercise/schema';
import { ItemId, PhaseId, SessionId, TrackId } from '../id';
import { latestOneRm } from '../patient/strength/oneRm';
import type { Patient } from '../patient/schema';
import { CONSTANT, type Dose, doseMisfit, type ResistanceDose, type SetGroup } from '../program/dose';
import type { Phase, ProgramItem, Session } from '../program/schema';
import { startingDose } from '../program/startingDose';
import { misfitOf } from '../program/suitability';
import type { GenerateSource, LeftOut } from './generate';
import { type OwnTemplate, phaseWeeks } from './schema';

/** A percentage is worked out from a 1RM of this very lift; without one the therapist sets the load. */
const loadedFor =
  (hasOneRm: boolean) =>
  (group: SetGroup): SetGroup =>
    group.percent1RM !== null && group.load === null && !hasOneRm
      ? { ...group, load: { kind: 'therapist-sets' } }
      : group;

/** An exercise that is never dosed by a % of 1RM is trained by the effort given, or by its own in the library. */
function withoutPercent(dose: ResistanceDose, exercise: Exercise): ResistanceDose {
  const library = startingDose(exercise, false);
  const effort = library.kind === 'resistance' ? (library.groups[0]?.effort ?? null) : null;
  const byPercent = (group: SetGroup) => group.percent1RM !== null;
  const { course, overrides } = dose.progression;
  return {
    ...dose,
    groups: dose.groups
      .filter((group) => group.role === 'work' || !byPercent(group))
      .map((group) =>
        byPercent(group) ? { ...group, percent1RM: null, load: null, effort: group.effort ?? effort } : group,
      ),
    progression: {
      ...dose.progression,
      course:
        course.kind !== 'constant' && course.kind !== 'double' && course.variable === 'percent1RM'
          ? CONSTANT.course
          : course,
      overrides: overrides.map((week) => ({ ...week, percent1RM: undefined })),
    },
  };
}

/** The dose of the blueprint on an exercise of the patient's; null when that exercise is dosed otherwise. */
function dosedFor(dose: Dose, exercise: Exercise, patient: Patient): Dose | null {
  const fitting =
    dose.kind === 'resistance' && exercise.doseKind === 'resistance' && exercise.loading.type !== 'percent1RM'
      ? withoutPercent(dose, exercise)
      : dose;
  if (doseMisfit(exercise, fitting) !== null) return null;
  if (fitting.kind !== 'resistance') return fitting;
  const hasOneRm = latestOneRm(patient, exercise.id) !== null;
  return { ...fitting, groups: fitting.groups.map(loadedFor(hasOneRm)) };
}

type Chosen =
  | { readonly exerciseId: string; readonly dose: Dose }
  | { readonly exerciseId: null; readonly family: string; readonly tried: LeftOut['tried'] };

/** The exercise itself, or the first of its family that suits, takes the dose and is not in the session already. */
function chosen(
  item: ProgramItem,
  session: Session,
  before: readonly ProgramItem[],
  { template, patient, clinic, findExercise }: GenerateSource,
): Chosen {
  const family = template.families.find(({ exercises }) => exercises.includes(item.exerciseId));
  const taken = [...session.items, ...before].map(({ exerciseId }) => exerciseId);
  const others = (family?.exercises ?? []).filter((id) => !taken.includes(id));
  const tried: LeftOut['tried'][number][] = [];
  for (const id of new Set([item.exerciseId, ...others])) {
    const exercise = findExercise(id);
    if (!exercise) throw new Error(`${template.id}: the library has no ${id}`);
    const misfit = misfitOf(exercise, { patient, clinic, setting: session.setting }, 'for');
    const dose = misfit === null ? dosedFor(item.dose, exercise, patient) : null;
    if (dose !== null) return { exerciseId: id, dose };
    if (misfit !== null) tried.push({ exercise: exercise.text.en.name, misfit });
  }
  const name = family?.name ?? findExercise(item.exerciseId)?.text.en.name ?? item.exerciseId;
  return { exerciseId: null, family: name, tried };
}

/**
 * The phases of a clinic's own template for one patient, with ids of their own: tracks run through the phases as in
 * the program it was saved from. What does not suit gives way within its family, or goes into `leftOut` with the reason.
 */
export function phasesFromBlueprint(own: OwnTemplate, source: GenerateSource, leftOut: LeftOut[]): Phase[] {
  const { newId, template } = source;
  const tracks = new Map<TrackId, TrackId>();
  const trackOf = (old: TrackId): TrackId => {
    const track = tracks.get(old) ?? TrackId.parse(newId());
    tracks.set(old, track);
    return track;
  };
  const itemsOf = (session: Session, phase: Phase): ProgramItem[] => {
    const items: ProgramItem[] = [];
    for (const item of session.items) {
      const stand = chosen(item, session, items, source);
      if (stand.exerciseId === null) {
        leftOut.push({ family: stand.family, phase: phase.name, session: session.name, tried: stand.tried });
        continue;
      }
      const { exerciseId, dose } = stand;
      items.push({ ...item, id: ItemId.parse(newId()), track: trackOf(item.track), exerciseId, dose });
    }
    return items;
  };
  return own.blueprint.map((phase, index) => {
    const planned = template.phases[index];
    return {
      ...phase,
      id: PhaseId.parse(newId()),
      weeks: planned ? phaseWeeks(planned) : phase.weeks,
      sessions: phase.sessions
        .map((session) => ({ ...session, id: SessionId.parse(newId()), items: itemsOf(session, phase) }))
        .filter(({ items }, at) => items.length > 0 || phase.sessions[at]?.items.length === 0),
    };
  });
}
