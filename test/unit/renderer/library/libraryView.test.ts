import { describe, expect, test } from 'vitest';
import { countIn, exercisesIn, isNarrowed, WHOLE_LIBRARY } from '../../../../renderer/library/libraryView';
import { nextInGrid } from '../../../../renderer/library/nextInGrid';
import { typeset, unbracketed } from '../../../../renderer/library/sourceLine';
import { NO_FILTER } from '../../../../shared/exercise/filter';
import { findExercise, library } from '../../../../shared/exercise/library';
import { createExerciseSearch } from '../../../../shared/exercise/search';

const all = [...library.values()];
const shelf = {
  favourites: ['wall-push-up', 'gone', 'bird-dog'],
  recents: ['tandem-walk', 'gone', 'barbell-deadlift', 'walk-head-turns'],
};
const shown = {
  search: createExerciseSearch(all),
  shelf,
  about: { find: findExercise, clinic: null, patient: null, setting: null },
};
const ids = (view: Partial<typeof WHOLE_LIBRARY>) =>
  exercisesIn({ ...WHOLE_LIBRARY, ...view }, shown).map(({ id }) => id);

describe('what a view of the library shows', () => {
  test('everything by name', () => {
    expect(ids({})).toHaveLength(93);
    expect(isNarrowed(WHOLE_LIBRARY)).toBe(false);
  });

  test('favourites by name, recents newest first; ids nobody knows are not shown', () => {
    expect(ids({ section: 'favourites' })).toEqual(['bird-dog', 'wall-push-up']);
    expect(ids({ section: 'recents' })).toEqual(['tandem-walk', 'barbell-deadlift', 'walk-head-turns']);
    expect(countIn('favourites', all, shelf)).toBe(2);
    expect(countIn('recents', all, shelf)).toBe(3);
    expect(countIn('all', all, shelf)).toBe(93);
  });

  test('words rank, also among recents, and filters hold beside them', () => {
    expect(ids({ section: 'recents', words: 'walk' })).toEqual(['walk-head-turns', 'tandem-walk']);
    expect(ids({ section: 'recents', words: 'tandme' })).toEqual(['tandem-walk']);
    expect(ids({ words: 'push up', filter: { ...NO_FILTER, position: 'prone' } })).toEqual(['floor-push-up']);
    expect(isNarrowed({ ...WHOLE_LIBRARY, words: 'a' })).toBe(true);
    expect(isNarrowed({ ...WHOLE_LIBRARY, section: 'recents' })).toBe(true);
    expect(isNarrowed({ ...WHOLE_LIBRARY, filter: { ...NO_FILTER, suited: true } })).toBe(true);
  });
});

describe('the arrow keys in a grid of 3, 3 and 2 cards', () => {
  const tops = [0, 0, 0, 50, 50, 50, 100, 100];
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 3],
    ['ArrowRight', 7, null],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 7], // the row below is shorter
    ['ArrowDown', 6, null],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 1, null],
    ['Home', 5, 0],
    ['End', 2, 7],
    ['End', 7, null],
    ['a', 2, null],
  ])('%s from %i leads to %s', (key, at, next) => expect(nextInGrid(key, at, tops)).toBe(next));
});

test('lines of the data are set as a person would write them', () => {
  expect(typeset('5 x 5 at 80-85 %; warm-up 2 x 10')).toBe('5 × 5 at 80–85 %; warm-up 2 × 10');
  expect(unbracketed('Core lift (V); named in a sheet (R-med), by (V principle)')).toBe(
    'Core lift V; named in a sheet R-med, by (V principle)',
  );
});
