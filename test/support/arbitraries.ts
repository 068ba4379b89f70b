import fc from 'fast-check';
import type { CheckInput } from '../../shared/check/input';
import { library } from '../../shared/exercise/library';
import type { Exercise } from '../../shared/exercise/schema';
import { ItemId, PhaseId, SessionId, TrackId } from '../../shared/id';
import { addDays, WEEKDAYS } from '../../shared/localDate';
import { NO_EQUIPMENT } from '../../shared/patient/equipment';
import { FractureSite, type Patient, Trauma } from '../../shared/patient/schema';
import {
  doseMisfit,
  type Dose,
  type Effort,
  type Load,
  type Progression,
  type SetGroup,
} from '../../shared/program/dose';
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
import { aFracture, anInput, aPatient, aProgram, aStrengthTest, countedId, START, TODAY } from './programs';

/** Programs and patients that the schemas take, from the real library: what no rule may throw on. */

const exercises = [...library.values()];
/** Exercises that the rules treat apart come up more often than their share of the library. */
const telling = exercises.filter(
  ({ loading, startsFromFloor, supervisedOnly }) =>
    loading.type === 'percent1RM' || startsFromFloor || supervisedOnly || loading.impactLevel,
);
const anExercise = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...telling) },
  fc.constantFrom(...exercises),
);

const range = (min: number, max: number) =>
  fc
    .tuple(fc.integer({ min, max }), fc.integer({ min, max }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }));
const tenths = (min: number, max: number) =>
  range(min * 10, max * 10).map(({ low, high }) => ({ low: low / 10, high: high / 10 }));

const effort: fc.Arbitrary<Effort | null> = fc.option(
  fc.oneof(
    tenths(0, 10).map((value): Effort => ({ scale: 'rir-rpe', range: value })),
    tenths(6, 20).map((value): Effort => ({ scale: 'borg-6-20', range: value })),
    tenths(0, 10).map((value): Effort => ({ scale: 'cr10', range: value })),
    tenths(0, 10).map((value): Effort => ({ scale: 'omni', range: value })),
  ),
);

const load: fc.Arbitrary<Load | null> = fc.oneof(
  fc.constant(null),
  fc.constant<Load>({ kind: 'therapist-sets' }),
  fc.constant<Load>({ kind: 'body-weight' }),
  fc.constant<Load>({ kind: 'band', level: 'medium' }),
  fc
    .integer({ min: 1, max: 80 })
    .map((value): Load => ({ kind: 'mass', mass: { value, unit: 'kg' }, perHand: false })),
);

const percentOf = (exercise: Exercise) =>
  exercise.loading.type === 'percent1RM'
    ? fc.option(fc.oneof(tenths(40, 100), tenths(78, 92)))
    : fc.constant(null);

const group = (exercise: Exercise, role: SetGroup['role']): fc.Arbitrary<SetGroup> =>
  fc.record({
    role: fc.constant(role),
    sets: fc.integer({ min: 1, max: 6 }),
    reps: range(1, 20),
    percent1RM: percentOf(exercise),
    effort,
    load,
  });

const progression: fc.Arbitrary<Progression> = fc.record({
  course: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Progression['course']>({ kind: 'constant' }) },
    fc
      .tuple(
        fc.constantFrom('percent1RM' as const, 'reps' as const, 'sets' as const),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 95 }),
      )
      .map(([variable, from, to]): Progression['course'] => ({
        kind: 'ramp',
        variable,
        from: variable === 'percent1RM' ? from + 50 : from,
        to: variable === 'percent1RM' ? to : Math.min(to, 20),
      })),
    fc
      .tuple(
        fc.constantFrom('percent1RM' as const, 'reps' as const),
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.integer({ min: 5, max: 95 })),
      )
      .map(([variable, by, limit]): Progression['course'] => ({
        kind: 'step',
        variable,
        by: by / 2,
        everyWeeks: 2,
        limit,
      })),
    fc.constant<Progression['course']>({ kind: 'double', everyWeeks: 1, loadStep: 2 }),
  ),
  deload: fc.option(
    fc.record({ everyWeeks: fc.integer({ min: 2, max: 6 }), factor: fc.constantFrom(0.5, 0.8, 0.95) }),
    { freq: 3 },
  ),
  overrides: fc.uniqueArray(
    fc.record({
      week: fc.integer({ min: 1, max: 10 }),
      reps: range(1, 15),
      sets: fc.integer({ min: 1, max: 6 }),
    }),
    { maxLength: 3, selector: ({ week }) => week },
  ),
});

const common = {
  restSeconds: fc.option(fc.integer({ min: 0, max: 300 })),
  tempo: fc.constant(null),
  intent: fc.constantFrom('controlled' as const, 'fast' as const),
  handSupport: fc.constant('none' as const),
  side: fc.constant('both' as const),
  timesPerDay: fc.constantFrom(1, 1, 1, 2),
  progression,
};
const work = { sets: fc.integer({ min: 1, max: 6 }), effort, ...common };

function doseFor(exercise: Exercise): fc.Arbitrary<Dose> {
  const groups = fc.tuple(
    fc.option(group(exercise, 'warm-up')),
    fc.array(group(exercise, 'work'), { minLength: 1, maxLength: 2 }),
  );
  const kinds: Record<Dose['kind'], fc.Arbitrary<Dose>> = {
    resistance: fc.record({
      kind: fc.constant('resistance' as const),
      groups: groups.map(([warm, own]) => (warm ? [warm, ...own] : own)),
      ...common,
    }),
    carry: fc.record({
      kind: fc.constant('carry' as const),
      amount: range(1, 50),
      measure: fc.constantFrom('metres' as const, 'seconds' as const),
      load,
      ...work,
    }),
    impact: fc.record({ kind: fc.constant('impact' as const), amount: range(1, 50), ...work }),
    hold: fc.record({
      kind: fc.constant('hold' as const),
      amount: range(1, 60),
      holds: fc.integer({ min: 1, max: 5 }),
      ...work,
    }),
    repetition: fc.record({ kind: fc.constant('repetition' as const), reps: range(1, 30), ...work }),
    time: fc.record({ kind: fc.constant('time' as const), amount: range(1, 60), ...work }),
  };
  // a course of another variable than the dose has is refused at the edit, so such a dose becomes steady
  return kinds[exercise.doseKind].map((dose): Dose =>
    doseMisfit(exercise, dose) === null
      ? dose
      : { ...dose, progression: { ...dose.progression, course: { kind: 'constant' } } },
  );
}

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
