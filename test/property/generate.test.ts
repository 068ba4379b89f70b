import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClinic } from '../../shared/clinic/newClinic';
import { findExercise } from '../../shared/exercise/library';
import { hasFlag } from '../../shared/patient/flags';
import { doseMisfit } from '../../shared/program/dose';
import { kitOf } from '../../shared/program/prescription';
import { Program } from '../../shared/program/schema';
import { lackingFrom } from '../../shared/program/suitability';
import { generateProgram } from '../../shared/template/generate';
import { templates } from '../../shared/template/registry';
import { aKit, anyPatient } from '../support/anyPatient';
import { aProgram, idsFrom } from '../support/programs';

/** Programs generated for anybody: whatever the record says, nothing forbidden stands in them. */

describe.each(templates.map((template) => [template.id, template] as const))(
  '%s, for any patient with any kit',
  (_, template) => {
    it('makes a program that the schema takes, without what the patient, the setting or the kit forbids', () => {
      fc.assert(
        fc.property(anyPatient, fc.option(aKit), (patient, kit) => {
          const clinic = kit === null ? newClinic() : { ...newClinic(), equipment: kit };
          const result = generateProgram({
            template,
            patient,
            clinic,
            findExercise,
            newId: idsFrom(1),
            weeks: null,
          });
          if (!result.ok) {
            expect(result.error).toContain('none of its exercises suits');
            return;
          }
          const { leftOut, ...parts } = result.value;
          const program = Program.parse(aProgram([], parts));
          for (const { tried, family } of leftOut) expect(family.length * tried.length).toBeGreaterThan(0);
          for (const { sessions } of program.phases)
            for (const { items, setting } of sessions) {
              expect(items.length).toBeGreaterThan(0);
              for (const { exerciseId, dose } of items) {
                const exercise = findExercise(exerciseId);
                if (!exercise) throw new Error(exerciseId);
                expect(doseMisfit(exercise, dose), exerciseId).toBeNull();
                expect(
                  exercise.avoidIf.filter((flag) => hasFlag(patient, flag) === true),
                  exerciseId,
                ).toEqual([]);
                if (setting === 'home')
                  expect([exercise.homeSuitable, exercise.supervisedOnly], exerciseId).toEqual([true, false]);
                const own = kitOf(setting, patient, clinic);
                if (own) expect(lackingFrom(own, exercise), exerciseId).toBeNull();
              }
            }
        }),
      );
    }, 120_000);
  },
);
