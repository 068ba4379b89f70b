import type { Clinic } from '../../../shared/clinic/schema';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import { type NewId, PhaseId, ProgramId, SessionId } from '../../../shared/id';
import { addDays, type LocalDate, WEEKDAYS } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { Phase, type Program } from '../../../shared/program/schema';
import { err, ok, type Result } from '../../../shared/result';
import { generateProgram } from '../../../shared/template/generate';
import type { Template } from '../../../shared/template/schema';
import { readNumberAs } from '../../design/readText';

export const BLANK_WEEKS = 8;
const REVIEW_AFTER_DAYS = 28;

type Order = {
  readonly patient: Patient;
  readonly clinic: Clinic;
  /** Null starts blank. */
  readonly template: Template | null;
  readonly weeks: string;
  readonly startDate: LocalDate;
  readonly findExercise: ExerciseLookup;
  readonly newId: NewId;
};

type Content = Pick<Program, 'template' | 'title' | 'goals' | 'phases'>;

/** The program that is ordered, or what is wrong with its weeks. */
export function newProgram(order: Order): Result<Program, string> {
  const weeks = readNumberAs(Phase.shape.weeks, order.weeks, 'Weeks');
  if (!weeks.ok) return weeks;
  const content =
    order.template === null
      ? ok(blankContent(weeks.value, order))
      : generated(order.template, weeks.value, order);
  if (!content.ok) return content;
  return ok({
    id: ProgramId.parse(order.newId()),
    patientId: order.patient.id,
    ...content.value,
    startDate: order.startDate,
    reviewOn: addDays(order.startDate, REVIEW_AFTER_DAYS),
    contactPlan: null,
    overrides: [],
  });
}

function generated(
  template: Template,
  weeks: number,
  { patient, clinic, findExercise, newId }: Order,
): Result<Content, string> {
  const content = generateProgram({ template, patient, clinic, findExercise, newId, weeks });
  if (content.ok) {
    const { leftOut: _, ...program } = content.value;
    return ok(program);
  }
  const words = content.error.replace(/^weeks: /, '');
  return err(words.charAt(0).toUpperCase() + words.slice(1));
}

/** One phase with one empty clinic session, ready for the first exercise. */
function blankContent(weeks: number, { newId }: Order): Content {
  const [monday] = WEEKDAYS;
  return {
    template: null,
    title: 'Program',
    goals: [],
    phases: [
      {
        id: PhaseId.parse(newId()),
        name: 'Program',
        purpose: 'build',
        weeks,
        sessions: [
          {
            id: SessionId.parse(newId()),
            name: 'Monday',
            schedule: { kind: 'days', days: [monday] },
            setting: 'clinic',
            plannedMinutes: null,
            supervisor: 'physical-therapist',
            groupSize: null,
            items: [],
          },
        ],
      },
    ],
  };
}
