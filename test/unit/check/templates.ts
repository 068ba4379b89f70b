import type { Confidence } from '../../../shared/evidence/confidence';
import type { SourceId } from '../../../shared/evidence/sources';
import type { Program } from '../../../shared/program/schema';
import type { Patient } from '../../../shared/patient/schema';
import type { ConformityRow } from '../../../shared/check/finding';
import { conformityOf } from '../../../shared/check/conformity/conformity';
import { createContext } from '../../../shared/check/context';
import { findTemplate } from '../../../shared/template/registry';
import type { Family, PhaseDose, Template, TemplatePhase, Work } from '../../../shared/template/schema';
import { Template as TemplateSchema } from '../../../shared/template/schema';
import { Program as ProgramSchema } from '../../../shared/program/schema';
import { anInput, aPatient } from '../../support/programs';

/** Small research templates for the table against the research, and the rows a program gets. */

export const cite = <T>(value: T, confidence: Confidence = 'V', source: SourceId = 'S1') => ({
  value,
  confidence,
  sources: [source],
});

export const range = (low: number, high = low) => ({ low, high });

export const aFamily = (changes: Partial<Family> = {}): Family => ({
  id: 'squat',
  name: 'Squat',
  work: 'resistance',
  exercises: ['back-squat', 'goblet-squat'],
  patterns: ['squat'],
  impact: null,
  daysPerWeek: null,
  ...changes,
});

export const aDose = (changes: Partial<PhaseDose> = {}): PhaseDose => ({
  sets: null,
  amount: null,
  perDay: null,
  exercises: null,
  percent1RM: null,
  effort: null,
  restSeconds: null,
  intent: null,
  ...changes,
});

/** A phase that starts these families; weeks are put right by `aTemplate`. */
export const templatePhase = (
  purpose: TemplatePhase['purpose'],
  doses: Partial<Record<Work, PhaseDose>> = {},
  families: readonly string[] = ['squat'],
  weeks: number = 4,
): TemplatePhase => ({
  purpose,
  name: purpose,
  weeks: cite(range(1, weeks), 'J', 'J'),
  doses,
  starts: cite(
    families.map((family) => ({
      family,
      exercises: null,
      sets: null,
      amount: null,
      percent1RM: null,
      effort: null,
      restSeconds: null,
      intent: 'controlled' as const,
      timesPerDay: 1,
    })),
    'J',
    'J',
  ),
  warmUp: null,
});

/** Two sessions a week of one family, and nothing else that the source says. */
export function aTemplate(changes: Partial<Template>): Template {
  const base = findTemplate('liftmor');
  if (!base) throw new Error('no LIFTMOR template');
  const families = changes.families ?? [aFamily()];
  const template: Template = {
    ...base,
    id: 'test-template',
    isHiRIT: false,
    sessionsPerWeek: cite(range(2)),
    sessionMinutes: null,
    lengthWeeks: null,
    supervised: null,
    groupSizeMax: null,
    phases: [templatePhase('target')],
    week: cite([
      {
        name: 'Session',
        schedule: { kind: 'days', days: ['mon', 'thu'] },
        setting: 'clinic',
        minutes: null,
        supervisor: null,
        groupSize: null,
        families: families.map(({ id }) => id),
        phases: null,
      },
    ]),
    ...changes,
    families,
  };
  let next = 1;
  const phases = template.phases.map((phase) => {
    const length = phase.weeks.value.high - phase.weeks.value.low + 1;
    const weeks = { ...phase.weeks, value: range(next, next + length - 1) };
    next += length;
    return { ...phase, weeks };
  });
  return TemplateSchema.parse({ ...template, phases });
}

/** The rows of a program, without the rules: the table stands on its own. */
export function rowsOf(
  program: Program,
  template: Template,
  patient: Patient = aPatient(),
): readonly ConformityRow[] {
  const input = anInput(ProgramSchema.parse(program), patient, template);
  return conformityOf(createContext(input, [])) ?? [];
}

export function rowOf(parameter: string, program: Program, template: Template): ConformityRow {
  const row = rowsOf(program, template).find((one) => one.parameter === parameter);
  if (!row) throw new Error(`no row ${parameter}`);
  return row;
}

export const statusOf = (...given: Parameters<typeof rowOf>): ConformityRow['status'] =>
  rowOf(...given).status;
