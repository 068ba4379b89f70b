import { describe, expect, test } from 'vitest';
import { addExercise } from '../../../../../renderer/builder/commands/addExercise';
import { noteOf } from '../../../../../renderer/builder/commands/command';
import type { Desk } from '../../../../../renderer/builder/commands/desk';
import { DRAWN, type PaletteRow, paletteRows } from '../../../../../renderer/builder/commands/paletteRows';
import { findExercise, library } from '../../../../../shared/exercise/library';
import type { Exercise } from '../../../../../shared/exercise/schema';
import { itemsOf } from '../../../../../shared/program/items';
import { createExerciseSearch } from '../../../../../shared/exercise/search';
import { deskOver } from './desk';

const search = createExerciseSearch([...library.values()]);

function palette(recent: readonly string[] = [], onlyExercises = false, given?: Desk) {
  const { desk: own, used } = deskOver(0);
  const desk = given ?? own;
  const exerciseRow = (exercise: Exercise): PaletteRow => ({
    id: `add ${exercise.id}`,
    command: null,
    group: 'Exercises',
    offer: addExercise(exercise, desk),
    against: null,
  });
  const rows = (typed: string) => paletteRows(typed, { desk, search, exerciseRow, onlyExercises, recent });
  return { desk, used, rows, first: (typed: string) => rows(typed)[0]?.offer.words };
}

describe('the lines of the palette', () => {
  test('a word of a command finds it, the beginning of its name before anything else', () => {
    const { first, rows } = palette();
    expect(first('undo')).toBe('Undo');
    expect(first('handout')).toBe('Open the handout');
    expect(first('go to week 1')).toBe('Go to week 1');
    expect(first('week 3')).toBe('Go to week 3');
    expect(first('remove')).toBe('Remove the chosen exercise');
    expect(rows('hold liftmor').map(({ offer }) => offer.words)).toContain('Hold against LIFTMOR-M');
  });

  test('the name of an exercise finds the exercise before the commands about the one that is chosen', () => {
    const { desk, first } = palette();
    const [item] = itemsOf(desk.store.getState().history.present);
    desk.store.getState().selectItem(item?.id ?? null);
    const name = findExercise(item?.exerciseId ?? '')?.text.en.name ?? '';
    expect(first(name)).toBe(name);
  });

  test('an exercise is found by its name, by “add” and its name, and in spite of a typing error', () => {
    const { first } = palette();
    expect(first('goblet')).toBe('Goblet squat to box');
    expect(first('add goblet')).toBe('Goblet squat to box');
    expect(first('gobelt squat')).toBe('Goblet squat to box');
  });

  test('with nothing typed, what was used lately stands first, once', () => {
    const { rows } = palette(['add-phase ', 'add sit-to-stand-weighted', 'go-to-week 5']);
    const all = rows('');
    expect(all.slice(0, 3).map(({ group, offer }) => `${group}: ${offer.words}`)).toEqual([
      'Used lately: Add phase',
      'Used lately: Weighted sit to stand',
      'Used lately: Go to week 5',
    ]);
    expect(all.filter(({ id }) => id === 'add-phase ')).toHaveLength(1);
    expect(all.every(({ offer }) => offer.blocked === null)).toBe(true);
  });

  test('never more lines than are drawn at once', () => {
    for (const typed of ['', 'e', 's', 'go']) expect(palette().rows(typed).length).toBeLessThanOrEqual(DRAWN);
  });

  test('a finding with a remedy has a line that names it, and none is looked for until it is asked for', () => {
    const { desk } = palette();
    const looked: string[] = [];
    const findings = desk.report.findings.map((finding) => ({
      ...finding,
      get fixes() {
        looked.push(finding.ruleId);
        return finding.fixes;
      },
    }));
    const { rows } = palette([], false, { ...desk, report: { ...desk.report, findings } });
    expect(rows('').length).toBeGreaterThan(0);
    expect(rows('goblet squat').length).toBeGreaterThan(0);
    expect(looked).toEqual([]);
    const fixes = rows('fix').filter(({ command }) => command === 'apply-fix');
    expect(fixes.length).toBeGreaterThan(2);
    for (const { offer } of fixes) expect(noteOf(offer)).not.toBe('');
  });

  test('for a session only exercises are offered, with the session they go to', () => {
    const { rows, used } = palette([], true);
    expect(rows('undo').every(({ command }) => command === null)).toBe(true);
    const [row] = rows('goblet');
    expect(row?.offer.note).toMatch(/^Add to /);
    row?.offer.run({ stays: true });
    expect(used.moved).toEqual(['add goblet-squat']);
  });
});
