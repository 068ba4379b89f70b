import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClinic } from '../../shared/clinic/newClinic';
import type { Clinic } from '../../shared/clinic/schema';
import { conformityOf } from '../../shared/check/conformity/conformity';
import { createContext } from '../../shared/check/context';
import { findExercise } from '../../shared/exercise/library';
import { NO_EQUIPMENT } from '../../shared/patient/equipment';
import type { Patient } from '../../shared/patient/schema';
import { type Phase, Program } from '../../shared/program/schema';
import { templateFromProgram } from '../../shared/template/fromProgram';
import { generateProgram } from '../../shared/template/generate';
import { findTemplate, templates } from '../../shared/template/registry';
import type { Template } from '../../shared/template/schema';
import { looseningFault } from '../../shared/template/tighten';
import { readTemplateFile, writeTemplateFile } from '../../shared/template/templateFile';
import { aHipReplacement, aKit, anyPatient } from '../support/anyPatient';
import { anyInput } from '../support/arbitraries';
import { aTemplate, made } from '../support/generated';
import { contentOf, kept, OWN_ID } from '../support/ownTemplates';
import { anInput, aPatient, aProgram, idsFrom, TODAY } from '../support/programs';

/** For each of the 20 templates. */
const RUNS = process.env['OSTEON_DEEP'] ? 2000 : 20;

const rowsOf = (program: Program, patient: Patient, template: Template, clinic: Clinic) =>
  conformityOf(createContext({ ...anInput(program, patient, template), clinic }, [])) ?? [];

const hasSupervised = ({ sessions }: Phase) => sessions.some(({ setting }) => setting !== 'home');

/** Saved as a template and started again for the same patient, a program is what it was. */
describe.each(templates.map((template) => [template.id, template] as const))(
  'a program of %s kept as a template',
  (_, template) => {
    it('starts the same program, which meets its own table', () => {
      fc.assert(
        fc.property(anyPatient, fc.option(aKit), (patient, kit) => {
          const clinic = kit === null ? newClinic() : { ...newClinic(), equipment: kit };
          const start = (from: typeof template) =>
            generateProgram({
              template: from,
              patient,
              clinic,
              findExercise,
              newId: idsFrom(1),
              weeks: null,
            });
          const first = start(template);
          if (!first.ok || first.value.phases.some(({ sessions }) => sessions.length === 0)) return;
          const { leftOut: _left, ...parts } = first.value;
          const own = kept(Program.parse(aProgram([], parts)), template);
          expect(looseningFault(own, findTemplate)).toBeNull();
          expect(readTemplateFile(writeTemplateFile(own))).toEqual({ ok: true, value: own });

          const again = start(own);
          if (!again.ok) throw new Error(again.error);
          expect(again.value.leftOut).toEqual([]);
          expect(contentOf(again.value.phases)).toEqual(contentOf(first.value.phases));
          expect(again.value.template).toEqual({ id: own.id, version: '1' });

          const { leftOut: _none, ...second } = again.value;
          const program = Program.parse(aProgram([], second));
          const rows = rowsOf(program, patient, own, clinic);
          const departing = rows.filter(({ status }) => status === 'departs');
          expect(departing.filter(({ parameter }) => parameter !== 'supervised')).toEqual([]);
          // With too little iron at the clinic, a phase may have nothing left but what is done alone at home.
          if (program.phases.every(hasSupervised)) expect(departing).toEqual([]);
          expect(rows.length).toBeGreaterThan(2);
        }),
        { numRuns: RUNS },
      );
    }, 240_000);
  },
);

it('departs from its research when nothing is left but what is done alone at home', () => {
  const template = aTemplate('essa-mod');
  const patient = aPatient({ changes: { surgeries: { reviewedOn: TODAY, entries: [aHipReplacement] } } });
  const clinic = { ...newClinic(), equipment: NO_EQUIPMENT };
  const { program } = made(template, patient, clinic);
  expect(program.phases.some(hasSupervised)).toBe(false);
  for (const table of [template, kept(program, template)])
    expect(rowsOf(program, patient, table, clinic)).toContainEqual(
      expect.objectContaining({ parameter: 'supervised', status: 'departs' }),
    );
});

describe('any program kept as a template', () => {
  it('meets its own table, apart from supervision that its research asks for', () => {
    let keptPrograms = 0;
    fc.assert(
      fc.property(anyInput, (input) => {
        const saved = templateFromProgram({
          program: input.program,
          base: input.template,
          findExercise,
          id: OWN_ID,
          name: 'Our own',
          savedBy: '',
          today: TODAY,
        });
        if (!saved.ok) {
          expect(saved.error).toMatch(/must have an exercise to be a/);
          return;
        }
        keptPrograms += 1;
        const own = saved.value;
        const program = { ...input.program, phases: own.own?.blueprint ?? [] };
        const rows = conformityOf(createContext({ ...input, program, template: own }, [])) ?? [];
        const departing = rows.filter(({ status }) => status === 'departs');
        expect(departing.filter(({ parameter }) => parameter !== 'supervised')).toEqual([]);
        if (own.supervised === null) expect(departing).toEqual([]);
      }),
    );
    expect(keptPrograms).toBeGreaterThan(10);
  }, 120_000);
});
