import { describe, expect, test } from 'vitest';
import { library } from '../../../shared/exercise/library';
import { Dose, doseMisfit } from '../../../shared/program/dose';
import { startingDose } from '../../../shared/program/startingDose';

const all = [...library.values()];

describe('the library', () => {
  test('has 93 exercises, each filed under its own id', () => {
    expect(all).toHaveLength(93);
    for (const [id, exercise] of library) expect(exercise.id).toBe(id);
  });

  test('ladders name exercises that exist, and both ends agree', () => {
    for (const { id, easier, harder } of all) {
      for (const other of easier) expect(library.get(other)?.harder, `${other} -> ${id}`).toContain(id);
      for (const other of harder) expect(library.get(other)?.easier, `${other} -> ${id}`).toContain(id);
    }
  });

  test('every starting dose fits its exercise, with and without a 1RM', () => {
    for (const exercise of all)
      for (const hasOneRm of [true, false]) {
        const dose = startingDose(exercise, hasOneRm);
        expect(Dose.safeParse(dose).error, exercise.id).toBeUndefined();
        expect(doseMisfit(exercise, dose), exercise.id).toBeNull();
      }
  });

  test('nobody is told to hold on to what they push against or lean on', () => {
    const leaning = /push|anti-|mobility/;
    const held = all.filter(
      ({ handSupport, movementPattern }) => handSupport && leaning.test(movementPattern),
    );
    expect(held.map(({ id }) => id)).toEqual(['hip-flexor-stretch-standing']);
  });

  test('a supervised exercise is not offered for home', () => {
    expect(all.filter(({ supervisedOnly, homeSuitable }) => supervisedOnly && homeSuitable)).toEqual([]);
  });
});
