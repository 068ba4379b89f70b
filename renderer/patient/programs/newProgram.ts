import type { Clinic } from '../../../shared/clinic/schema';
import type { ExerciseLookup } from '../../../shared/exercise/schema';
import { type NewId, PhaseId, ProgramId, SessionId } from '../../../shared/id';
import { addDays, type LocalDate, WEEKDAYS } from '../../../shared/localDate';
import type { Patient } from '../../../shared/patient/schema';
import { Phase, type Program } from '../../../shared/program/schema';
import { err, ok, type Result } from '../../../shared/result';
import { generateProgram, type Generated, type LeftOut } from '../../../shared/template/generate';
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

/** A program that is ordered, with what it leaves out for the patient. */
export type LaidOut = { readonly program: Program; readonly leftOut: readonly LeftOut[] };

/** The program that is ordered, or what is wrong with its weeks. */
export function layOut(order: Order): Result<LaidOut, string> {
  const weeks = readNumberAs(Phase.shape.weeks, order.weeks, 'Weeks');
  if (!weeks.ok) return weeks;
  const content: Result<Generated, string> =
    order.template === null
      ? ok({ ...blankContent(weeks.value, order), leftOut: [] })
      : generated(order.template, weeks.value, order);
  if (!content.ok) return content;
  const { leftOut, ...rest } = content.value;
  const program: Program = {
    id: ProgramId.parse(order.newId()),
    patientId: order.patient.id,
    ...rest,
    startDate: order.startDate,
    reviewOn: addDays(order.startDate, REVIEW_AFTER_DAYS),
    contactPlan: null,
    overrides: [],
  };
  return ok({ program, leftOut });
}

function generated(
  template: Template,
  weeks: number,
  { patient, clinic, findExercise, newId }: Order,
): Result<Generated, string> {
  const content = generateProgram({ template, patient, clinic, findExercise, newId, weeks });
  return content.ok ? content : err(refusalWords(content.error));
}

/** A refusal of the generator as a sentence: the field it names is the one it stands at. */
export const refusalWords = (error: string): string => {
  const words = error.replace(/^weeks: /, '');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** One phase with one empty clinic session, ready for the first exercise. */
function blankContent(weeks: number, { newId }: Order): Omit<Generated, 'leftOut'> {
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
