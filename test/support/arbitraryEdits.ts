import fc from 'fast-check';
import { findExercise } from '../../shared/exercise/library';
import { ItemId, PhaseId, SessionId, TherapistId, TrackId } from '../../shared/id';
import { addDays } from '../../shared/localDate';
import { newPhaseIds } from '../../shared/program/copyPhase';
import type { ProgramEdit } from '../../shared/program/edit';
import { itemsOf } from '../../shared/program/items';
import { GOALS, type Override, PhasePurpose, type Program, Setting } from '../../shared/program/schema';
import { templates } from '../../shared/template/registry';
import { aSessionOf } from './arbitraries';
import { anExercise, doseFor } from './arbitraryDoses';
import { anItem, aPhase, countedId, TODAY } from './programs';

type EditOf<K extends ProgramEdit['kind']> = Extract<ProgramEdit, { kind: K }>;
type Edits = {
  readonly [K in ProgramEdit['kind']]: (program: Program) => fc.Arbitrary<EditOf<K>> | null;
};

const one = <T>(values: readonly T[]): fc.Arbitrary<T> | null =>
  values.length === 0 ? null : fc.constantFrom(...values);
const itemOf = (program: Program) => one(itemsOf(program));
/** Two or three items of anywhere, in any order. */
const itemsOfMany = (program: Program): fc.Arbitrary<ItemId[]> | null => {
  const ids = itemsOf(program).map(({ id }) => id);
  return ids.length < 2 ? null : fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 3 });
};
const phaseOf = (program: Program) => one(program.phases);
const sessionOf = (program: Program) => one(program.phases.flatMap(({ sessions }) => sessions));
const place = fc.nat({ max: 5 });
const words = fc.constantFrom('A', 'Another name', 'Third');

/** One of any two parts of a program, where it has both. */
const both = <A, B, E>(
  a: fc.Arbitrary<A> | null,
  b: fc.Arbitrary<B> | null,
  make: (a: A, b: B) => fc.Arbitrary<E>,
): fc.Arbitrary<E> | null =>
  a === null || b === null ? null : fc.tuple(a, b).chain(([left, right]) => make(left, right));
const of = <A, E>(a: fc.Arbitrary<A> | null, make: (a: A) => fc.Arbitrary<E>): fc.Arbitrary<E> | null =>
  a?.chain(make) ?? null;

const freshItem = (exerciseId: string) => ({ ...anItem(exerciseId), track: TrackId.parse(countedId()) });
const overrideOf = (ruleId: string): Override => ({
  ruleId,
  path: '{}',
  values: '{}',
  reason: 'Tried before.',
  therapist: TherapistId.parse('00000000-0000-4000-8000-0000000000aa'),
  therapistName: 'A therapist',
  date: TODAY,
});

