import { conformityOf } from '../../shared/check/conformity/conformity';
import { createContext } from '../../shared/check/context';
import { conformityText } from '../../shared/check/text/en/index';
import { newClinic } from '../../shared/clinic/newClinic';
import type { ExerciseLookup } from '../../shared/exercise/schema';
import { PatientId, ProgramId } from '../../shared/id';
import type { LocalDate } from '../../shared/localDate';
import { newPatient } from '../../shared/patient/newPatient';
import type { Template } from '../../shared/template/schema';

const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * The rows in which a new program would depart from its own template from the first day: its ranges were changed, and
 * what new programs start from was not. In words: "Resistance, sets × repetitions, target phase: 3 × 5 here, starts
 * with 5 × 5".
 */
export function startDepartures(
  template: Template,
  today: LocalDate,
  library: ExerciseLookup,
): readonly string[] {
  if (template.own === null) return [];
  const context = createContext(
    {
      program: {
        id: ProgramId.parse(NOBODY),
        patientId: PatientId.parse(NOBODY),
        title: template.title,
        template: { id: template.id, version: template.version },
        goals: template.goals,
        startDate: today,
        reviewOn: null,
        contactPlan: null,
        overrides: [],
        phases: template.own.blueprint,
      },
      patient: newPatient({
        id: PatientId.parse(NOBODY),
        given: 'Nobody',
        family: ['Nobody'],
        dateOfBirth: today,
        sexForReference: 'unknown',
        language: 'en',
        unit: 'kg',
      }),
      template,
      library,
      clinic: newClinic(),
      handoutOptions: null,
      today,
    },
    [],
  );
  return (conformityOf(context) ?? [])
    .filter(({ status }) => status === 'departs')
    .map((row) => {
      const { parameter, research, here } = conformityText(row);
      return `${parameter}: ${research} here, starts with ${here}`;
    });
}
