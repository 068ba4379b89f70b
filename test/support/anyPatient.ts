import fc from 'fast-check';
import { library } from '../../shared/exercise/library';
import { PartialDate } from '../../shared/localDate';
import { APPARATUS, BAND_LEVELS, type Equipment, NO_EQUIPMENT } from '../../shared/patient/equipment';
import type { Patient } from '../../shared/patient/schema';
import { aFracture, aPatient, asked, aStrengthTest, TODAY } from './programs';

/** Patients of every kind, with any kit at home. */

const unasked = { reviewedOn: null, entries: [] };

export const aKit: fc.Arbitrary<Equipment> = fc
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

export const aHipReplacement: Patient['surgeries']['entries'][number] = {
  kind: 'total-hip-arthroplasty',
  date: PartialDate.parse('2020'),
  precautions: '',
  posteriorPrecautions: null,
};

export const anyPatient: fc.Arbitrary<Patient> = fc
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
        surgeries: hip === null ? unasked : { reviewedOn: TODAY, entries: hip ? [aHipReplacement] : [] },
        ...(home === null ? {} : { homeEquipment: asked(home) }),
      },
    }),
  );
