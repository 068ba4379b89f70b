import { check } from '../../../shared/check/check';
import type { Report } from '../../../shared/check/finding';
import { newClinic } from '../../../shared/clinic/newClinic';
import { findExercise } from '../../../shared/exercise/library';
import { type Equipment, NO_EQUIPMENT } from '../../../shared/patient/equipment';
import type { Patient } from '../../../shared/patient/schema';
import { Program, type ProgramItem } from '../../../shared/program/schema';
import { generateProgram, type LeftOut } from '../../../shared/template/generate';
import { findTemplate } from '../../../shared/template/registry';
import type { Template } from '../../../shared/template/schema';
import { anInput, aProgram, idsFrom } from '../../support/programs';

/** What a template gives a patient, and what the check says of it. */

export function templateOf(id: string): Template {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

/** What nearly every home holds. */
export const HOUSEHOLD: Equipment = {
  ...NO_EQUIPMENT,
  apparatus: [
    'chair',
    'chair-with-back',
    'counter',
    'doorway',
    'hallway',
    'mat',
    'pillow',
    'small-pillow',
    'table',
    'wall',
  ],
};

/** A home with bands, dumbbells and a kettlebell. */
export const HOME_GYM: Equipment = {
  ...HOUSEHOLD,
  dumbbells: [2, 4, 6, 8].map((weight) => ({ weight, count: 2 })),
  kettlebells: [8, 12],
  bands: ['light', 'medium', 'heavy'],
  apparatus: [...HOUSEHOLD.apparatus, 'ball-or-gripper', 'bench-with-back', 'box', 'step', 'floor-markers'],
};

const attempt = (id: string, patient: Patient, weeks: number | null) =>
  generateProgram({
    template: templateOf(id),
    patient,
    clinic: newClinic(),
    findExercise,
    newId: idsFrom(1000),
    weeks,
  });

/** Why nothing can be generated. */
export function refusalFor(id: string, patient: Patient): string {
  const made = attempt(id, patient, null);
  if (made.ok) throw new Error(`${id} was generated`);
  return made.error;
}

export type Generated = {
  readonly program: Program;
  readonly report: Report;
  readonly leftOut: readonly LeftOut[];
};

export function generatedFor(id: string, patient: Patient, weeks: number | null = null): Generated {
  const made = attempt(id, patient, weeks);
  if (!made.ok) throw new Error(made.error);
  const { leftOut, ...content } = made.value;
  const program = Program.parse(aProgram([], { ...content, patientId: patient.id }));
  return { program, report: check(anInput(program, patient, templateOf(id))), leftOut };
}

/** The program with one exercise for another wherever it stands in a phase of this name. */
export const swapped = (program: Program, phase: string, from: string, item: Partial<ProgramItem>): Program =>
  Program.parse({
    ...program,
    phases: program.phases.map((one) => ({
      ...one,
      sessions: one.sessions.map((session) => ({
        ...session,
        items: session.items.map((own) =>
          one.name === phase && own.exerciseId === from ? { ...own, ...item } : own,
        ),
      })),
    })),
  });

export const reportOf = (id: string, program: Program, patient: Patient): Report =>
  check(anInput(program, patient, templateOf(id)));

export const stopsOf = ({ findings }: Report): readonly string[] => [
  ...new Set(findings.filter(({ severity }) => severity === 'stop').map(({ ruleId }) => ruleId)),
];

/** Rows of the table that the program does not meet, in full, so that a failure says why. */
export const unmet = ({ conformity }: Report) =>
  (conformity ?? []).filter(({ status }) => status !== 'meets');

export const exercisesOf = ({ phases }: Program, phase?: string): readonly string[] => [
  ...new Set(
    phases
      .filter(({ name }) => phase === undefined || name === phase)
      .flatMap(({ sessions }) => sessions.flatMap(({ items }) => items.map((item) => item.exerciseId))),
  ),
];
