import fc from 'fast-check';
import type { CheckInput } from '../../shared/check/input';
import { ItemId, PhaseId, SessionId, TrackId } from '../../shared/id';
import { addDays, WEEKDAYS } from '../../shared/localDate';
import { NO_EQUIPMENT } from '../../shared/patient/equipment';
import { FractureSite, type Patient, Trauma } from '../../shared/patient/schema';
import {
  type Phase,
  PhasePurpose,
  type Program,
  type ProgramItem,
  type Schedule,
  type Session,
  Setting,
} from '../../shared/program/schema';
import { findTemplate } from '../../shared/template/registry';
import { anExercise, doseFor, telling } from './arbitraryDoses';
import { aFracture, anInput, aPatient, aProgram, aStrengthTest, countedId, START, TODAY } from './programs';

/** Programs and patients that the schemas take, from the real library: what no rule may throw on. */

/** A few tracks, so that one lift recurs. */
const tracks = Array.from({ length: 4 }, () => TrackId.parse(countedId()));

const item: fc.Arbitrary<ProgramItem> = anExercise.chain((exercise) =>
  fc.record({ dose: doseFor(exercise), track: fc.constantFrom(...tracks) }).map(({ dose, track }) => ({
    id: ItemId.parse(countedId()),
    track,
    exerciseId: exercise.id,
    dose,
    cues: null,
    note: '',
    superset: null,
  })),
);

const schedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc
    .uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 4 })
    .map((days): Schedule => ({ kind: 'days', days })),
  fc.constantFrom<Schedule>(
    { kind: 'times-a-week', times: 2, minimumRestDays: 0 },
    { kind: 'times-a-week', times: 3, minimumRestDays: 1 },
    { kind: 'times-a-week', times: 7, minimumRestDays: 0 },
    { kind: 'every-other-day' },
  ),
);

export const aSessionOf: fc.Arbitrary<Session> = fc
  .record({
    name: fc.constantFrom('Monday', 'Home', 'Long'),
    schedule,
    setting: fc.constantFrom(...Setting.options),
    plannedMinutes: fc.option(fc.integer({ min: 10, max: 60 })),
    items: fc.array(item, { maxLength: 4 }),
  })
  .map((session) => ({ ...session, id: SessionId.parse(countedId()), supervisor: null, groupSize: null }));

const phase: fc.Arbitrary<Phase> = fc
  .record({
    name: fc.constantFrom('Learn', 'Target'),
    purpose: fc.constantFrom(...PhasePurpose.options),
    weeks: fc.integer({ min: 1, max: 10 }),
    sessions: fc.array(aSessionOf, { maxLength: 3 }),
  })
  .map((one) => ({ ...one, id: PhaseId.parse(countedId()) }));

const program: fc.Arbitrary<Program> = fc
  .record({
    phases: fc.array(phase, { maxLength: 3 }),
    shift: fc.integer({ min: 0, max: 400 }),
    liftmor: fc.boolean(),
  })
  .map(({ phases, shift, liftmor }) =>
    aProgram(phases, {
      startDate: addDays(START, shift),
      template: liftmor ? { id: 'liftmor', version: '1' } : null,
    }),
  );

const patient: fc.Arbitrary<Patient> = fc
  .record({
    tScore: fc.option(fc.integer({ min: -40, max: 10 }).map((value) => value / 10)),
    fractures: fc.array(
      fc.tuple(fc.constantFrom(...FractureSite.options), fc.constantFrom(...Trauma.options)),
      { maxLength: 2 },
    ),
    fracturesReviewed: fc.boolean(),
    training: fc.constantFrom('novice' as const, 'returning' as const, 'trained' as const, null),
    tested: fc.subarray(telling, { maxLength: 20 }),
    atHome: fc.option(fc.boolean()),
  })
  .map(({ fractures, tested, atHome, ...wish }) =>
    aPatient({
      ...wish,
      fractures: fractures.map(([site, trauma]) => aFracture(site, '2020', trauma)),
      tests: tested.map(({ id }, index) => aStrengthTest(id, 10 + index * 4)),
      changes:
        atHome === null
          ? {}
          : {
              homeEquipment: {
                answer: 'value',
                askedOn: TODAY,
                value: atHome ? { ...NO_EQUIPMENT, kettlebells: [8], apparatus: ['box'] } : NO_EQUIPMENT,
              },
            },
    }),
  );

/** Any program for any patient, with its template where it follows one. */
export const anyInput: fc.Arbitrary<CheckInput> = fc
  .tuple(program, patient)
  .map(([own, whose]) => anInput(own, whose, own.template ? (findTemplate(own.template.id) ?? null) : null));
