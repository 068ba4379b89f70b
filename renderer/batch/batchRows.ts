import type { PatientSummary } from '../../shared/api/contract';
import type { PatientId, ProgramId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';

/** The most patients of one batch; the main process holds their handouts until the file is written. */
export const BATCH_LIMIT = 500;

type ProgramSummary = PatientSummary['programs'][number];

export type BatchRow = {
  readonly patientId: PatientId;
  readonly name: string;
  readonly recordNumber: string;
  /** The newest first. */
  readonly programs: readonly ProgramSummary[];
  /** The one to print unless another is chosen: the newest that has begun, else the next to begin. */
  readonly program: ProgramId | null;
};

/** Everybody who is not archived, by family name; those without a program too, so that nobody is missed in silence. */
export const batchRows = (patients: readonly PatientSummary[], today: LocalDate): readonly BatchRow[] =>
  patients
    .filter(({ archived }) => !archived)
    .toSorted((a, b) => listName(a).localeCompare(listName(b), 'en'))
    .map((patient) => {
      const programs = patient.programs.toSorted((a, b) => b.startDate.localeCompare(a.startDate));
      const begun = programs.find(({ startDate }) => startDate <= today);
      return {
        patientId: patient.id,
        name: listName(patient),
        recordNumber: patient.recordNumber,
        programs,
        program: (begun ?? programs.at(-1))?.id ?? null,
      };
    });

/** "Alvarez, Ruth", as a list by family name is read. */
const listName = ({ given, family }: PatientSummary): string =>
  family.length === 0 ? given : `${family.join(' ')}, ${given}`;
