import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClinic } from '../../shared/clinic/newClinic';
import { findExercise, library } from '../../shared/exercise/library';
import { PartialDate } from '../../shared/localDate';
import { APPARATUS, BAND_LEVELS, type Equipment, NO_EQUIPMENT } from '../../shared/patient/equipment';
import { hasFlag } from '../../shared/patient/flags';
import type { Patient } from '../../shared/patient/schema';
import { doseMisfit } from '../../shared/program/dose';
import { kitOf } from '../../shared/program/prescription';
import { Program } from '../../shared/program/schema';
import { lackingFrom } from '../../shared/program/suitability';
import { generateProgram } from '../../shared/template/generate';
import { templates } from '../../shared/template/registry';
import { aFracture, aPatient, aProgram, asked, aStrengthTest, idsFrom, TODAY } from '../support/programs';

/** Programs generated for anybody: whatever the record says, nothing forbidden stands in them. */

const unasked = { reviewedOn: null, entries: [] };

const aKit: fc.Arbitrary<Equipment> = fc
  .record({
    bars: fc.subarray([10, 20]),
    trapBar: fc.constantFrom(null, 20),
    dumbbells: fc
      .subarray([2, 4, 8])
      .chain((sizes) =>
        fc.integer({ min: 1, max: 2 }).map((count) => sizes.map((weight) => ({ weight, count }))),
      ),
    kettlebells: fc.subarray([4, 8, 16]),
    bands: fc.subarray([...BAND_LEVELS]),
    apparatus: fc.subarray([...APPARATUS]),
  })
  .map((kit) => ({ ...NO_EQUIPMENT, ...kit }));

const anyPatient: fc.Arbitrary<Patient> = fc
  .record({
    tScore: fc.constantFrom(null, 0.5, -1, -1.8, -2.6, -3.4),
    fractures: fc.subarray([aFracture('vertebra'), aFracture('wrist'), aFracture('humerus')]),
    fracturesReviewed: fc.boolean(),
    training: fc.constantFrom('novice' as const, 'returning' as const, 'trained' as const, null),
    tested: fc.subarray([...library.keys()], { maxLength: 8 }),
    hip: fc.constantFrom(true, false, null),
    falls: fc.constantFrom(null, 0, 3),
    home: fc.option(aKit),
  })
  .map(({ hip, falls, home, tested, ...wish }) =>
    aPatient({
      ...wish,
      tests: tested.map((id) => aStrengthTest(id, 12)),
      changes: {
        fallsIn12Months: falls === null ? { answer: 'not-asked' } : asked(falls),
        surgeries:
          hip === null
            ? unasked
            : {
                reviewedOn: TODAY,
                entries: hip
                  ? [
                      {
                        kind: 'total-hip-arthroplasty',
                        date: PartialDate.parse('2020'),
                        precautions: '',
                        posteriorPrecautions: null,
                      },
                    ]
                  : [],
              },
        ...(home === null ? {} : { homeEquipment: asked(home) }),
      },
    }),
  );

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
