import type { Clinic } from '../clinic/schema';
import { exerciseName } from '../exercise/own';
import type { Exercise, ExerciseLookup } from '../exercise/schema';
import type { Patient } from '../patient/schema';
import type { PhaseSpan } from '../program/calendar';
import type { Case } from '../program/doseWork';
import type { ProgramItem, Session } from '../program/schema';
import { sessionMinutes } from '../program/sessionMinutes';
import { membersOf } from '../program/superset';
import { clinicalPlace, clinicalSchedule } from './clinicalSchedule';
import { measured } from './figures';

/** One exercise of a session, under the name the library gives it in English. */
export type ClinicalItem = {
  /** Its number on the handout; null for what the handout does not print. */
  readonly number: number | null;
  readonly name: string;
  readonly item: ProgramItem;
  readonly exercise: Exercise | undefined;
  /** The letter of the superset it is done in; null when it stands alone. */
  readonly superset: string | null;
  /** False in a superset but for its last exercise: the rest comes after that one. */
  readonly rests: boolean;
};

export type ClinicalSession = {
  readonly session: Session;
  /** "Evenings (at home, alone, Tue/Sat, 14 min planned)". */
  readonly heading: string;
  readonly case: Case;
  readonly items: readonly ClinicalItem[];
};

type Sources = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  readonly findExercise: ExerciseLookup;
};

/** The sessions of a phase in order; exercises at home carry the number they have on the handout. */
export function clinicalSessions(
  { phase, firstWeek }: PhaseSpan,
  week: number,
  { patient, clinic, findExercise }: Sources,
): readonly ClinicalSession[] {
  let last = 0;
  return phase.sessions.map((session) => ({
    session,
    heading: headingOf(session, week - firstWeek + 1, phase.weeks),
    case: { patient, clinic, setting: session.setting },
    items: session.items.map((item) => {
      const exercise = findExercise(item.exerciseId);
      const number = session.setting === 'home' ? (last += 1) : null;
      const members = item.superset === null ? [] : membersOf(session.items, item.superset);
      const superset = members.length > 1 ? item.superset : null;
      const rests = superset === null || members.at(-1) === item;
      return { number, name: exerciseName(exercise, item.exerciseId), item, exercise, superset, rests };
    }),
  }));
}

function headingOf(session: Session, week: number, weeks: number): string {
  const minutes =
    session.plannedMinutes === null
      ? `about ${measured(sessionMinutes(session, week, weeks), 'min')}`
      : `${measured(session.plannedMinutes, 'min')} planned`;
  const group = session.groupSize === null ? [] : [`group of ${session.groupSize}`];
  const parts = [clinicalPlace(session), ...group, clinicalSchedule(session.schedule)];
  return `${session.name.trim()} (${[...parts, minutes].join(', ')})`;
}
