import fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, test } from 'vitest';
import { findExercise } from '../../shared/exercise/library';
import { ItemId } from '../../shared/id';
import { applyEditWithPatches, type ProgramEdit } from '../../shared/program/edit';
import { Program, type ProgramItem } from '../../shared/program/schema';
import { keepSupersets } from '../../shared/program/superset';
import { aPhase, aProgram, aSession, anItem, countedId } from '../support/programs';

const LETTERS = [null, null, 'A', 'B', 'C'];

/** Two phases; six exercises on each of three days, in supersets of two and three. */
const day = (weekday: 'mon' | 'wed' | 'fri') =>
  aSession(
    [weekday],
    ['A', 'A', null, 'B', 'B', 'B'].map((superset) => ({ ...anItem('tandem-stance'), superset })),
  );
const program = aProgram([aPhase([day('mon'), day('wed')]), aPhase([day('fri')])]);
const sessionsOf = ({ phases }: Program) => phases.flatMap(({ sessions }) => sessions);
const items = sessionsOf(program).flatMap((session) => session.items.map(({ id }) => id));
const sessions = sessionsOf(program).map(({ id }) => id);

const anItemId = fc.constantFrom(...items);
const place = { session: fc.constantFrom(...sessions), index: fc.nat({ max: 20 }) };
const edit: fc.Arbitrary<ProgramEdit> = fc.oneof(
  fc.record({ kind: fc.constant('move-item' as const), item: anItemId, ...place }),
  fc.record({
    kind: fc.constant('move-items' as const),
    items: fc.uniqueArray(anItemId, { minLength: 1, maxLength: 4 }),
    ...place,
  }),
  fc.record({
    kind: fc.constant('copy-items' as const),
    copies: fc
      .uniqueArray(anItemId, { minLength: 1, maxLength: 4 })
      .map((ids) => ids.map((item) => ({ item, newId: ItemId.parse(countedId()) }))),
    ...place,
  }),
  fc.record({ kind: fc.constant('remove-item' as const), item: anItemId }),
  fc.record({
    kind: fc.constant('set-superset' as const),
    // Neighbours, so that most are of one session.
    items: fc
      .tuple(fc.nat({ max: items.length - 1 }), fc.integer({ min: 1, max: 3 }))
      .map(([from, count]) => items.slice(from, from + count)),
    superset: fc.constantFrom(null, 'A', 'B', 'D', 'Z'),
  }),
);

/** Every letter of a session is on two exercises at the least, one after the other. */
function faultsOf(now: Program): readonly string[] {
  return sessionsOf(now).flatMap((session) => {
    const runs = session.items
      .map(({ superset }) => superset)
      .filter((letter, index, all) => letter !== null && letter !== all[index - 1]);
    const lonely = session.items.filter(
      ({ superset }, index, all) =>
        superset !== null && ![all[index - 1], all[index + 1]].some((next) => next?.superset === superset),
    );
    return [
      ...(new Set(runs).size < runs.length ? [`apart: ${runs.join('')}`] : []),
      ...lonely.map(({ superset }) => `alone: ${superset}`),
    ];
  });
}

describe('supersets through any run of edits', () => {
  test('stay two or more exercises side by side, and undo brings back what was', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 25 }), (run) => {
        let now = program;
        for (const one of run) {
          const result = applyEditWithPatches(now, one, findExercise);
          if (!result.ok) continue;
          expect(applyPatches(result.value.program, result.value.undo)).toEqual(now);
          expect(applyPatches(now, result.value.redo)).toEqual(result.value.program);
          now = result.value.program;
          expect(faultsOf(now)).toEqual([]);
        }
        expect(Program.safeParse(now).success).toBe(true);
      }),
    );
  });

  test('a move of several loses nothing, adds nothing and puts them side by side unless a superset is there', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anItemId, { minLength: 1 }), fc.record(place), (ids, target) => {
        const result = applyEditWithPatches(
          program,
          { kind: 'move-items', items: ids, ...target },
          findExercise,
        );
        if (!result.ok) throw new Error(result.error.message);
        const after = sessionsOf(result.value.program);
        expect(after.flatMap((session) => session.items.map(({ id }) => id)).toSorted()).toEqual(
          items.toSorted(),
        );
        const there = after.find(({ id }) => id === target.session)?.items ?? [];
        expect(there.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
      }),
    );
  });

  test('putting letters in order is done once: done again it changes nothing', () => {
    const one = anItem('tandem-stance');
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LETTERS), { maxLength: 12 }), (letters) => {
        const list: readonly ProgramItem[] = letters.map((superset) => ({ ...one, superset }));
        const kept = keepSupersets(list);
        expect(keepSupersets(kept)).toBe(kept);
        expect(kept).toHaveLength(list.length);
      }),
    );
  });
});
