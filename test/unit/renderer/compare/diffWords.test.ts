import { describe, expect, test } from 'vitest';
import { diffSentence, VERSION_WORDS, WINDOW_WORDS } from '../../../../renderer/compare/diffWords';
import { doseChangeWords } from '../../../../renderer/compare/doseChangeWords';
import { itemChangeWords, itemStandings, itemWords } from '../../../../renderer/compare/itemWords';
import { chosenVersions } from '../../../../renderer/compare/versions';
import { findExercise } from '../../../../shared/exercise/library';
import { diffDose } from '../../../../shared/program/diffDose';
import { diffPrograms } from '../../../../shared/program/diffPrograms';
import { CONSTANT, type Dose } from '../../../../shared/program/dose';
import { anItem, atPercent, impactDose, kilograms, lifted, monday, WARM_UP } from '../../../support/programs';

const words = (before: Dose, after: Dose) =>
  doseChangeWords(diffDose(before, after), before, after, undefined);
const sets = (load: number, count: number, reps: number) =>
  lifted([kilograms(load, { sets: count, reps: { low: reps, high: reps } })]);

describe('the words of a changed dose', () => {
  test('are those a therapist would write', () => {
    expect(words(sets(10, 3, 8), sets(12, 3, 10))).toEqual(['3 × 8 → 3 × 10', 'Load 10 → 12 kg']);
    expect(words(sets(10, 3, 8), sets(10, 4, 10))).toEqual(['3 × 8 → 4 × 10']);
    const slower = { ...sets(10, 3, 8), restSeconds: 90, tempo: { down: 3, bottom: 1, up: 1, top: 0 } };
    expect(words(sets(10, 3, 8), slower)).toEqual(['Rest 60 s → 90 s', 'Tempo none → 3-1-1-0']);
    const landings = { ...impactDose(), amount: { low: 10, high: 10 } };
    expect(words(impactDose(), landings)).toEqual(['Contacts 5 → 10']);
  });

  test('name the warm-up, a load that gives way to a %, and steps over the weeks', () => {
    const before = lifted([WARM_UP, kilograms(40)]);
    const after = lifted([{ ...WARM_UP, sets: 3 }, atPercent(80, 5, { load: null })]);
    expect(words(before, after)).toEqual([
      'Warm-up: 2 × 5 → 3 × 5',
      '% of 1RM none → 80 %',
      'Load 40 kg → no set load',
    ]);
    const course = { kind: 'step', variable: 'load', by: 2.5, everyWeeks: 2, limit: 50 } as const;
    expect(
      words(lifted([kilograms(40)]), lifted([kilograms(40)], { progression: { ...CONSTANT, course } })),
    ).toEqual(['Over the weeks: the same every week → weight +2.5 every 2 weeks up to 50']);
  });

  test('join single weeks that are alike', () => {
    const load = kilograms(10).load ?? undefined;
    const overrides = [1, 2, 3, 5].map((week) => ({ week, ...(load ? { load } : {}) }));
    const after = lifted([kilograms(12)], { progression: { ...CONSTANT, overrides } });
    expect(words(lifted([kilograms(12)]), after)).toEqual([
      'Single weeks: none → weeks 1–3: 10 kg; week 5: 10 kg',
    ]);
  });
});

describe('a row of the comparison', () => {
  test('shows the exercise with its dose and load, and what of it differs', () => {
    const item = anItem('goblet-squat', sets(10, 3, 8));
    const before = monday([item]);
    const after = monday([{ ...item, note: 'Left knee first', dose: sets(12, 3, 8) }]);
    const [row] = diffPrograms(before, after).phases[0]?.sessions[0]?.items ?? [];
    if (!row) throw new Error('no row');
    expect(itemWords(item, findExercise)).toEqual({ name: 'Goblet squat to box', dose: '3 × 8 · 10 kg' });
    expect(itemStandings(row)).toEqual(['changed']);
    expect(itemChangeWords(row, findExercise)).toEqual(['Load 10 → 12 kg', 'Note: none → Left knee first']);
  });

  test('counts in words of versions, or of windows', () => {
    const count = { added: 1, removed: 2, moved: 0, changed: 3, total: 6 };
    expect(diffSentence(count, VERSION_WORDS)).toBe('1 added, 2 removed, 3 changed.');
    expect(diffSentence(count, WINDOW_WORDS)).toBe('1 only here, 2 only there, 3 changed.');
    expect(diffSentence({ added: 0, removed: 0, moved: 0, changed: 0, total: 0 }, VERSION_WORDS)).toBe(
      'Both are the same.',
    );
  });
});

describe('which two versions are compared', () => {
  const [first, second, third] = [monday([]), monday([]), monday([])];
  const all = [first, second, third];

  test('the one asked for and the one before it, else the last two', () => {
    expect(chosenVersions(all, {})).toEqual({ before: second.id, after: third.id });
    expect(chosenVersions(all, { after: second.id })).toEqual({ before: first.id, after: second.id });
    expect(chosenVersions(all, { after: first.id })).toEqual({ before: second.id, after: first.id });
    expect(chosenVersions(all, { before: first.id, after: third.id })).toEqual({
      before: first.id,
      after: third.id,
    });
    expect(chosenVersions([first], { after: first.id })).toBeNull();
  });
});