const EDITS: Edits = {
  'add-item': (program) =>
    both(sessionOf(program), anExercise, (session, { id }) =>
      place.map((index) => ({ kind: 'add-item', session: session.id, index, item: freshItem(id) })),
    ),
  'move-item': (program) =>
    both(itemOf(program), sessionOf(program), (item, session) =>
      place.map((index) => ({ kind: 'move-item', item: item.id, session: session.id, index })),
    ),
  'copy-item': (program) =>
    both(itemOf(program), sessionOf(program), (item, session) =>
      place.map((index) => ({
        kind: 'copy-item',
        item: item.id,
        newId: ItemId.parse(countedId()),
        session: session.id,
        index,
      })),
    ),
  'move-items': (program) =>
    both(itemsOfMany(program), sessionOf(program), (items, session) =>
      place.map((index) => ({ kind: 'move-items', items, session: session.id, index })),
    ),
  'copy-items': (program) =>
    both(itemsOfMany(program), sessionOf(program), (items, session) =>
      place.map((index) => ({
        kind: 'copy-items',
        copies: items.map((item) => ({ item, newId: ItemId.parse(countedId()) })),
        session: session.id,
        index,
      })),
    ),
  'set-superset': (program) =>
    of(sessionOf(program), ({ items }) =>
      fc.tuple(fc.subarray(items), fc.constantFrom(null, 'A', 'B')).map(([chosen, superset]) => ({
        kind: 'set-superset',
        items: chosen.map(({ id }) => id),
        superset,
      })),
    ),
  'remove-item': (program) => of(itemOf(program), ({ id }) => fc.constant({ kind: 'remove-item', item: id })),
  'set-dose': (program) =>
    of(itemOf(program), ({ id, exerciseId }) => {
      const exercise = findExercise(exerciseId);
      if (!exercise) throw new Error(`no exercise ${exerciseId}`);
      return doseFor(exercise).map((dose) => ({ kind: 'set-dose', item: id, dose }));
    }),
  'swap-exercise': (program) =>
    both(itemOf(program), anExercise, ({ id }, exercise) =>
      doseFor(exercise).map((dose) => ({
        kind: 'swap-exercise',
        item: id,
        exerciseId: exercise.id,
        dose,
      })),
    ),
  'set-item-text': (program) =>
    of(itemOf(program), ({ id }) =>
      fc
        .tuple(fc.option(fc.constant(['Slow.'])), fc.constantFrom('', 'Left knee first.'))
        .map(([cues, note]) => ({ kind: 'set-item-text', item: id, cues, note })),
    ),
  'add-session': (program) =>
    both(phaseOf(program), aSessionOf, ({ id }, session) =>
      place.map((index) => ({ kind: 'add-session', phase: id, index, session })),
    ),
  'move-session': (program) =>
    of(sessionOf(program), ({ id }) => place.map((index) => ({ kind: 'move-session', session: id, index }))),
  'remove-session': (program) =>
    of(sessionOf(program), ({ id }) => fc.constant({ kind: 'remove-session', session: id })),
  'rename-session': (program) =>
    of(sessionOf(program), ({ id }) => words.map((name) => ({ kind: 'rename-session', session: id, name }))),
  'set-schedule': (program) =>
    both(sessionOf(program), aSessionOf, ({ id }, { schedule }) =>
      fc.constant({ kind: 'set-schedule', session: id, schedule }),
    ),
  'set-setting': (program) =>
    of(sessionOf(program), ({ id }) =>
      fc.constantFrom(...Setting.options).map((setting) => ({ kind: 'set-setting', session: id, setting })),
    ),
  'set-supervision': (program) =>
    both(sessionOf(program), aSessionOf, ({ id }, { supervisor, groupSize }) =>
      fc.constant({ kind: 'set-supervision', session: id, supervisor, groupSize }),
    ),
  'set-planned-minutes': (program) =>
    of(sessionOf(program), ({ id }) =>
      fc
        .option(fc.integer({ min: 1, max: 90 }))
        .map((minutes) => ({ kind: 'set-planned-minutes', session: id, minutes })),
    ),
  'add-phase': () =>
    fc.tuple(place, fc.array(aSessionOf, { maxLength: 2 })).map(([index, sessions]) => ({
      kind: 'add-phase',
      index,
      phase: aPhase(sessions, { id: PhaseId.parse(countedId()) }),
    })),
  'remove-phase': (program) =>
    of(phaseOf(program), ({ id }) => fc.constant({ kind: 'remove-phase', phase: id })),
  'resize-phase': (program) =>
    of(phaseOf(program), ({ id }) =>
      fc.integer({ min: 1, max: 20 }).map((weeks) => ({ kind: 'resize-phase', phase: id, weeks })),
    ),
  'rename-phase': (program) =>
    of(phaseOf(program), ({ id }) => words.map((name) => ({ kind: 'rename-phase', phase: id, name }))),
  'set-purpose': (program) =>
    of(phaseOf(program), ({ id }) =>
      fc
        .constantFrom(...PhasePurpose.options)
        .map((purpose) => ({ kind: 'set-purpose', phase: id, purpose })),
    ),
  'move-phase': (program) =>
    of(phaseOf(program), ({ id }) => place.map((index) => ({ kind: 'move-phase', phase: id, index }))),
  'resize-border': (program) =>
    of(phaseOf(program), ({ id }) =>
      fc.integer({ min: 1, max: 12 }).map((weeks) => ({ kind: 'resize-border', phase: id, weeks })),
    ),
  'split-phase': (program) =>
    of(phaseOf(program), (phase) =>
      fc.integer({ min: 1, max: 8 }).map((at) => ({
        kind: 'split-phase',
        phase: phase.id,
        at,
        newPhase: { ...newPhaseIds(phase, countedId), name: 'Second half' },
      })),
    ),
  'merge-phases': (program) =>
    of(phaseOf(program), ({ id }) => fc.constant({ kind: 'merge-phases', phase: id })),
  'set-title': () => words.map((title) => ({ kind: 'set-title', title })),
  'set-dates': ({ startDate }) =>
    fc
      .tuple(fc.integer({ min: -60, max: 60 }), fc.option(fc.integer({ min: 1, max: 60 })))
      .map(([shift, review]): EditOf<'set-dates'> => ({
        kind: 'set-dates',
        startDate: addDays(startDate, shift),
        reviewOn: review === null ? null : addDays(startDate, review),
      })),
  'set-template': () =>
    fc.option(fc.constantFrom(...templates)).map((template) => ({
      kind: 'set-template',
      template: template && { id: template.id, version: template.version },
    })),
  'set-goals': () => fc.subarray([...GOALS]).map((goals) => ({ kind: 'set-goals', goals })),
  'set-contact-plan': () =>
    fc.option(fc.constantFrom(4, 8)).map((visits) => ({
      kind: 'set-contact-plan',
      contactPlan: visits === null ? null : { visits, callsPerMonth: 1, note: '' },
    })),
  'add-override': () =>
    fc
      .constantFrom('D04-hirit-over', 'C12-review')
      .map((ruleId) => ({ kind: 'add-override', override: overrideOf(ruleId) })),
  'remove-override': ({ overrides }) =>
    of(one(overrides), ({ ruleId, path, values }) =>
      fc.constant({ kind: 'remove-override', ruleId, path, values }),
    ),
  'start-from-template': (program) =>
    both(one(templates), aSessionOf, ({ id, version, title }, session) =>
      fc.constant({
        kind: 'start-from-template',
        from: {
          template: { id, version },
          title,
          goals: [...program.goals],
          phases: [aPhase([{ ...session, id: SessionId.parse(countedId()) }])],
        },
      }),
    ),
};

const KINDS = Object.keys(EDITS) as readonly ProgramEdit['kind'][];

/** Any edit of a program, of every kind that it has something for. Whether it is taken is for `applyEdit` to say. */
export const anEditOf = (program: Program): fc.Arbitrary<ProgramEdit> =>
  fc.oneof(
    ...KINDS.flatMap((kind): fc.Arbitrary<ProgramEdit>[] => {
      const edit = EDITS[kind](program);
      return edit === null ? [] : [edit];
    }),
  );
