import fc from 'fast-check';
import { library } from '../../shared/exercise/library';
import type { Exercise } from '../../shared/exercise/schema';
import {
  doseMisfit,
  type Dose,
  type Effort,
  type Load,
  type Progression,
  type SetGroup,
} from '../../shared/program/dose';

/** Doses that the schemas take, of every kind and progression. */

const exercises = [...library.values()];
/** Exercises that the rules treat apart come up more often than their share of the library. */
export const telling = exercises.filter(
  ({ loading, startsFromFloor, supervisedOnly }) =>
    loading.type === 'percent1RM' || startsFromFloor || supervisedOnly || loading.impactLevel,
);
/** An exercise of the library. */
export const anExercise = fc.oneof(
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

/** A dose that fits an exercise. */
export function doseFor(exercise: Exercise): fc.Arbitrary<Dose> {
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
